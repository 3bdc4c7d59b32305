package org.thangdo.study.explain;

import java.math.BigDecimal;
import java.util.Map;
import org.thangdo.criteria.rules.Cap;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.proof.PrintedShares;
import org.thangdo.ratings.proof.PrintedShares.Severity;

/** What does a rule or a printed number say about the counts? */
enum RulesTopic implements Topic {
    CAP {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            var limit = cap().limit();
            steps.text("limit", new Text(limit.toString(), limit.toString()));
            long p = limit.numerator();
            long q = steps.count("denominator", limit.denominator());
            long top = steps.count("top", SeedCounts.IN_2019.at(3));
            long good = steps.count("good", SeedCounts.IN_2019.at(2));
            steps.put("share", (double) top / good);
            steps.count("left", q * top);
            steps.count("right", p * good);
            steps.count("largestNow", p * good / q);
            long both = steps.count("both", top + good);
            long parts = steps.count("parts", p + q);
            long lawful = steps.count("lawful", p * both / parts);
            steps.count("goodThen", both - lawful);
            steps.count("move", top - lawful);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var verdict = cap().test(SeedCounts.IN_2019);
            return Map.of(
                    "largestNow", (double) verdict.largestNow(),
                    "lawful", (double) verdict.largestAfterMoves(),
                    "move", (double) verdict.mustMove());
        }
    },

    PRINTED_SHARE {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            judge(steps, "", SeedCounts.IN_2020.at(0), SeedCounts.IN_2020.total(), WRONG);
            judge(steps, "2", SeedCounts.IN_2018.at(2), SeedCounts.IN_2018.total(), ROUNDED);
            steps.put("shifted", Double.parseDouble(WRONG) / 10);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var wrong = PrintedShares.judge(SeedCounts.IN_2020.at(0), SeedCounts.IN_2020.total(), WRONG);
            var rounded = PrintedShares.judge(SeedCounts.IN_2018.at(2), SeedCounts.IN_2018.total(), ROUNDED);
            return Map.of(
                    "right",
                    wrong.right().doubleValue(),
                    "right2",
                    rounded.right().doubleValue(),
                    "aUnitOff",
                    wrong.severity() == Severity.WRONG ? 1.0 : 0,
                    "aUnitOff2",
                    rounded.severity() == Severity.WRONG ? 1.0 : 0);
        }
    };

    /** Shares as the paper prints them, in percent. */
    private static final String WRONG = "27.02";

    private static final String ROUNDED = "78.58";

    private static void judge(Steps steps, String mark, long n, long total, String printed) {
        steps.count("n" + mark, n);
        steps.count("total" + mark, total);
        double number = steps.put("printed" + mark, Double.parseDouble(printed));
        double exact = steps.put("exact" + mark, 100.0 * n / total);
        double off = steps.put("off" + mark, Math.abs(number - exact));
        steps.put("right" + mark, Math.floor(100 * exact + 0.5) / 100);
        steps.put("unit", new BigDecimal(printed).ulp().doubleValue());
        steps.put("aUnitOff" + mark, off >= new BigDecimal(printed).ulp().doubleValue() ? 1 : 0);
    }

    /** The first cap of the rule that words it on those one level below. */
    private static Cap cap() {
        var pack = RulePacks.shipped().get("qd124-2023");
        return pack.cap(pack.caps().get(0));
    }
}
