package org.thangdo.study.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.facets.DesignCheck;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetRatings;

/** Can people be compared who were rated by different raters? */
enum LinksTopic implements Topic {
    LINKS {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double n = steps.count("people", PEOPLE);
            double one = steps.put("one", 1 / 0.25);
            double naive = steps.put("naiveVariance", 2 * one / (2 * n));
            steps.put("naive", Math.sqrt(naive));
            double full = steps.put("variance", 2 * one / n);
            steps.put("full", Math.sqrt(full));
            double told = steps.put("told", 2 * one / n);
            double unsure = steps.put("unsure", one + one * (0.5 + 5 / (2 * n)));
            steps.put("extra", Math.sqrt(full - told * told / unsure));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var contrasts = FivePeople.fitted(twoUnits()).contrasts(UNITS, 2);
            var form = DesignCheck.of(twoUnits(), FacetModel.ratingScale(1))
                    .extraForms(UNITS, 0, 1, 1, 1)
                    .get(0);
            return Map.of(
                    "naive", contrasts.naiveError(0, 1),
                    "full", contrasts.error(0, 1),
                    "extra", form.errorAfter());
        }
    };

    /** People of each unit. */
    private static final int PEOPLE = 4;

    private static final int[] UNITS = {0, 0, 0, 0, 1, 1, 1, 1};

    /**
     * Each person rated once by the unit's own rater (0 or 1) and once by the common one (2), of whom one gives the upper level and
     * the other does not, so that every rating tells the same.
     */
    private static FacetRatings twoUnits() {
        var people = new ArrayList<Integer>();
        var raters = new ArrayList<Integer>();
        var levels = new byte[2 * UNITS.length];
        for (int person = 0; person < UNITS.length; person++) {
            levels[2 * person] = (byte) (person % 2);
            levels[2 * person + 1] = (byte) (1 - person % 2);
            people.addAll(List.of(person, person));
            raters.addAll(List.of(UNITS[person], 2));
        }
        return FacetRatings.of(new int[][] {numbers(people), numbers(raters)}, new int[] {UNITS.length, 3}, levels, 2);
    }

    private static int[] numbers(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
