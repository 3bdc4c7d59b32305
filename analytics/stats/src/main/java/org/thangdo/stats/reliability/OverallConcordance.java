package org.thangdo.stats.reliability;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;

/**
 * Concordance of two raters or more: the mean of the concordances of their pairs, each weighted by how far chance would
 * set the pair apart. With variances {@code σ_j²}, covariances {@code σ_jl} and means {@code μ_j} of {@code k} raters,
 *
 * <pre>    ρ_o = Σ_{j&lt;l} 2σ_jl / Σ_{j&lt;l} (σ_j² + σ_l² + (μ_j − μ_l)²)</pre>
 *
 * For two raters it is {@link ConcordanceCorrelation}. It is near {@code ICC(A,1)} and takes the raters as fixed. The
 * uncertainty is by the jackknife over parts of the subjects, on the scale of Fisher's z.
 *
 * <p>Reference: Barnhart, Haber and Song (2002), Biometrics 58.
 */
public final class OverallConcordance {

    private OverallConcordance() {}

    /**
     * Estimates the coefficient. {@link Reason#NO_DATA} without subjects, {@link Reason#TOO_FEW} with fewer than 3,
     * {@link Reason#NO_VARIATION} if all scores are equal, {@link Reason#RESTS_ON_ONE_SUBJECT} if without some part they
     * are, or if all raters agree but for one part.
     *
     * @param parts each of the subjects in one of them, as for {@link IntraclassCorrelation#estimate(List, double)}
     * @param level confidence level in (0, 1)
     */
    public static Estimate estimate(List<CrossProducts> parts, double level) {
        Interval.requireLevel(level);
        var held = parts.stream().filter(part -> part.subjects() > 0).toList();
        if (held.isEmpty()) {
            return Estimate.undefined(Reason.NO_DATA);
        }
        var whole = held.stream().reduce(CrossProducts::merge).orElseThrow();
        if (whole.subjects() < 3 || held.size() < 3) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        double value = value(whole);
        if (Double.isNaN(value)) {
            return Estimate.undefined(Reason.NO_VARIATION);
        }
        if (value == 1) {
            return new Estimate.Defined(1, 0, new Interval(1, 1, level));
        }
        var jackknife = new Jackknife();
        for (var part : held) {
            double leftOut = value(whole.without(part));
            if (!(Math.abs(leftOut) < 1)) {
                return Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT);
            }
            jackknife.add(FastMath.atanh(leftOut), 1);
        }
        double error = jackknife.standardError();
        double half = error * new TDistribution(null, held.size() - 1).inverseCumulativeProbability((1 + level) / 2);
        double z = FastMath.atanh(value);
        return new Estimate.Defined(
                value,
                error * (1 - value * value),
                new Interval(FastMath.tanh(z - half), FastMath.tanh(z + half), level));
    }

    private static double value(CrossProducts scores) {
        double together = 0;
        double apart = 0;
        for (int j = 1; j < scores.raters(); j++) {
            for (int l = 0; l < j; l++) {
                var pair = PairMoments.of(scores, j, l);
                double shift = pair.subjects() * pair.meanDifference() * pair.meanDifference();
                together += 2 * pair.products();
                // σ_j² + σ_l² = Var(x_j − x_l) + 2σ_jl, which is exact where the two are equal
                apart += pair.squaresOfDifference() + 2 * pair.products() + shift;
            }
        }
        return together / apart;
    }
}
