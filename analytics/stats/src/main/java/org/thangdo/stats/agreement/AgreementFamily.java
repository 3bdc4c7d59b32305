package org.thangdo.stats.agreement;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.AgreementCoefficient.Agreement;

/**
 * Several coefficients on the same ratings. The ratings are reduced to arrays once, and one set of draws of a bootstrap
 * serves all coefficients: subjects of one profile are alike, so drawing how many subjects have each profile <em>is</em>
 * drawing the subjects. The cost grows with the number of different profiles, not of subjects.
 */
public final class AgreementFamily {
    private final List<Double> scale;
    private final List<AgreementCoefficient> coefficients;
    private final Patterns patterns;
    private final List<Measure> measures; // what is added up, shared by the coefficients
    private final int[] measureOf; // by coefficient
    private final PatternDistances[] fixed; // by measure; null where the distance follows the ratings

    /** What one or more coefficients have in common: how subjects count, and how far apart categories are. */
    private record Measure(Averaging averaging, Distance distance) {}

    /**
     * @param table ratings of the study
     * @param coefficients to estimate, in this order
     * @throws IllegalArgumentException if the distance of one has no meaning on the scale
     */
    public AgreementFamily(AgreementTable table, List<AgreementCoefficient> coefficients) {
        this.scale = table.scale();
        this.coefficients = List.copyOf(coefficients);
        this.patterns = Patterns.of(table);
        var all = coefficients.stream().map(AgreementFamily::measure).toList();
        this.measures = all.stream().distinct().toList();
        this.measureOf = all.stream().mapToInt(measures::indexOf).toArray();
        this.fixed = new PatternDistances[measures.size()];
        for (int m = 0; m < fixed.length; m++) {
            var distance = measures.get(m).distance();
            if (!distance.dependsOnRatings()) {
                fixed[m] = PatternDistances.of(patterns, distance.matrix(scale, new double[scale.size()]));
            }
        }
    }

    private static Measure measure(AgreementCoefficient coefficient) {
        return new Measure(coefficient.chance().averaging(), coefficient.distance());
    }

    /** Estimates each coefficient, its standard error over subjects and its interval. */
    public List<Agreement> estimate(Inference inference) {
        var sums = sums(patterns.subjects());
        return IntStream.range(0, measureOf.length)
                .mapToObj(i -> coefficients.get(i).estimate(sums[measureOf[i]], inference))
                .toList();
    }

    /** Tests of "no agreement beyond chance", one for each coefficient; see {@link AgreementCoefficient#test}. */
    public List<TestResult> test(Inference inference, Alternative alternative) {
        var sums = sums(patterns.subjects());
        return IntStream.range(0, measureOf.length)
                .mapToObj(i -> coefficients.get(i).test(sums[measureOf[i]], inference, alternative))
                .toList();
    }

    /**
     * Estimates each coefficient with the percentile interval of one bootstrap over subjects. A bootstrap cannot see
     * what never happened; see {@link Bootstrap}.
     *
     * @param level confidence level in (0, 1)
     */
    public List<Agreement> percentile(Bootstrap bootstrap, double level) {
        return resolved(bootstrap.percentile(samples(), statistic(), level));
    }

    /**
     * Estimates each coefficient with the bias-corrected and accelerated interval of one bootstrap over subjects. It
     * adds up all profiles once more for each profile.
     *
     * @param level confidence level in (0, 1)
     */
    public List<Agreement> bca(Bootstrap bootstrap, double level) {
        return resolved(bootstrap.bca(samples(), statistic(), level));
    }

    private List<Agreement> resolved(List<Estimate> estimates) {
        var sums = sums(patterns.subjects());
        return IntStream.range(0, measureOf.length)
                .mapToObj(i -> coefficients.get(i).resolved(sums[measureOf[i]], estimates.get(i)))
                .toList();
    }

    /** The one sample of a {@link Bootstrap}: number of subjects by profile, shape (1, profiles). */
    public long[][] samples() {
        return new long[][] {patterns.subjects().clone()};
    }

    /** The values of all coefficients as a function of {@link #samples()}; {@code NaN} where one is undefined. */
    public Bootstrap.Statistic statistic() {
        return samples -> values(samples[0]);
    }

    /** The values of all coefficients, {@code NaN} where one is undefined. */
    double[] values() {
        return values(patterns.subjects());
    }

    private double[] values(long[] subjects) {
        var sums = sums(subjects);
        var values = new double[measureOf.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = coefficients.get(i).value(sums[measureOf[i]].all(), WhenNothingVaries.UNDEFINED);
        }
        return values;
    }

    /** The sums of one coefficient. @param i its place among the coefficients */
    DisagreementSums sums(int i) {
        return sums(patterns.subjects())[measureOf[i]];
    }

    /** The sums of each measure. @param subjects number of subjects by pattern */
    private DisagreementSums[] sums(long[] subjects) {
        var byAveraging = new CategorySums[Averaging.values().length];
        var sums = new DisagreementSums[fixed.length];
        for (int m = 0; m < sums.length; m++) {
            var measure = measures.get(m);
            int a = measure.averaging().ordinal();
            if (byAveraging[a] == null) {
                byAveraging[a] = CategorySums.of(patterns, measure.averaging(), subjects);
            }
            var categories = byAveraging[a];
            sums[m] = fixed[m] != null
                    ? new DisagreementSums(categories, fixed[m])
                    : new RankSums(
                            categories,
                            PatternDistances.of(patterns, measure.distance().matrix(scale, categories.weightOf())));
        }
        return sums;
    }
}
