package org.thangdo.stats.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;

class StratifiedReliabilityTest {

    private static GroupedScores year(Random random, int groups, double between, double lift) {
        var scores = new TreeMap<String, ScoreMoments>();
        for (int g = 0; g < groups; g++) {
            double group = between * random.nextGaussian();
            double[] people = new double[3 + g % 4];
            for (int i = 0; i < people.length; i++) {
                people[i] = lift + group + random.nextGaussian();
            }
            scores.put("g" + g, ScoreMoments.of(people));
        }
        return new GroupedScores(scores);
    }

    private static Estimate.Defined of(SortedMap<String, GroupedScores> strata) {
        return (Estimate.Defined) StratifiedReliability.of(strata, 0.95);
    }

    private static SortedMap<String, GroupedScores> strata(GroupedScores... years) {
        var strata = new TreeMap<String, GroupedScores>();
        for (var year : years) {
            strata.put("y" + strata.size(), year);
        }
        return strata;
    }

    @Test
    void oneStratumIsTheUsualOne() {
        for (int seed = 0; seed < 20; seed++) {
            var year = year(new Random(seed), 9, 0.7, 0);
            var usual = (Estimate.Defined)
                    GroupReliability.of(year, GroupSize.UNBIASED, 0.95).single();

            assertThat(of(strata(year)).value()).isCloseTo(usual.value(), within(1e-12));
        }
    }

    @Test
    void whatLiftsEverybodyInAYearIsNoDifferenceOfGroups() {
        var random = new Random(4);
        var first = year(random, 9, 0.7, 0);
        var level = of(strata(first, year(new Random(5), 9, 0.7, 0)));
        var lifted = of(strata(first, year(new Random(5), 9, 0.7, 100)));

        assertThat(lifted.value()).isCloseTo(level.value(), within(1e-9));
        assertThat(lifted.standardError()).isCloseTo(level.standardError(), within(1e-9));
    }

    @Test
    void errorsLeaveOutAGroupInEveryYear() {
        var random = new Random(6);
        var first = year(random, 6, 0.7, 0);
        var second = year(random, 6, 0.7, 0);
        double[] leftOut = new double[6];
        double mean = 0;
        for (int g = 0; g < 6; g++) {
            leftOut[g] = of(strata(without(first, g), without(second, g))).value();
            mean += leftOut[g] / 6;
        }
        double squares = 0;
        for (double each : leftOut) {
            squares += (each - mean) * (each - mean);
        }

        assertThat(of(strata(first, second)).standardError()).isCloseTo(Math.sqrt(squares * 5 / 6), within(1e-12));
    }

    private static GroupedScores without(GroupedScores scores, int g) {
        var rest = new TreeMap<>(scores.groups());
        rest.remove("g" + g);
        return new GroupedScores(rest);
    }

    @Test
    @Tag("slow")
    void intervalsCoverWherePeopleStayTheSame() {
        int covered = 0;
        int runs = 2_000;
        var random = new Random(7);
        for (int run = 0; run < runs; run++) {
            var years = new TreeMap<String, GroupedScores>();
            var first = new TreeMap<String, double[]>();
            for (int g = 0; g < 12; g++) {
                double group = 0.5 * random.nextGaussian();
                double[] people = new double[5 + g % 5];
                for (int i = 0; i < people.length; i++) {
                    people[i] = group + Math.sqrt(0.75) * random.nextGaussian();
                }
                first.put("g" + g, people);
            }
            for (int y = 0; y < 4; y++) {
                var year = new TreeMap<String, ScoreMoments>();
                first.forEach((name, people) -> {
                    double[] now = people.clone();
                    for (int i = 0; i < now.length; i++) {
                        now[i] += 0.5 * random.nextGaussian();
                    }
                    year.put(name, ScoreMoments.of(now));
                });
                years.put("y" + y, new GroupedScores(year));
            }
            var interval = of(years).interval();
            covered += interval.lower() <= 0.2 && 0.2 <= interval.upper() ? 1 : 0; // 0.25 / (0.25 + 0.75 + 0.25)
        }
        assertThat(covered / (double) runs).isBetween(0.92, 0.97);
    }

    @Test
    void refusals() {
        var random = new Random(8);
        assertThat(StratifiedReliability.of(strata(), 0.95)).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        assertThat(StratifiedReliability.of(strata(year(random, 2, 1, 0)), 0.95))
                .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        var alike = new TreeMap<String, ScoreMoments>();
        for (int g = 0; g < 4; g++) {
            alike.put("g" + g, ScoreMoments.of(2, 2));
        }
        assertThat(StratifiedReliability.of(strata(new GroupedScores(alike)), 0.95))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
    }
}
