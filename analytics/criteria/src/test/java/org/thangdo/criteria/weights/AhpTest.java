package org.thangdo.criteria.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.criteria.weights.Ahp.Priority;
import org.thangdo.criteria.weights.Comparisons.Comparison;
import org.thangdo.criteria.weights.Consistency.Known;
import org.thangdo.criteria.weights.Consistency.Unknown;
import org.thangdo.criteria.weights.GroupAhp.Aggregation;
import org.thangdo.criteria.weights.GroupAhp.Judge;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;

class AhpTest {

    private static Ahp.Solved solve(Comparisons comparisons) {
        return (Ahp.Solved) Ahp.solve(comparisons, Priority.EIGENVECTOR);
    }

    private static double known(Consistency.Figure figure) {
        return ((Known) figure).value();
    }

    /** Comparisons that follow weights exactly, without those of which one index is in {@code left}. */
    private static Comparisons consistent(List<Integer> weights) {
        var made = new ArrayList<Comparison>();
        for (int i = 0; i < weights.size(); i++) {
            for (int j = i + 1; j < weights.size(); j++) {
                made.add(new Comparison(i, j, new Ratio(weights.get(i), weights.get(j))));
            }
        }
        return new Comparisons(Case.names(weights.size()), made);
    }

    private static Comparisons random(int n, long seed) {
        var random = new SeededRandom(seed);
        var made = new ArrayList<Comparison>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                var ratio = Ratio.times(1 + (int) (9 * random.nextDouble()));
                made.add(new Comparison(i, j, random.nextDouble() < 0.5 ? ratio : ratio.inverse()));
            }
        }
        return new Comparisons(Case.names(n), made);
    }

    private static Comparisons without(Comparisons comparisons, int first, int second) {
        return new Comparisons(
                comparisons.criteria(),
                comparisons.made().stream()
                        .filter(each -> each.first() != first || each.second() != second)
                        .toList());
    }

    @Nested
    class AgreesWithPublishedNumbers {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ahp_saaty_house_eigen",
                    "ahp_saaty_school_6x6",
                    "ahp_3x3_135",
                    "ahp_consistent_4x4",
                    "ahp_2x2"
                })
        void ofTheEigenvector(String id) {
            var reference = Case.of(id);
            var solved = solve(reference.comparisons());

            reference.agrees("weights", solved.weights().weights());
            reference.agrees("CR", known(solved.consistency().ratio()));
            if (reference.node().get("expected").has("CI")) {
                reference.agrees("CI", solved.consistency().index());
                reference.agrees("lambda_max", solved.consistency().lambdaMax());
            }
            if (reference.node().get("expected").has("GCI")) {
                reference.agrees("GCI", known(solved.consistency().geometricIndex()));
            }
            if (reference.node().get("expected").has("acceptable_at_0_10")) {
                assertThat(solved.consistency().acceptable()).isFalse();
            }
        }

        @Test
        void ofTheOtherPriorities() {
            var reference = Case.of("ahp_saaty_house_variants");
            var comparisons = reference.comparisons();

            reference.agrees("row_geometric_mean", weights(comparisons, Priority.ROW_GEOMETRIC_MEAN));
            reference.agrees("column_normalised_mean", weights(comparisons, Priority.COLUMN_MEAN));
            reference.agrees("GCI", known(solve(comparisons).consistency().geometricIndex()));
            Case.of("ahp_3x3_135")
                    .agrees("column_mean", weights(Case.of("ahp_3x3_135").comparisons(), Priority.COLUMN_MEAN));
        }

        private static List<Double> weights(Comparisons comparisons, Priority priority) {
            return ((Ahp.Solved) Ahp.solve(comparisons, priority)).weights().weights();
        }

        @Test
        void ofAGroup() {
            var reference = Case.of("ahp_group_aij");
            var group =
                    (GroupAhp.Solved) GroupAhp.solve(judges(reference), Priority.EIGENVECTOR, Aggregation.JUDGEMENTS);

            reference.agrees("weights", group.weights().weights());
            reference.agrees("lambda_max", group.consistency().orElseThrow().lambdaMax());
            reference.agrees("CR", known(group.consistency().orElseThrow().ratio()));
            reference.agrees(
                    "individual_CR",
                    group.individuals().stream()
                            .map(each -> known(
                                    ((Ahp.Solved) each.result()).consistency().ratio()))
                            .toList());

            var priorities = Case.of("ahp_group_aip");
            priorities.agrees("geometric", group(priorities, Aggregation.PRIORITIES_GEOMETRIC));
            priorities.agrees("arithmetic", group(priorities, Aggregation.PRIORITIES_ARITHMETIC));
        }

        private static List<Double> group(Case reference, Aggregation aggregation) {
            var group = GroupAhp.solve(judges(reference), Priority.EIGENVECTOR, aggregation);
            return ((GroupAhp.Solved) group).weights().weights();
        }

        private static List<Judge> judges(Case reference) {
            var judges = new ArrayList<Judge>();
            for (JsonNode matrix : reference.data("judges")) {
                judges.add(new Judge("J" + judges.size(), 1, Case.comparisons(matrix)));
            }
            return judges;
        }

        @Test
        void ofHarkersVector() {
            var reference = Case.of("ahp_harker_4x4");
            var solved = solve(reference.comparisons());
            assertThat(solved.missing()).isEqualTo(2);
            reference.agrees("weights", solved.weights().weights());
            reference.agrees("lambda_max", solved.consistency().lambdaMax());
        }

        @Test
        void ofConsensus() {
            var reference = Case.of("ahp_group_consensus");
            var persons = new ArrayList<CriterionWeights>();
            reference
                    .data("individual")
                    .forEach(each -> persons.add(CriterionWeights.inProportion(Case.names(3), Case.numbers(each))));
            var consensus = Consensus.of(persons, List.of(1 / 3.0, 1 / 3.0, 1 / 3.0));
            reference.agrees("indicator", consensus.indicator());
            reference.agrees("beta", consensus.beta());
        }

        /** Alonso and Lamata (2006) simulated 100,000 matrices of each size: 1.4854 for 10 criteria, 1.5838 for 15. */
        @Test
        void ofTheRandomIndex() {
            var ten = RandomIndex.simulated(10, 4_000);
            assertThat(ten.value()).isCloseTo(1.4854, within(4 * ten.simulationError()));
            assertThat(RandomIndex.of(10)).isEqualTo(new RandomIndex(1.49, 0, RandomIndex.Source.SAATY_1980));
        }

        @Test
        void namesTheTriadsOfSaatysHouse() {
            var triads = solve(Case.of("ahp_saaty_house_eigen").comparisons()).triads();
            assertThat(triads).hasSize(2);
            assertThat(triads.get(0))
                    .isEqualTo(new Triad(
                            "C1", "C3", "C7", Ratio.times(3), Ratio.times(6), Ratio.times(18), new Ratio(1, 3)));
            assertThat(triads.get(0).factor()).isCloseTo(54, within(1e-12));
        }
    }

    @Nested
    class ObeysItsLaws {

        @ParameterizedTest
        @EnumSource(Priority.class)
        void exactComparisonsGiveExactWeights(Priority priority) {
            var solved = (Ahp.Solved) Ahp.solve(consistent(List.of(12, 6, 4, 3, 2, 1)), priority);
            Case.agrees(
                    solved.weights().weights(),
                    List.of(12 / 28.0, 6 / 28.0, 4 / 28.0, 3 / 28.0, 2 / 28.0, 1 / 28.0),
                    1e-14);
            assertThat(known(solved.consistency().ratio())).isCloseTo(0, within(1e-13));
            assertThat(solved.triads()).isEmpty();
        }

        @Test
        void exactComparisonsNeedNotBeComplete() {
            var complete = consistent(List.of(12, 6, 4, 3, 2, 1));
            var incomplete = without(without(without(complete, 0, 5), 1, 2), 3, 4);
            var solved = solve(incomplete);
            assertThat(solved.missing()).isEqualTo(3);
            Case.agrees(solved.weights().weights(), solve(complete).weights().weights(), 1e-13);
            assertThat(solved.consistency().acceptable()).isTrue();
        }

        /** Harker's vector is that of the matrix whose gaps are filled with its own ratios. */
        @Test
        void missingComparisonsAreFilledByTheWeightsThemselves() {
            var incomplete = without(without(random(6, 3), 0, 4), 2, 3);
            var solved = solve(incomplete);
            double[] w = solved.weights().array();
            var filled = incomplete.matrix().entries();
            for (int[] gap : new int[][] {{0, 4}, {2, 3}}) {
                filled[gap[0]][gap[1]] = w[gap[0]] / w[gap[1]];
                filled[gap[1]][gap[0]] = w[gap[1]] / w[gap[0]];
            }
            var eigen = new ReciprocalMatrix(filled).eigenvector();
            Case.agrees(
                    IntStream.range(0, 6).mapToObj(i -> eigen.weights()[i]).toList(),
                    solved.weights().weights(),
                    1e-12);
            assertThat(eigen.value()).isCloseTo(solved.consistency().lambdaMax(), within(1e-11));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void theOrderOfCriteriaChangesNothing(long seed) {
            var comparisons = random(5, seed);
            var names = comparisons.criteria();
            var reversed = new ArrayList<Comparison>();
            for (Comparison each : comparisons.made()) {
                reversed.add(new Comparison(
                        4 - each.second(), 4 - each.first(), each.ratio().inverse()));
            }
            var other = solve(new Comparisons(
                    IntStream.range(0, 5).mapToObj(i -> names.get(4 - i)).toList(), reversed));
            for (String name : names) {
                assertThat(other.weights().of(name))
                        .isCloseTo(solve(comparisons).weights().of(name), within(1e-12));
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void theRatioIsZeroOnlyWhereAllFits(long seed) {
            var solved = solve(random(5, seed));
            assertThat(known(solved.consistency().ratio())).isGreaterThan(1e-3);
            assertThat(known(solved.consistency().geometricIndex())).isGreaterThan(1e-3);
            assertThat(solved.triads()).isNotEmpty();
        }

        @Test
        void judgementsAndGeometricPrioritiesAgreeOnGeometricMeans() {
            var judges = List.of(new Judge("a", 2, random(6, 1)), new Judge("b", 1, random(6, 2)));
            var one = (GroupAhp.Solved) GroupAhp.solve(judges, Priority.ROW_GEOMETRIC_MEAN, Aggregation.JUDGEMENTS);
            var other = (GroupAhp.Solved)
                    GroupAhp.solve(judges, Priority.ROW_GEOMETRIC_MEAN, Aggregation.PRIORITIES_GEOMETRIC);
            Case.agrees(one.weights().weights(), other.weights().weights(), 1e-13);
        }

        @Test
        void aJudgeWhoCountsTwiceIsTwoJudges() {
            var twice = List.of(new Judge("a", 2, random(5, 1)), new Judge("b", 1, random(5, 2)));
            var two = List.of(
                    new Judge("a", 1, random(5, 1)), new Judge("a2", 1, random(5, 1)), new Judge("b", 1, random(5, 2)));
            for (Aggregation aggregation : Aggregation.values()) {
                Case.agrees(
                        ((GroupAhp.Solved) GroupAhp.solve(twice, Priority.EIGENVECTOR, aggregation))
                                .weights()
                                .weights(),
                        ((GroupAhp.Solved) GroupAhp.solve(two, Priority.EIGENVECTOR, aggregation))
                                .weights()
                                .weights(),
                        1e-13);
            }
        }

        @Test
        void consensusIsOneForEqualAndNoughtForOppositeOpinions() {
            var same = List.of(new CriterionWeights(Case.names(2), List.of(0.7, 0.3)));
            assertThat(Consensus.of(List.of(same.get(0), same.get(0)), List.of(0.5, 0.5))
                            .indicator())
                    .isCloseTo(1, within(1e-12));
            var opposite = List.of(
                    new CriterionWeights(Case.names(2), List.of(0.9, 0.1)),
                    new CriterionWeights(Case.names(2), List.of(0.1, 0.9)));
            assertThat(Consensus.of(opposite, List.of(0.5, 0.5)).indicator()).isCloseTo(0, within(1e-12));
        }

        @Test
        void aHierarchyMultipliesItsWeights() {
            var tree = new Hierarchy.Branch(
                    "all",
                    new CriterionWeights(List.of("conduct", "results"), List.of(0.3, 0.7)),
                    List.of(
                            new Hierarchy.Leaf("conduct"),
                            new Hierarchy.Branch(
                                    "results",
                                    solve(consistent(List.of(4, 2, 1))).weights(),
                                    Case.names(3).stream()
                                            .map(name -> (Hierarchy) new Hierarchy.Leaf(name))
                                            .toList())));
            Case.agrees(tree.weights().weights(), List.of(0.3, 0.4, 0.2, 0.1), 1e-12);
        }

        @Test
        void manyCriteriaAreMeasuredAgainstASimulatedIndex() {
            var solved = solve(random(17, 1));
            assertThat(RandomIndex.of(17).source()).isEqualTo(RandomIndex.Source.SIMULATED);
            assertThat(known(solved.consistency().ratio())).isBetween(0.6, 1.4);
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @Test
        void whereComparisonsDoNotConnect() {
            var apart = new Comparisons(
                    Case.names(4), List.of(new Comparison(0, 1, Ratio.times(3)), new Comparison(2, 3, Ratio.times(3))));
            for (Priority priority : Priority.values()) {
                assertThat(Ahp.solve(apart, priority)).isEqualTo(new Ahp.Unsolved(Reason.NOT_CONNECTED));
            }
            var group = GroupAhp.solve(
                    List.of(new Judge("a", 1, apart)), Priority.EIGENVECTOR, Aggregation.PRIORITIES_GEOMETRIC);
            assertThat(((GroupAhp.Unsolved) group).reason()).isEqualTo(Reason.NOT_CONNECTED);
        }

        @Test
        void whereNoComparisonChecksAnother() {
            var chain = new Comparisons(
                    Case.names(3), List.of(new Comparison(0, 1, Ratio.times(3)), new Comparison(1, 2, Ratio.times(3))));
            assertThat(solve(chain).consistency().ratio()).isEqualTo(new Unknown(Reason.TOO_FEW));
        }

        @Test
        void oneCriterionHasAllTheWeight() {
            var alone = solve(new Comparisons(List.of("only"), List.of()));
            assertThat(alone.weights().weights()).containsExactly(1.0);
            assertThat(alone.consistency().ratio()).isEqualTo(new Known(0));
        }

        @Test
        void refusesWhatIsNoReciprocalMatrix() {
            assertThatThrownBy(() ->
                            Comparisons.ofMatrix(List.of("a", "b"), List.of(List.of("1", "3"), List.of("0.333", "1"))))
                    .hasMessageContaining("not reciprocal: a and b");
            assertThatThrownBy(() ->
                            Comparisons.ofMatrix(List.of("a", "b"), List.of(List.of("2", "3"), List.of("1/3", "1"))))
                    .hasMessageContaining("itself");
            assertThatThrownBy(() -> Ratio.parse("0/3")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Ahp.solve(without(consistent(List.of(3, 2, 1)), 0, 1), Priority.COLUMN_MEAN))
                    .hasMessageContaining("complete");
        }
    }
}
