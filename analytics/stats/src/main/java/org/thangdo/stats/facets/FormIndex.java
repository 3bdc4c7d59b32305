package org.thangdo.stats.facets;

import java.util.Arrays;

/** The rows of each ratee by form: ratings that one rater gave one ratee (on one occasion). */
final class FormIndex {
    /** First form of each ratee, one more at the end. */
    final int[] firstForm;
    /** First place of each form in {@link #row}, one more at the end. */
    final int[] start;
    /** Rows, form after form. */
    final int[] row;

    /** @param facets that make a form together with the ratee; none if all ratings of a ratee are one form */
    FormIndex(FacetRatings ratings, int[] facets) {
        int ratees = ratings.size(0);
        firstForm = new int[ratees + 1];
        row = new int[ratings.ratings()];
        int[] starts = new int[ratings.ratings() + ratees + 1];
        int forms = 0;
        int placed = 0;
        for (int n = 0; n < ratees; n++) {
            int from = ratings.start(n);
            int[] formOf = forms(ratings, facets, from, ratings.start(n + 1));
            int count = Arrays.stream(formOf).max().orElse(-1) + 1;
            for (int form = 0; form < count; form++) {
                starts[forms++] = placed;
                for (int i = 0; i < formOf.length; i++) {
                    if (formOf[i] == form) {
                        row[placed++] = from + i;
                    }
                }
            }
            firstForm[n + 1] = forms;
        }
        starts[forms] = placed;
        start = Arrays.copyOf(starts, forms + 1);
    }

    /** Number of the form of each row of a ratee, in the order of their first rows. */
    private static int[] forms(FacetRatings ratings, int[] facets, int from, int to) {
        var formOf = new int[to - from];
        var first = new int[to - from];
        int forms = 0;
        for (int i = 0; i < formOf.length; i++) {
            int form = 0;
            while (form < forms && !alike(ratings, facets, first[form], from + i)) {
                form++;
            }
            if (form == forms) {
                first[forms++] = from + i;
            }
            formOf[i] = form;
        }
        return formOf;
    }

    private static boolean alike(FacetRatings ratings, int[] facets, int one, int other) {
        for (int facet : facets) {
            if (ratings.element(facet, one) != ratings.element(facet, other)) {
                return false;
            }
        }
        return true;
    }
}
