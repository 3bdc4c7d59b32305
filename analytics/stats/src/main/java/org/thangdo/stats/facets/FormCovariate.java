package org.thangdo.stats.facets;

/**
 * Something that could make some forms more lenient than others, such as the period for the forms of one rater.
 *
 * @param forms numbers of the forms, ascending
 * @param values of the forms, in any unit; all other forms have 0
 */
public record FormCovariate(int[] forms, double[] values) {
    public FormCovariate {
        if (forms.length != values.length) {
            throw new IllegalArgumentException(forms.length + " forms with " + values.length + " values");
        }
    }
}
