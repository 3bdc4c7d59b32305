package org.thangdo.stats.facets;

/**
 * Ratings on forms, given or drawn, beside what the model that was fitted to them expects. The arrays are reused from draw to
 * draw and are not to be kept or changed.
 *
 * @param level of each rating
 * @param mean expected level of each rating
 * @param variance of each rating, {@code > 0}
 * @param severity shift of each rater's measure from that of the ratings given, in logits
 */
public record ScoredForms(byte[] level, double[] mean, double[] variance, double[] severity) {

    /** One or more numbers computed from the ratings on all forms. */
    @FunctionalInterface
    public interface Statistic {
        /** @return the numbers, always as many; {@code NaN} where the ratings leave one undefined */
        double[] of(ScoredForms forms);
    }
}
