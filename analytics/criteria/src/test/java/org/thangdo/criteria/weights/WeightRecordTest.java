package org.thangdo.criteria.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.weights.Expert.BestAndWorst;
import org.thangdo.criteria.weights.Expert.Compared;
import org.thangdo.criteria.weights.Expert.Pointed;
import org.thangdo.criteria.weights.Expert.Ranked;
import org.thangdo.criteria.weights.Smaa.Plan;
import org.thangdo.criteria.weights.WeightRecord.SpanKind;
import org.thangdo.stats.Reason;

class WeightRecordTest {

    private static final List<String> NAMES = Case.names(3);

    private static Weighing by(WeightMethod method) {
        return new Weighing(
                method, Ahp.Priority.EIGENVECTOR, GroupAhp.Aggregation.JUDGEMENTS, Optional.of("2026-03-01"));
    }

    private static Comparisons comparisons(String a, String b, String c) {
        return new Comparisons(
                NAMES,
                List.of(
                        new Comparisons.Comparison(0, 1, Ratio.parse(a)),
                        new Comparisons.Comparison(0, 2, Ratio.parse(b)),
                        new Comparisons.Comparison(1, 2, Ratio.parse(c))));
    }

    @Test
    void bothLanguagesSayTheSameSentences() {
        var vi = WeightText.words(Language.VI);
        var en = WeightText.words(Language.EN);
        assertThat(vi.keys()).isEqualTo(en.keys());
        vi.keys().forEach(key -> assertThat(vi.placeholders(key)).as(key).isEqualTo(en.placeholders(key)));
        for (WeightMethod method : WeightMethod.values()) {
            assertThat(WeightText.in(Language.VI).method(method)).isNotBlank();
        }
    }

    @Test
    void pointsAreAveragedByShares() {
        var record = by(WeightMethod.DIRECT)
                .weigh(List.of(
                        new Expert("An", 3, new Pointed(NAMES, List.of(50.0, 30.0, 20.0))),
                        new Expert("Bình", 1, new Pointed(NAMES, List.of(10.0, 30.0, 60.0)))));
        Case.agrees(record.weights().orElseThrow().weights(), List.of(0.4, 0.3, 0.3), 1e-12);
        assertThat(record.kind()).isEqualTo(SpanKind.EXPERTS);
        assertThat(record.disagreements()).hasSize(2);
        assertThat(record.disagreements().get(0).low()).isEqualTo("Bình");
        assertThat(record.consensus().orElseThrow().indicator()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @EnumSource(names = {"ROC", "RANKSUM", "RECIPROCAL"})
    void ranksUseTheirOwnFormula(WeightMethod method) {
        var record = by(method).weigh(List.of(new Expert("An", 1, new Ranked(NAMES, List.of(2, 1, 3)))));
        double first = record.weights().orElseThrow().of("C2");
        assertThat(first)
                .isCloseTo(
                        switch (method) {
                            case ROC -> 11 / 18.0;
                            case RANKSUM -> 0.5;
                            default -> 6 / 11.0;
                        },
                        within(1e-12));
    }

    @Test
    void inconsistentComparisonsAreNamedInBothLanguages() {
        var record =
                by(WeightMethod.AHP).weigh(List.of(new Expert("An", 1, new Compared(comparisons("3", "1/3", "3")))));
        assertThat(String.join("\n", WeightText.in(Language.EN).record(record)))
                .contains("Method: AHP, pairwise comparisons; principal eigenvector.")
                .contains("do not fit together")
                .contains("“C1” over “C2” is 3, “C2” over “C3” is 3, so “C1” over “C3” would be 9, but 1/3 was said.")
                .contains("Date: 2026-03-01.");
        assertThat(String.join("\n", WeightText.in(Language.VI).record(record)))
                .contains("chưa nhất quán")
                .contains("suy ra “C1” so với “C3” là 9, nhưng đã ghi 1/3");
    }

    @Test
    void unconnectedComparisonsGiveNoWeightsButARecord() {
        var record = by(WeightMethod.AHP)
                .weigh(List.of(new Expert("An", 1, new Compared(new Comparisons(NAMES, List.of())))));
        assertThat(record.weights()).isEmpty();
        assertThat(record.refusal()).contains(Reason.NOT_CONNECTED);
        assertThat(WeightText.in(Language.EN).record(record)).anyMatch(line -> line.startsWith("No weights:"));
    }

    /** What one expert left out, another may have compared. */
    @Test
    void aGroupMayConnectWhatOneDidNot() {
        var some = new Comparisons(NAMES, List.of(new Comparisons.Comparison(0, 1, Ratio.times(2))));
        var others = new Comparisons(NAMES, List.of(new Comparisons.Comparison(1, 2, Ratio.times(2))));
        var record = by(WeightMethod.AHP)
                .weigh(List.of(new Expert("An", 1, new Compared(some)), new Expert("Bình", 1, new Compared(others))));
        Case.agrees(record.weights().orElseThrow().weights(), List.of(4 / 7.0, 2 / 7.0, 1 / 7.0), 1e-12);
        assertThat(record.experts())
                .allSatisfy(each -> assertThat(each.weights()).isEmpty());
    }

    @Test
    void oneBestWorstExpertHasAllWeightsThatFit() {
        var record = by(WeightMethod.BWM)
                .weigh(List.of(new Expert(
                        "An",
                        1,
                        new BestAndWorst(BestWorst.of(
                                Case.names(5), List.of(2.0, 1.0, 4.0, 3.0, 8.0), List.of(4.0, 8.0, 4.0, 2.0, 1.0))))));
        assertThat(record.kind()).isEqualTo(SpanKind.EQUALLY_GOOD);
        assertThat(record.spans().get(0).greatest()).isCloseTo(0.24691, within(2e-5));
        assertThat(String.join("\n", WeightText.in(Language.EN).record(record))).contains("0.143 from the answers");
    }

    @Test
    void equalRecordsAreEqualJson() {
        var record =
                by(WeightMethod.AHP).weigh(List.of(new Expert("An", 1, new Compared(comparisons("3", "1/3", "3")))));
        assertThat(Json.write(record)).isEqualTo(Json.write(record)).contains("\"method\" : \"AHP\"");
    }

    @Test
    void saysUnderWhichShareOfWeightsTheLeaderLeads() {
        var matrix = Case.of("topsis_5x4").matrix();
        var found = Robustness.of(
                matrix,
                CriterionWeights.inProportion(Case.names(4), List.of(40.0, 30.0, 20.0, 10.0)),
                ValueScale.MIN_MAX,
                List.of(0.4, 0.6),
                new Plan(10_000, 1));
        String en = String.join("\n", WeightText.in(Language.EN).robustness(found));
        assertThat(en)
                .contains(found.ranking().leader() + " stands first under ")
                .contains("of defensible weights");
        assertThat(String.join("\n", WeightText.in(Language.VI).robustness(found)))
                .contains(found.ranking().leader() + " đứng đầu dưới ")
                .contains("bộ trọng số hợp lý");
    }
}
