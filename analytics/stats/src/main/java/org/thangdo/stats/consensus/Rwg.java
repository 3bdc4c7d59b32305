package org.thangdo.stats.consensus;

import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Agreement of the members of one group: how much smaller the variance of their ratings is than chance would make it.
 * With {@code s̄²} the mean over {@code J} questions of the variance among members (divisor {@code n − 1}),
 * {@code σ²} the variance of a {@link NullDistribution} and {@code v = s̄²/σ²}. 1 if all answer alike, 0 if they
 * differ as by chance, negative if they split into camps.
 *
 * <p>0.70 is the customary limit, and arbitrary; what chance gives in a group of this size is in
 * {@link ChanceConsensus}.
 *
 * <p>The interval speaks of members like these. Where the whole group answered, it speaks of the process by which a
 * group comes to its ratings. In simulated groups it covered as the test of this class says.
 */
public enum Rwg {

    /**
     * {@code r_wg = 1 − v} for one question and {@code r_wg(j) = J(1 − v) / (J(1 − v) + v)} for several, which is the
     * Spearman-Brown formula and grows with {@code J} whatever the members do. Beyond {@code v = 1} it falls to −∞ at
     * {@code v = J/(J − 1)}, and has no meaning after that. James, Demaree and Wolf (1984), J. Applied Psychology 69.
     */
    JAMES {
        @Override
        double of(double ratio, int items) {
            double reliable = items * (1 - ratio);
            return items > 1 && ratio * (items - 1) >= items ? Double.NEGATIVE_INFINITY : reliable / (reliable + ratio);
        }

        @Override
        double slope(double ratio, int items) {
            double denominator = items * (1 - ratio) + ratio;
            return items / (denominator * denominator);
        }
    },

    /** {@code r*_wg(j) = 1 − v}, the same for one question and for several. Lindell, Brandt and Whitney (1999), Appl.
     * Psych. Measurement 23. */
    LINDELL {
        @Override
        double of(double ratio, int items) {
            return 1 - ratio;
        }

        @Override
        double slope(double ratio, int items) {
            return 1;
        }
    };

    /** The index at {@code v}, falling in {@code v}; −∞ where it has no value. */
    abstract double of(double ratio, int items);

    /** Fall of the index per unit of {@code v}. */
    abstract double slope(double ratio, int items);

    /**
     * The index and what it rests on.
     *
     * @param variance {@code s̄²}, in squared units of the score
     * @param raw the index as the formula gives it, negative values shown. {@link Reason#ON_THE_BOUNDARY} where
     *     {@link #JAMES} has no value; its interval is open below (−∞) if that cannot be excluded
     * @param resetToZero the index with value and interval ends below 0 set to 0, as is common in print
     */
    public record Consensus(Estimate variance, Estimate raw, Estimate resetToZero) {}

    /**
     * The index from answers on a scale. {@link Reason#TOO_FEW} if a question has fewer than two answers.
     *
     * @param chance what ratings by chance look like, in steps of the scale
     * @param level confidence level in (0, 1)
     */
    public Consensus of(GroupAnswers answers, NullDistribution chance, double level) {
        Interval.requireLevel(level);
        return answers.members() < 2
                ? undefined()
                : of(answers.estimate(Spread.VARIANCE, level), answers.items().size(), chance);
    }

    /**
     * The index from scores that are not levels, such as means of items. Their moments do not show the shape of their
     * distribution, so standard error and interval of the variance are those of normal scores.
     *
     * @param items moments of the group's scores, question by question; at least one
     * @param chance what scores by chance look like, in units of the score
     * @param level confidence level in (0, 1)
     */
    public Consensus ofScores(List<ScoreMoments> items, NullDistribution chance, double level) {
        Interval.requireLevel(level);
        if (items.stream().anyMatch(item -> item.count() < 2)) {
            return undefined();
        }
        var each = items.stream().map(item -> normalVariance(item, level)).toList();
        return of(GroupAnswers.average(each, level), items.size(), chance);
    }

    private static Estimate.Defined normalVariance(ScoreMoments scores, double level) {
        double df = scores.count() - 1.0;
        double squares = scores.squaresAboutMean();
        var chiSquared = new ChiSquaredDistribution(null, df);
        return new Estimate.Defined(
                squares / df,
                squares / df * Math.sqrt(2 / df),
                new Interval(
                        squares / chiSquared.inverseCumulativeProbability((1 + level) / 2),
                        squares / chiSquared.inverseCumulativeProbability((1 - level) / 2),
                        level));
    }

    private Consensus of(Estimate.Defined variance, int items, NullDistribution chance) {
        double ratio = variance.value() / chance.variance();
        double value = of(ratio, items);
        double lower = of(variance.interval().upper() / chance.variance(), items);
        double upper = of(variance.interval().lower() / chance.variance(), items);
        double level = variance.interval().level();
        double error = variance.standardError() / chance.variance() * slope(ratio, items);
        var reset = new Estimate.Defined(
                Math.max(0, value), value < 0 ? 0 : error, new Interval(Math.max(0, lower), Math.max(0, upper), level));
        Estimate raw = Double.isInfinite(value)
                ? Estimate.undefined(Reason.ON_THE_BOUNDARY)
                : new Estimate.Defined(value, error, new Interval(lower, upper, level));
        return new Consensus(variance, raw, reset);
    }

    private static Consensus undefined() {
        var tooFew = Estimate.undefined(Reason.TOO_FEW);
        return new Consensus(tooFew, tooFew, tooFew);
    }
}
