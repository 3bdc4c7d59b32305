package org.thangdo.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.criteria.position.Curve;
import org.thangdo.criteria.position.Judged;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Norms;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.scoring.Facts.Judgement;
import org.thangdo.criteria.scoring.Facts.Value;
import org.thangdo.criteria.scoring.Scorecard.Why;

class PositionScoreTest {

    private static final Position OFFICER = Positions.shipped().get("cong-chuc-tu-phap-ho-tich");
    private static final Bands BANDS =
            RulePacks.shipped().get(OFFICER.rules()).bands().orElseThrow().value();
    private static final PositionScore SCORE = new PositionScore(OFFICER, Optional.of(BANDS));

    /** Case value_function_piecewise (closed form): floor 60 → 0, norm 80 → 50, target 95 → 90, stretch 100 → 100. */
    @Nested
    class AgreesWithPublishedNumbers {

        @Test
        void onThePiecewiseValueFunction() {
            var curve = new Curve.Piecewise(List.of(
                    new Curve.Point(60, 0),
                    new Curve.Point(80, 50),
                    new Curve.Point(95, 90),
                    new Curve.Point(100, 100)));
            double[] raw = {55, 60, 70, 80, 92, 97, 100};
            double[] expected = {0, 0, 25, 50, 82, 94, 100};

            for (int i = 0; i < raw.length; i++) {
                assertThat(curve.score(raw[i])).isCloseTo(expected[i], within(1e-9));
            }
        }
    }

    @Nested
    class ObeysItsLaws {

        @Test
        void whoReachesANormOnEverythingReachesItsBand() {
            assertThat(SCORE.of(at(Norms::stretch, 5)).total().least()).isCloseTo(100, within(1e-9));
            assertThat(SCORE.of(at(Norms::stretch, 5)).total().level()).contains("excellent");
            assertThat(SCORE.of(at(Norms::floor, 3)).total().level()).contains("completed");
        }

        @Test
        void pointsAddUp() {
            var card = SCORE.of(at(Norms::norm, 4));
            double lines = card.lines().stream()
                    .mapToDouble(line -> line.outcome() instanceof Scorecard.Measured m
                            ? m.points()
                            : ((Scorecard.Judged) line.outcome()).points())
                    .sum();

            assertThat(card.total().least()).isCloseTo(lines, within(1e-9));
            assertThat(card.parts().stream().mapToDouble(Scorecard.Part::least).sum())
                    .isCloseTo(lines, within(1e-9));
            assertThat(card.total().most()).isEqualTo(card.total().least());
        }

        @Test
        void aBetterValueNeverEarnsLess() {
            for (Metric metric : OFFICER.metrics()) {
                if (metric instanceof Measured measured) {
                    var norms = measured.norms();
                    double before = -1;
                    for (int step = -5; step <= 25; step++) {
                        double value = norms.floor() + step / 20.0 * (norms.stretch() - norms.floor());
                        double score = measured.curve().score(value);
                        assertThat(score).isBetween(0.0, 100.0).isGreaterThanOrEqualTo(before);
                        before = score;
                    }
                }
            }
        }

        @Test
        void ratersWhoDifferLeaveTwoLevelsOpen() {
            var facts = at(Norms::target, 4);
            var judgements = new TreeMap<String, List<Judgement>>();
            facts.judgements()
                    .forEach((id, given) -> judgements.put(
                            id,
                            List.of(new Judgement("A", 5, ""), new Judgement("B", 3, ""), new Judgement("C", 4, ""))));
            var card = SCORE.of(new Facts(facts.values(), judgements));

            assertThat(card.total().standardError()).isPositive();
            assertThat(card.total().levels()).containsExactly("good", "excellent");
        }
    }

    @Nested
    class SaysWhatItCannotSay {

        @Test
        void aMissingValueIsNeitherNothingNorEverything() {
            var full = at(Norms::norm, 4);
            var values = new TreeMap<>(full.values());
            Metric first = OFFICER.metrics().get(0);
            values.remove(first.id());
            var card = SCORE.of(new Facts(values, full.judgements()));

            assertThat(card.lines().get(0).outcome()).isEqualTo(new Scorecard.Open(Why.NO_VALUE, 0));
            assertThat(card.total().most() - card.total().least()).isCloseTo(first.points(), within(1e-9));
            assertThat(card.total().level()).isEmpty();
        }

        @Test
        void oneRaterIsNotEnough() {
            var full = at(Norms::norm, 4);
            var alone = new TreeMap<String, List<Judgement>>();
            full.judgements().forEach((id, given) -> alone.put(id, given.subList(0, 1)));
            var card = SCORE.of(new Facts(full.values(), alone));

            assertThat(card.lines().stream().map(Scorecard.Line::outcome).filter(Scorecard.Open.class::isInstance))
                    .hasSize(alone.size())
                    .allMatch(new Scorecard.Open(Why.TOO_FEW_RATERS, 1)::equals);
        }

        @Test
        void anAnchorThatIsNotThereIsNotScored() {
            var full = at(Norms::norm, 4);
            String judged = full.judgements().firstKey();
            var wrong = new TreeMap<>(full.judgements());
            wrong.put(judged, List.of(new Judgement("A", 9, ""), new Judgement("B", 4, ""), new Judgement("C", 4, "")));
            var card = SCORE.of(new Facts(full.values(), wrong));

            assertThat(card.lines().stream()
                            .filter(line -> line.metric().equals(judged))
                            .map(Scorecard.Line::outcome))
                    .first()
                    .isInstanceOfSatisfying(
                            Scorecard.Open.class, open -> assertThat(open.why()).isEqualTo(Why.NO_SUCH_ANCHOR));
        }
    }

    /** Everybody at one norm of all measured criteria, and at one anchor of all others by as many raters as are asked for. */
    private static Facts at(java.util.function.ToDoubleFunction<Norms> which, int anchor) {
        var values = new TreeMap<String, Value>();
        var judgements = new TreeMap<String, List<Judgement>>();
        for (Metric metric : OFFICER.metrics()) {
            if (metric instanceof Measured measured) {
                values.put(metric.id(), new Value(which.applyAsDouble(measured.norms()), "f#s!A1"));
            } else {
                var given = java.util.stream.IntStream.range(0, ((Judged) metric).raters())
                        .mapToObj(i -> new Judgement("R" + i, anchor, "f#s!B" + i))
                        .toList();
                judgements.put(metric.id(), given);
            }
        }
        return new Facts(values, new TreeMap<>(Map.copyOf(judgements)));
    }
}
