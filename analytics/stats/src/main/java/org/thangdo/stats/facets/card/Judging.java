package org.thangdo.stats.facets.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.facets.card.Judgement.Judged;
import org.thangdo.stats.facets.card.Judgement.Shifted;
import org.thangdo.stats.facets.card.Judgement.Withheld;
import org.thangdo.stats.multiplicity.Adjustment;

/** Sets numbers beside their draws from the null model. */
final class Judging {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Judging() {}

    /** @param draws of the same number; {@code NaN} where it has none */
    static Judgement of(double value, double[] draws, CardIndex.Side side, double level) {
        var drawn = new Replicates(draws);
        if (!Double.isFinite(value) || drawn.size() < 2) {
            return new Judgement.Withheld(Need.VARIATION, 0, 1);
        }
        var range = new Interval(drawn.quantile((1 - level) / 2), drawn.quantile((1 + level) / 2), level);
        double above = drawn.pValueAbove(value);
        double below = new Replicates(Arrays.stream(draws).map(x -> -x).toArray()).pValueAbove(-value);
        double p = side == CardIndex.Side.ABOVE
                ? tail(value, drawn, above)
                : Math.min(1, 2 * tail(value, drawn, Math.min(above, below)));
        return new Judged(value, drawn.mean(), range, p, p);
    }

    /**
     * The share of draws on one side, or, where no draw reaches the value, the tail of the normal distribution with their mean and
     * standard deviation: for a hundred raters at once, a share that cannot be below {@code 1 / (1 + draws)} tells nothing.
     */
    private static double tail(double value, Replicates drawn, double share) {
        double spread = drawn.standardDeviation();
        if (share > 1.0 / drawn.size() || !(spread > 0)) {
            return share;
        }
        return Math.min(share, NORMAL.cumulativeProbability(-Math.abs(value - drawn.mean()) / spread));
    }

    /** A shift with its standard error. */
    static Shifted shifted(double value, double error, double level) {
        return shiftedFrom(0, value, error, level);
    }

    /** A shift from a usual value. */
    static Shifted shiftedFrom(double usual, double shift, double error, double level) {
        double value = usual + shift;
        double reach = NORMAL.inverseCumulativeProbability((1 + level) / 2) * error;
        double z = shift / error;
        double p = Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
        var test = new TestResult.Tested(z, Double.POSITIVE_INFINITY, p);
        var interval = new Interval(value - reach, value + reach, level);
        return new Shifted(new Estimate.Defined(value, error, interval), test, test);
    }

    /** The same judgements, adjusted for their number; what was withheld asked nothing. */
    static List<Judgement> adjusted(List<Judgement> judgements) {
        var made = judgements.stream()
                .filter(judgement -> !(judgement instanceof Withheld))
                .map(Judging::pValue)
                .toList();
        var values = Adjustment.BENJAMINI_HOCHBERG.adjust(made).iterator();
        var adjusted = new ArrayList<Judgement>();
        for (var judgement : judgements) {
            adjusted.add(judgement instanceof Withheld ? judgement : adjusted(judgement, values.next()));
        }
        return adjusted;
    }

    private static double pValue(Judgement judgement) {
        return judgement instanceof Judged judged
                ? judged.pValue()
                : ((TestResult.Tested) ((Shifted) judgement).test()).pValue();
    }

    private static Judgement adjusted(Judgement judgement, double value) {
        if (judgement instanceof Judged judged) {
            return judged.with(value);
        }
        var shifted = (Shifted) judgement;
        var made = (TestResult.Tested) shifted.test();
        return shifted.with(new TestResult.Tested(made.statistic(), made.degreesOfFreedom(), value));
    }

    /** One number of every draw. */
    static double[] column(double[][] draws, int column) {
        return Arrays.stream(draws).mapToDouble(draw -> draw[column]).toArray();
    }

    /** Standard deviation of one number over the draws; {@code NaN} if it has none. */
    static double deviation(double[][] draws, int column) {
        var drawn = new Replicates(column(draws, column));
        return drawn.size() < 2 ? Double.NaN : drawn.standardDeviation();
    }
}
