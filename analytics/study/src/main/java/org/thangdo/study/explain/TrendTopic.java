package org.thangdo.study.explain;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.association.CrossTable;
import org.thangdo.stats.association.LinearByLinear;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.trend.CochranArmitage;

/** Do the levels that people receive rise over the periods? */
enum TrendTopic implements Topic {
    COCHRAN_ARMITAGE {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.counts("top", SeedCounts.ALL.stream().map(LevelCounts::top).toList());
            steps.counts(
                    "people", SeedCounts.ALL.stream().map(LevelCounts::total).toList());
            double n = steps.count("n", SeedCounts.YEARS.total());
            double x = steps.count("x", SeedCounts.YEARS.pooled().top());
            double share = steps.put("share", x / n);
            double mean = steps.put("meanYear", meanYear());
            double surplus = 0;
            double spread = 0;
            for (int i = 0; i < SeedCounts.ALL.size(); i++) {
                double distance = i + 1 - mean;
                surplus += SeedCounts.ALL.get(i).top() * distance;
                spread += SeedCounts.ALL.get(i).total() * distance * distance;
            }
            steps.put("surplus", surplus);
            steps.put("spread", spread);
            double error = steps.put("error", Math.sqrt(share * (1 - share) * spread));
            steps.put("p", Tables.twoSided(steps.put("z", surplus / error)));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Tables.answers("z", CochranArmitage.test(SeedCounts.YEARS, SeedCounts.TOP, Alternative.TWO_SIDED));
        }
    },

    LINEAR_BY_LINEAR {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double n = steps.count("n", SeedCounts.YEARS.total());
            double meanYear = steps.put("meanYear", meanYear());
            double meanLevel = steps.put("meanLevel", overPeople((year, level) -> level) / n);
            double together =
                    steps.put("together", overPeople((year, level) -> (year - meanYear) * (level - meanLevel)));
            double ofYears = steps.put("ofYears", overPeople((year, level) -> (year - meanYear) * (year - meanYear)));
            double ofLevels =
                    steps.put("ofLevels", overPeople((year, level) -> (level - meanLevel) * (level - meanLevel)));
            double r = steps.put("r", together / Math.sqrt(ofYears * ofLevels));
            steps.put("p", Tables.twoSided(steps.put("z", r * Math.sqrt(n - 1))));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Tables.answers("z", LinearByLinear.test(new CrossTable(SeedCounts.ALL), Alternative.TWO_SIDED));
        }
    };

    private static double meanYear() {
        return overPeople((year, level) -> year) / SeedCounts.YEARS.total();
    }

    /** Sum over all people of what their year and level, both counted from 1, give. */
    private static double overPeople(DoubleBinaryOperator term) {
        double sum = 0;
        for (int i = 0; i < SeedCounts.ALL.size(); i++) {
            for (int k = 0; k < SeedCounts.YEARS.levels(); k++) {
                sum += SeedCounts.ALL.get(i).at(k) * term.applyAsDouble(i + 1, k + 1);
            }
        }
        return sum;
    }
}
