package org.thangdo.study.explain;

import java.util.List;
import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.change.Link;
import org.thangdo.stats.change.RatingChange;
import org.thangdo.stats.change.Split;
import org.thangdo.stats.facets.FacetRatings;

/** Did people get better, or their raters milder? Five raters say yes or no, of some people in both years. */
enum ChangeTopic implements Topic {

    /** Every rater says yes equally often, so all are equally severe and a measure is the logarithm of the odds of yes. */
    TRUE_CHANGE {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double raters = steps.count("raters", RATERS);
            steps.count("people", RATERS);
            steps.count("before", BEFORE);
            steps.count("after", AFTER);
            steps.count("joined", JOINED);
            double first = steps.put("meanBefore", BEFORE / raters);
            double stayed = steps.put("stayedAfter", AFTER / raters);
            double others = steps.put("joinedAfter", JOINED / raters);
            double second = steps.put("meanAfter", (stayed + others) / 2);
            steps.put("observed", second - first);
            double was = steps.put("oddsBefore", Math.log(first / (1 - first)));
            double is = steps.put("oddsAfter", Math.log(stayed / (1 - stayed)));
            double higher = steps.put("higher", is - was);
            double back = steps.put("joinedBack", probability(Math.log(others / (1 - others)) - higher));
            double all = steps.put("allBack", (first + back) / 2);
            double early = steps.put("early", stayed - first);
            double late = steps.put("late", second - all);
            steps.put("part", (early + late) / 2);
            steps.put("composition", second - first - (early + late) / 2);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var change = RatingChange.of(ratings(), List.of(), Tables.CONFIDENCE, 0.05)
                    .changes()
                    .get(0);
            Split split = change.split(Link.COMMON_RATERS_UNCHANGED).orElseThrow();
            return Map.of(
                    "observed", value(change.observed()),
                    "higher", value(change.sameRatedHigher()),
                    "part", value(split.ratees()),
                    "composition", value(split.composition()));
        }
    };

    private static final int RATERS = 5;
    /** Of five raters, how many say yes of each person who stays, in the first year and in the second, and of who joins. */
    private static final int BEFORE = 2;

    private static final int AFTER = 3;
    private static final int JOINED = 4;

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static double value(Estimate estimate) {
        return Tables.value(estimate);
    }

    /** As many people as raters in each of three groups; the raters who say yes go round. */
    private static FacetRatings ratings() {
        int rows = 3 * RATERS * RATERS;
        var columns = new int[4][rows];
        var levels = new byte[rows];
        int[] yes = {BEFORE, AFTER, JOINED};
        for (int row = 0; row < rows; row++) {
            int group = row / (RATERS * RATERS);
            int person = row / RATERS % RATERS;
            int rater = row % RATERS;
            columns[0][row] = group == 2 ? RATERS + person : person;
            columns[1][row] = rater;
            columns[3][row] = group == 0 ? 0 : 1;
            levels[row] = (byte) ((rater + person) % RATERS < yes[group] ? 1 : 0);
        }
        return FacetRatings.of(columns, new int[] {2 * RATERS, RATERS, 1, 2}, levels, 2);
    }
}
