package org.thangdo.stats.consensus;

import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.distribution.MultinomialDelta;

/**
 * Agreement of the members of a group, measured against the most that members with this mean could disagree:
 *
 * <pre>    a_wg = 1 − 2 s² / (((H + L) M − M² − H L) · n/(n − 1))</pre>
 *
 * with the lowest and highest score {@code L}, {@code H} of the scale and the group's mean {@code M}; for several
 * questions its mean over them. 1 is full agreement, 0 is ratings spread evenly over the scale, −1 the greatest
 * possible split. Unlike {@link Rwg} it asks for no distribution of chance and does not grow with the number of
 * questions.
 *
 * <p>It has two limits of its own. A group needs at least {@code A − 1} members on a scale of {@code A} levels. And
 * where the mean is so near an end of the scale that {@code n} members cannot reach the greatest disagreement, that
 * is outside {@code [(L(n − 1) + H)/n, (H(n − 1) + L)/n]}, the index has no meaning unless all answer alike. R's
 * multilevel leaves such questions out of the mean without a word; here the whole index is refused.
 *
 * <p>Reference: Brown and Hauenstein (2005), <i>Interrater agreement reconsidered</i>, Organizational Research
 * Methods 8.
 */
public final class Awg {

    private Awg() {}

    /**
     * The index. {@link Reason#TOO_FEW} with fewer than {@code A − 1} members, or fewer than 2;
     * {@link Reason#ON_THE_BOUNDARY} if the mean of a question lies too near an end of the scale.
     *
     * @param level confidence level in (0, 1)
     */
    public static Estimate of(GroupAnswers answers, double level) {
        Interval.requireLevel(level);
        if (answers.members() < Math.max(2, answers.levels() - 1)) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        if (!answers.items().stream().allMatch(Awg::interpretable)) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        List<Estimate.Defined> each =
                answers.items().stream().map(item -> ofItem(item, level)).toList();
        return GroupAnswers.average(each, level);
    }

    private static boolean interpretable(LevelCounts item) {
        double n = item.total();
        double mean =
                mean(item.counts().stream().mapToDouble(count -> count / n).toArray());
        double top = item.levels() - 1.0;
        double rounding = 1e-12 * top;
        boolean inside = mean >= top / n - rounding && mean <= top * (n - 1) / n + rounding;
        return inside || item.counts().contains(item.total());
    }

    private static Estimate.Defined ofItem(LevelCounts item, double level) {
        double[] counts = item.counts().stream().mapToDouble(Long::doubleValue).toArray();
        return new MultinomialDelta(Awg::of, -1, 1).estimate(counts, level);
    }

    /** With the lowest level as 0; {@code n/(n − 1)} is in both variances and cancels. */
    private static double of(double[] shares) {
        double mean = mean(shares);
        double variance = 0;
        for (int k = 0; k < shares.length; k++) {
            variance += shares[k] * (k - mean) * (k - mean);
        }
        return variance > 0 ? 1 - 2 * variance / (mean * (shares.length - 1 - mean)) : 1;
    }

    private static double mean(double[] shares) {
        double mean = 0;
        for (int k = 0; k < shares.length; k++) {
            mean += k * shares[k];
        }
        return mean;
    }
}
