package org.thangdo.criteria.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.criteria.draft.Draft.Action;
import org.thangdo.criteria.lint.CriterionForm.Criterion;
import org.thangdo.criteria.lint.SentenceReader;
import org.thangdo.criteria.position.Judged;
import org.thangdo.criteria.position.Label;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.position.WholePoints;
import org.thangdo.criteria.rules.RulePacks;

class DraftingTest {

    private static final Position OFFICER = Positions.shipped().get("cong-chuc-tu-phap-ho-tich");
    private static final String[][] FORM = {
        {"Đạo đức", "Giữ gìn đoàn kết nội bộ, được nhân dân tín nhiệm.", "30"},
        {"Khối lượng công việc", "Hoàn thành tốt khối lượng công việc được giao.", "30"},
        {"Tiến độ công việc", "Giải quyết đúng hạn hồ sơ đăng ký hộ tịch.", "40"}
    };

    private static Draft draft(Position like, String[][] form) {
        var reader = SentenceReader.shipped();
        var named = new ArrayList<Drafting.Named>();
        for (String[] row : form) {
            var points = row[2].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(row[2]));
            named.add(new Drafting.Named(row[0], new Criterion(named.size() + 1, reader.read(row[1], ""), points)));
        }
        var bands = RulePacks.shipped().get(like.rules()).bands().orElseThrow().value();
        return new Drafting(like, bands).of(like.id(), Label.vi("Công chức tư pháp"), named);
    }

    @Test
    void eachSentenceLeadsToTheSameSideOfWork() {
        var steps = draft(OFFICER, FORM).steps();

        assertThat(steps)
                .extracting(Draft.Step::action)
                .containsExactly(Action.ANCHOR, Action.REPLACE, Action.COMPLETE);
        assertThat(metrics(steps.get(0))).isNotEmpty().allMatch(Judged.class::isInstance);
        assertThat(metrics(steps.get(1)))
                .isNotEmpty()
                .allMatch(metric -> ((Measured) metric).aspect() == Measured.Aspect.QUANTITY);
        assertThat(metrics(steps.get(2)))
                .isNotEmpty()
                .allMatch(metric -> ((Measured) metric).aspect() == Measured.Aspect.TIMELINESS);
    }

    private static List<Metric> metrics(Draft.Step step) {
        return step.metrics().stream()
                .map(id -> OFFICER.metric(id).orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.thangdo.criteria.position.PositionsTest#positions")
    void everyPositionCanBeDraftedInWholePoints(Position like) {
        for (String[][] form : new String[][][] {FORM, {{"", "Hoàn thành tốt nhiệm vụ.", ""}}}) {
            var position = draft(like, form).position();

            assertThat(position.metrics())
                    .allMatch(metric -> metric.points() >= 1 && metric.points() == Math.rint(metric.points()));
            assertThat(position.points()).isEqualTo(like.points());
        }
    }

    @Test
    void pointsFollowTheForm() {
        var little = draft(OFFICER, FORM);
        var much = draft(OFFICER, new String[][] {FORM[0], FORM[1], {FORM[2][0], FORM[2][1], "400"}});
        String id = little.steps().get(2).metrics().get(0);

        assertThat(much.position().metric(id).orElseThrow().points())
                .isGreaterThan(little.position().metric(id).orElseThrow().points());
    }

    @Test
    void aShareThatMeasuresBecomesTheTargetOfItsMetric() {
        var kept = draft(OFFICER, new String[][] {
            {"", "Giải quyết đúng hạn ít nhất 99% hồ sơ hộ tịch trong tháng, theo phần mềm một cửa.", "70"}
        });
        var step = kept.steps().get(0);
        var metric = (Measured) kept.position().metric(step.metrics().get(0)).orElseThrow();

        assertThat(step.action()).isEqualTo(Action.KEEP);
        assertThat(metric.norms().target()).isEqualTo(99);
    }

    @Test
    void largestRemaindersTakeWhatRoundingLeaves() {
        var wanted = new TreeMap<String, Double>();
        wanted.put("a", 1.0);
        wanted.put("b", 1.0);
        wanted.put("c", 1.0);
        var points = new WholePoints(wanted, 10);

        assertThat(List.of(points.of("a"), points.of("b"), points.of("c"))).containsExactly(4.0, 3.0, 3.0);
        assertThat(new WholePoints(wanted, 2).of("a")).isCloseTo(2 / 3.0, within(1e-12));
    }
}
