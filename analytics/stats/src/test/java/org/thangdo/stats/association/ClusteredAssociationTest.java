package org.thangdo.stats.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.distribution.LevelCounts;

class ClusteredAssociationTest {

    private static final int LEVELS = 4;

    /** A subject: who, when, row, column. */
    private record Subject(String cluster, String stratum, int row, int column) {}

    private static ClusteredTable table(List<Subject> subjects) {
        var cells = new TreeMap<String, TreeMap<String, long[][]>>();
        subjects.forEach(each -> cells.computeIfAbsent(each.cluster(), key -> new TreeMap<>())
                .computeIfAbsent(each.stratum(), key -> new long[LEVELS][LEVELS])[each.row()][each.column()]++);
        var clusters = new TreeMap<String, SortedMap<String, CrossTable>>();
        cells.forEach((cluster, strata) -> {
            var tables = new TreeMap<String, CrossTable>();
            strata.forEach((stratum, counts) -> tables.put(
                    stratum,
                    new CrossTable(Arrays.stream(counts).map(LevelCounts::of).toList())));
            clusters.put(cluster, tables);
        });
        return new ClusteredTable(clusters);
    }

    private static Estimate.Defined defined(Estimate estimate) {
        assertThat(estimate).isInstanceOf(Estimate.Defined.class);
        return (Estimate.Defined) estimate;
    }

    private static double somers(ClusteredTable table) {
        return defined(ClusteredAssociation.of(table, 0.95).somers()).value();
    }

    private static List<Subject> random(Random random, int clusters, int strata) {
        return IntStream.range(0, clusters * strata * 3)
                .mapToObj(i -> {
                    int row = random.nextInt(LEVELS);
                    int column = Math.min(LEVELS - 1, Math.max(0, row + random.nextInt(3) - 1));
                    return new Subject("c" + i % clusters, "s" + i / clusters % strata, row, column);
                })
                .toList();
    }

    @Nested
    @DisplayName("agrees with others")
    class References {

        /** Oracle: scipy 1.17.1, somersd and kendalltau; a cluster for each subject, one stratum. */
        @Test
        void onOneStratumTheCoefficientsAreTheUsualOnes() {
            long[][] counts = {{5, 3, 1, 0}, {2, 9, 4, 1}, {0, 3, 8, 6}};
            var subjects = new ArrayList<Subject>();
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < LEVELS; j++) {
                    for (int n = 0; n < counts[i][j]; n++) {
                        subjects.add(new Subject("c" + subjects.size(), "2021", i, j));
                    }
                }
            }
            var tie = ClusteredAssociation.of(table(subjects), 0.95);

            assertThat(defined(tie.somers()).value()).isCloseTo(0.632688927943761, within(1e-14));
            assertThat(defined(tie.tauB()).value()).isCloseTo(0.5984361354982279, within(1e-14));
            assertThat(tie.higher() - tie.lower()).isCloseTo(0.632688927943761, within(1e-14));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void pairsAreMadeWithinStrataAndErrorsLeaveOutClusters() {
            var subjects = random(new Random(7), 6, 3);
            double value = byDefinition(subjects);
            double[] leftOut = IntStream.range(0, 6)
                    .mapToDouble(c -> byDefinition(subjects.stream()
                            .filter(each -> !each.cluster().equals("c" + c))
                            .toList()))
                    .toArray();
            double mean =
                    IntStream.range(0, 6).mapToDouble(c -> leftOut[c]).average().orElseThrow();
            double squares = 0;
            for (double each : leftOut) {
                squares += (each - mean) * (each - mean);
            }
            var somers = defined(ClusteredAssociation.of(table(subjects), 0.95).somers());

            assertThat(somers.value()).isCloseTo(value, within(1e-14));
            assertThat(somers.standardError()).isCloseTo(Math.sqrt(squares * 5 / 6), within(1e-13));
        }

        /** Pair by pair. */
        private static double byDefinition(List<Subject> subjects) {
            double net = 0;
            double different = 0;
            for (var one : subjects) {
                for (var other : subjects) {
                    if (one.stratum().equals(other.stratum())) {
                        int rows = Integer.compare(one.row(), other.row());
                        net += rows * Integer.compare(one.column(), other.column());
                        different += Math.abs(rows);
                    }
                }
            }
            return net / different;
        }

        @Test
        void whatLiftsEverybodyFromYearToYearIsNoTie() {
            var rising = IntStream.range(0, 24)
                    .mapToObj(i -> new Subject("c" + i % 8, "s" + i / 8, i / 8 + i % 2, i / 8 + i / 2 % 2))
                    .toList();

            assertThat(somers(table(rising))).isZero();
        }

        @Test
        void aTableDoesNotDifferFromItself() {
            var table = table(random(new Random(8), 9, 2));

            assertThat(ClusteredAssociation.difference(table, table, 0.95))
                    .isEqualTo(Estimate.undefined(Reason.ON_THE_BOUNDARY));
        }

        @Test
        void differencesTurnRound() {
            var one = table(random(new Random(9), 9, 2));
            var other = table(random(new Random(10), 9, 2));
            var there = defined(ClusteredAssociation.difference(one, other, 0.95));
            var back = defined(ClusteredAssociation.difference(other, one, 0.95));

            assertThat(there.value()).isCloseTo(somers(one) - somers(other), within(1e-14));
            assertThat(back.value()).isCloseTo(-there.value(), within(1e-14));
            assertThat(back.interval().lower()).isCloseTo(-there.interval().upper(), within(1e-12));
        }

        /**
         * 12 units over 4 years, whose people and levels hang on what the units are: the interval of d, and of the
         * difference between the heads and the others, covers near its level although units come back.
         */
        @Test
        @Tag("slow")
        void intervalsCoverWhereUnitsComeBack() {
            var population = Units.draw(new Random(1), 4_000);
            double head = somers(population.heads());
            double difference = head - somers(population.members());
            int covered = 0;
            int coveredDifference = 0;
            int runs = 2_000;
            var random = new Random(2);
            for (int run = 0; run < runs; run++) {
                var units = Units.draw(random, 12);
                var tie = ClusteredAssociation.of(units.heads(), 0.95).somers();
                covered += tie instanceof Estimate.Defined d && covers(d, head) ? 1 : 0;
                var apart = ClusteredAssociation.difference(units.heads(), units.members(), 0.95);
                coveredDifference += apart instanceof Estimate.Defined d && covers(d, difference) ? 1 : 0;
            }
            assertThat(covered / (double) runs).isBetween(0.92, 0.98);
            assertThat(coveredDifference / (double) runs).isBetween(0.92, 0.98);
        }

        private static boolean covers(Estimate.Defined estimate, double truth) {
            return estimate.interval().lower() <= truth
                    && truth <= estimate.interval().upper();
        }
    }

    /** Units whose level hangs on their head and on what they are, over four years. */
    private record Units(ClusteredTable heads, ClusteredTable members) {

        static Units draw(Random random, int units) {
            var heads = new ArrayList<Subject>();
            var members = new ArrayList<Subject>();
            for (int u = 0; u < units; u++) {
                double unit = random.nextGaussian();
                double head = random.nextGaussian();
                for (int year = 0; year < 4; year++) {
                    int row = level(0.6 * unit + 0.6 * head + 0.5 * random.nextGaussian());
                    heads.add(new Subject(
                            "u" + u, "y" + year, row, level(0.4 * unit + head + 0.4 * random.nextGaussian())));
                    for (int person = 0; person < 6; person++) {
                        members.add(new Subject("u" + u, "y" + year, row, level(0.4 * unit + random.nextGaussian())));
                    }
                }
            }
            return new Units(table(heads), table(members));
        }

        private static int level(double latent) {
            return latent < -1.2 ? 0 : latent < -0.3 ? 1 : latent < 0.9 ? 2 : 3;
        }
    }

    @Nested
    @DisplayName("says why it cannot")
    class Refusals {

        private static Estimate of(Subject... subjects) {
            return ClusteredAssociation.of(table(List.of(subjects)), 0.95).somers();
        }

        @Test
        void withoutSubjectsClustersOrVariation() {
            assertThat(of()).isEqualTo(Estimate.undefined(Reason.NO_DATA));
            assertThat(of(new Subject("a", "1", 0, 1), new Subject("b", "1", 0, 2), new Subject("c", "1", 0, 3)))
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(of(new Subject("a", "1", 0, 1), new Subject("b", "2", 1, 2), new Subject("c", "3", 2, 3)))
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(of(new Subject("a", "1", 0, 1), new Subject("b", "1", 1, 2)))
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void whereOneClusterIsAllThatDiffers() {
            assertThat(of(new Subject("a", "1", 0, 1), new Subject("b", "1", 1, 2), new Subject("c", "1", 1, 1)))
                    .isEqualTo(Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT));
        }

        @Test
        void whereEveryPairAgrees() {
            assertThat(of(
                            new Subject("a", "1", 0, 0),
                            new Subject("b", "1", 1, 1),
                            new Subject("c", "1", 2, 2),
                            new Subject("d", "1", 3, 3)))
                    .isEqualTo(Estimate.undefined(Reason.ON_THE_BOUNDARY));
        }
    }
}
