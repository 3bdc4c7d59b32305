package org.thangdo.study.explain;

import java.util.List;
import java.util.Map;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.trend.JonckheereTerpstra;
import org.thangdo.stats.trend.PeriodCounts;
import org.thangdo.stats.trend.ProportionalOdds;

/** Do the levels rise over the periods, with nothing but the order of the levels? The first and the last year. */
enum OrderTopic implements Topic {
    JONCKHEERE {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double a = steps.count("a", SeedCounts.IN_2018.total());
            double b = steps.count("b", SeedCounts.IN_2021.total());
            long good = steps.count("good", SeedCounts.IN_2021.at(2));
            long top = steps.count("top", SeedCounts.IN_2021.at(3));
            double forGood = steps.put("forGood", SeedCounts.IN_2018.at(1) + SeedCounts.IN_2018.at(2) / 2.0);
            double forTop = steps.put("forTop", a - SeedCounts.IN_2018.at(3) / 2.0);
            double pairs = steps.put("pairs", good * forGood + top * forTop);
            double expected = steps.put("expected", a * b / 2);
            double n = steps.count("n", Math.round(a + b));
            double ties = 0;
            for (long tied : SeedCounts.IN_2018.plus(SeedCounts.IN_2021).counts()) {
                ties += tied * (tied * tied - 1.0);
            }
            steps.put("ties", ties);
            double variance = steps.put("variance", a * b / 12 * (n + 1 - ties / (n * (n - 1))));
            steps.put("p", Tables.twoSided(steps.put("z", (pairs - expected) / Math.sqrt(variance))));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var two = PeriodCounts.evenlySpaced(List.of(SeedCounts.IN_2018, SeedCounts.IN_2021));
            var jonckheere = JonckheereTerpstra.of(two);
            var answers = Tables.answers("z", jonckheere.test(Alternative.TWO_SIDED));
            answers.put("pairs", jonckheere.statistic());
            answers.put("variance", jonckheere.variance());
            return answers;
        }
    },

    PROPORTIONAL_ODDS {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double top = steps.count("top", SeedCounts.IN_2018.top());
            double rest = steps.count("rest", SeedCounts.IN_2018.total() - SeedCounts.IN_2018.top());
            double topNow = steps.count("topNow", SeedCounts.IN_2021.top());
            double restNow = steps.count("restNow", SeedCounts.IN_2021.total() - SeedCounts.IN_2021.top());
            double odds = steps.put("odds", top / rest);
            double oddsNow = steps.put("oddsNow", topNow / restNow);
            double whole = steps.put("whole", Math.log(oddsNow / odds));
            double years = steps.count("years", SeedCounts.ALL.size() - 1L);
            double slope = steps.put("slope", whole / years);
            steps.put("ratio", Math.exp(slope));
            double variance = 1 / top + 1 / rest + 1 / topNow + 1 / restNow;
            double error = steps.put("error", Math.sqrt(variance) / years);
            steps.put("confidence", Tables.CONFIDENCE);
            double z = steps.put("z", Tables.normalBeyond(1 - Tables.CONFIDENCE));
            steps.put("lower", Math.exp(slope - z * error));
            steps.put("upper", Math.exp(slope + z * error));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var two = new PeriodCounts(
                    List.of(1.0, (double) SeedCounts.ALL.size()), List.of(SeedCounts.IN_2018, SeedCounts.IN_2021));
            var fit = ProportionalOdds.fit(two.cutAt(SeedCounts.TOP), Tables.CONFIDENCE);
            return Map.of(
                    "slope", Tables.value(fit.logOdds()),
                    "error", Tables.error(fit.logOdds()),
                    "ratio", Tables.value(fit.oddsRatio()),
                    "lower", Tables.interval(fit.oddsRatio()).lower(),
                    "upper", Tables.interval(fit.oddsRatio()).upper());
        }
    };
}
