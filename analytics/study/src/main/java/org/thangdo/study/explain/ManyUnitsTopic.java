package org.thangdo.study.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.multiplicity.Adjustment;
import org.thangdo.stats.units.BetaBinomial;
import org.thangdo.stats.units.UnitShare;

/** What remains of small units and of many questions? */
enum ManyUnitsTopic implements Topic {

    /** Twenty invented units of two people: small enough that the most likely α and β have a formula. */
    BETA_BINOMIAL {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.count("fewest", BetaBinomial.FEWEST_UNITS);
            double units = steps.count("units", NONE + ONE + BOTH);
            steps.count("none", NONE);
            steps.count("one", ONE);
            steps.count("both", BOTH);
            double mean = steps.put("mean", (ONE + 2 * BOTH) / (2 * units));
            double mixed = steps.put("mixed", ONE / units);
            double byChance = steps.put("byChance", 2 * mean * (1 - mean));
            double ratio = steps.put("ratio", mixed / byChance);
            double sum = steps.put("sum", ratio / (1 - ratio));
            double alpha = steps.put("alpha", mean * sum);
            steps.put("beta", sum - alpha);
            steps.put("shrunkNone", alpha / (2 + sum));
            steps.put("shrunkBoth", (2 + alpha) / (2 + sum));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var units = new ArrayList<UnitShare>();
            units.addAll(Collections.nCopies(NONE, new UnitShare("none", 2, 0)));
            units.addAll(Collections.nCopies(ONE, new UnitShare("one", 2, 1)));
            units.addAll(Collections.nCopies(BOTH, new UnitShare("both", 2, 2)));
            var fit = BetaBinomial.fit(units, Tables.CONFIDENCE);
            return Map.of(
                    "mean", Tables.value(fit.mean()),
                    "alpha", Tables.value(fit.alpha()),
                    "beta", Tables.value(fit.beta()),
                    "shrunkNone", Tables.value(fit.units().get(0).share()),
                    "shrunkBoth", Tables.value(fit.units().get(units.size() - 1).share()));
        }
    },

    /** Five invented p-values. */
    BENJAMINI_HOCHBERG {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            int tests = (int) steps.count("tests", P_VALUES.size());
            double least = 1;
            for (int rank = tests; rank >= 1; rank--) {
                double p = steps.put("p" + rank, P_VALUES.get(rank - 1));
                least = Math.min(least, steps.put("scaled" + rank, p * tests / rank));
                steps.put("adjusted" + rank, least);
            }
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(P_VALUES);
            return Map.of(
                    "adjusted1", adjusted.get(0),
                    "adjusted2", adjusted.get(1),
                    "adjusted3", adjusted.get(2),
                    "adjusted4", adjusted.get(3),
                    "adjusted5", adjusted.get(4));
        }
    };

    private static final int NONE = 10;
    private static final int ONE = 6;
    private static final int BOTH = 4;

    private static final List<Double> P_VALUES = List.of(0.004, 0.024, 0.027, 0.25, 0.6);
}
