package org.thangdo.stats.association;

import java.util.function.IntToDoubleFunction;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reason;

/**
 * Do two raters who give scores order the subjects alike? The coefficients of {@link OrdinalAssociation} for scores that
 * are too many to be the rows and columns of a table, over the subjects that both rated. On levels both give the same
 * value.
 *
 * <p>Standard error by the exact jackknife over subjects, in {@code n log n} steps, and Student's t interval cut to
 * [−1, 1].
 */
public enum ScoreAssociation {

    /** {@code (C − D) / √(R K)} (Kendall, 1945), the letters as in {@link OrdinalAssociation}. */
    TAU_B {
        @Override
        IntToDoubleFunction values(ScoreOrder order) {
            double net = 0;
            double differX = 0;
            double differY = 0;
            for (int i = 0; i < order.n; i++) {
                net += order.net(i) / 2;
                differX += (order.n - 1 - order.sameX[i]) / 2;
                differY += (order.n - 1 - order.sameY[i]) / 2;
            }
            double c = net;
            double r = differX;
            double k = differY;
            return i -> i == NOBODY
                    ? ratio(c, r, k)
                    : ratio(c - order.net(i), r - (order.n - 1 - order.sameX[i]), k - (order.n - 1 - order.sameY[i]));
        }
    },

    /** Pearson correlation of the mid-ranks (Spearman, 1904). */
    SPEARMAN {
        @Override
        IntToDoubleFunction values(ScoreOrder order) {
            return new RankSums(order)::correlation;
        }
    };

    /** In the place of the subject that is left out. */
    static final int NOBODY = -1;

    /** The coefficient as a function of who is left out; {@code NaN} where a rater's scores do not vary. */
    abstract IntToDoubleFunction values(ScoreOrder order);

    static double ratio(double a, double b, double c) {
        double least = 1e-9;
        return b > least && c > least ? Math.max(-1, Math.min(1, a / Math.sqrt(b * c))) : Double.NaN;
    }

    /**
     * The coefficient of two raters. {@link Reason#NO_PAIRABLE_SUBJECT} if they rated no subject both,
     * {@link Reason#NO_VARIATION} if one gave the same score to all, {@link Reason#RESTS_ON_ONE_SUBJECT} if only one subject
     * makes the difference.
     *
     * @param first in [0, raters)
     * @param second in [0, raters), another one
     * @param level confidence level in (0, 1)
     */
    public Estimate of(RatingPanel panel, int first, int second, double level) {
        Interval.requireLevel(level);
        double[][] scores = panel.pair(first, second);
        if (scores[0].length == 0) {
            return Estimate.undefined(Reason.NO_PAIRABLE_SUBJECT);
        }
        var values = values(new ScoreOrder(scores[0], scores[1]));
        double value = values.applyAsDouble(NOBODY);
        if (Double.isNaN(value)) {
            return Estimate.undefined(Reason.NO_VARIATION);
        }
        var jackknife = new Jackknife();
        for (int i = 0; i < scores[0].length; i++) {
            jackknife.add(values.applyAsDouble(i), 1);
        }
        double error = jackknife.standardError();
        if (Double.isNaN(error)) {
            return Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT);
        }
        var estimated = new IntervalMethod.Estimated(value, error, scores[0].length - 1);
        return new Estimate.Defined(value, error, IntervalMethod.STUDENT.interval(estimated, -1, 1, level));
    }
}
