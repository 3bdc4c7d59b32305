package org.thangdo.criteria.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.criteria.position.table.Choices;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;

class PositionTextTest {

    static List<Position> shipped() {
        return Positions.shipped().positions();
    }

    private static final Position BEFORE = Positions.shipped().get("cong-chuc-tu-phap-ho-tich");

    private static Position with(int index, Metric metric) {
        return BEFORE.withMetrics(IntStream.range(0, BEFORE.metrics().size())
                .mapToObj(i -> i == index ? metric : BEFORE.metrics().get(i))
                .toList());
    }

    private static Position demanding(double norm) {
        var metric = (Measured) BEFORE.metrics().get(0);
        var norms = metric.norms();
        return with(
                0,
                metric.withNorms(
                        new Norms(norms.floor(), norm, norms.target(), norms.stretch(), norms.origin()),
                        metric.curve()));
    }

    @Nested
    class EveryFaultHasWords {

        @ParameterizedTest
        @EnumSource(Language.class)
        void aReasonAndARemedy(Language language) {
            var text = new PositionText(language);
            for (Fault fault : Fault.values()) {
                assertThat(text.why(fault, "‹?›")).isNotBlank();
                assertThat(text.fix(fault)).isNotBlank();
            }
        }

        @Test
        void bothLanguagesSayTheSame() {
            for (String bundle : List.of("position", "table/table")) {
                var vi = Words.of(PositionText.class, bundle, Language.VI);
                var en = Words.of(PositionText.class, bundle, Language.EN);
                assertThat(vi.keys()).isEqualTo(en.keys());
                vi.keys()
                        .forEach(key -> assertThat(vi.placeholders(key)).as(key).isEqualTo(en.placeholders(key)));
            }
            assertThat(Choices.words(Language.VI).keys()).isNotEmpty();
        }
    }

    @Nested
    class DifferencesObeyTheirLaws {

        @ParameterizedTest
        @MethodSource("org.thangdo.criteria.position.PositionTextTest#shipped")
        void nothingDiffersFromItself(Position position) {
            var none = Difference.between(position, position);

            assertThat(none.changes()).isEmpty();
            assertThat(none.movedPoints()).isZero();
            assertThat(new PositionText(Language.VI).lines(none)).containsExactly("Hai bản không khác nhau.");
        }

        @Test
        void backwardsIsTheSameTheOtherWayRound() {
            for (Position other : shipped()) {
                var there = Difference.between(BEFORE, other);
                var back = Difference.between(other, BEFORE);

                assertThat(back.changes()).hasSameSizeAs(there.changes());
                assertThat(back.changes()).allSatisfy(change -> assertThat(there.changes())
                        .anyMatch(forward -> forward.metric().equals(change.metric())
                                && forward.field().equals(change.field())
                                && forward.before().equals(change.after())
                                && forward.after().equals(change.before())));
                assertThat(back.movedPoints()).isEqualTo(there.movedPoints());
                assertThat(back.risen()).isEqualTo(there.fallen());
            }
        }

        @Test
        void namesTheFieldBothValuesAndWhatAsksForMore() {
            var more = Difference.between(BEFORE, demanding(125));

            assertThat(more.changes())
                    .containsExactly(
                            new Difference.Change(Difference.Kind.CHANGED, "TP1", "norms.norm", "120.0", "125.0"));
            assertThat(more.risen()).containsExactly("TP1");
            assertThat(Difference.between(BEFORE, demanding(110)).fallen()).containsExactly("TP1");
            assertThat(new PositionText(Language.VI).lines(more).get(0)).isEqualTo("TP1 – Định mức: từ 120 thành 125");
        }

        @Test
        void saysFieldsAndValuesAsTheFormDoes() {
            var metric = (Measured) BEFORE.metrics().get(0);
            var steps = ((Curve.Piecewise) metric.curve()).points();
            var last = steps.get(steps.size() - 1);
            var points = new java.util.ArrayList<>(steps);
            points.set(points.size() - 1, new Curve.Point(last.at() + 0.5, last.score()));
            var curved = with(0, metric.withCurve(new Curve.Piecewise(points)));
            var adopted = BEFORE.withVersion(BEFORE.version().adopted(LocalDate.of(2026, 2, 1), "QĐ 5"));
            var text = new PositionText(Language.VI);

            assertThat(text.lines(Difference.between(BEFORE, curved)))
                    .containsExactly("TP1 – Các điểm của đường điểm [" + points.size() + "]: từ 150 thành 150,5");
            assertThat(text.lines(Difference.between(BEFORE, adopted)))
                    .containsExactly(
                            "vị trí – Quyết định ban hành: thêm QĐ 5",
                            "vị trí – Hiệu lực từ ngày: từ 2026-01-01 thành 2026-02-01",
                            "vị trí – Tình trạng: từ dự thảo thành đã ban hành");
        }

        @Test
        void lowerNormsAskForMoreWhereLowerIsBetter() {
            var faults = (Measured) BEFORE.metrics().get(2);
            var norms = faults.norms();
            var stricter = faults.withNorms(
                    new Norms(norms.floor(), 2.5, norms.target(), norms.stretch(), norms.origin()), faults.curve());

            assertThat(faults.direction()).isEqualTo(Measured.Direction.LOWER);
            assertThat(Difference.between(BEFORE, with(2, stricter)).risen()).containsExactly(faults.id());
        }

        @Test
        void movedPointsAreCountedOnce() {
            var first = BEFORE.metrics().get(0);
            var second = BEFORE.metrics().get(1);
            var moved = BEFORE.withMetrics(IntStream.range(0, BEFORE.metrics().size())
                    .mapToObj(i -> i == 0
                            ? first.withPoints(first.points() - 5)
                            : i == 1
                                    ? second.withPoints(second.points() + 5)
                                    : BEFORE.metrics().get(i))
                    .toList());

            var difference = Difference.between(BEFORE, moved);

            assertThat(difference.movedPoints()).isEqualTo(5);
            assertThat(new PositionText(Language.EN).lines(difference))
                    .contains("5 points lie on other metrics than before.");
        }
    }
}
