package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.thangdo.stats.facets.AddedTerms;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.facets.FittedForms;
import org.thangdo.stats.facets.FormCovariate;
import org.thangdo.stats.facets.NullModel;
import org.thangdo.stats.facets.card.CardIndex;
import org.thangdo.stats.facets.card.CardPlan;
import org.thangdo.stats.facets.card.Judgement;
import org.thangdo.stats.facets.card.ReportCards;

/** What do raters do that is not about the person rated? Two raters, two levels, all equally likely but for the habit. */
enum HabitsTopic implements Topic {
    HALO {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double criteria = FORMS[0].length;
            steps.count("forms", FORMS.length);
            steps.count("criteria", FORMS[0].length);
            steps.rows("levels", FORMS);
            long alike = 0;
            for (int[] form : FORMS) {
                long upper = Arrays.stream(form).sum();
                long lower = form.length - upper;
                alike += upper * (upper - 1) / 2 + lower * (lower - 1) / 2;
            }
            double pairs = steps.count("pairs", FORMS.length * FORMS[0].length * (FORMS[0].length - 1L) / 2);
            double unlike = steps.count("unlike", (long) pairs - steps.count("alike", alike));
            double share = steps.put("value", (alike - unlike) / pairs);
            double chance = steps.put("chance", 1 / Math.sqrt(pairs));
            steps.put("times", share / chance);
            steps.put("worth", criteria / (1 + (criteria - 1) * share));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var model = new NullModel(FittedForms.of(FivePeople.fitted(mirrored(FORMS)), 1, 2), 0);
            var plan = CardPlan.of(new int[] {0, 1}, new int[] {-1, -1}, DRAWS, 1);
            var judged = ReportCards.of(model, plan).raters().get(0).indices().get(CardIndex.COMMON_SHARE);
            return Map.of("value", ((Judgement.Judged) judged).value());
        }
    },

    DEFERENCE {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            long seniors = steps.count("seniors", SENIORS);
            long others = steps.count("others", TO_PEOPLE.length - SENIORS);
            long up = steps.count(
                    "up",
                    Arrays.stream(TO_PEOPLE)
                            .limit(seniors)
                            .mapToLong(form -> form[0])
                            .sum());
            long down = steps.count(
                    "down",
                    Arrays.stream(TO_PEOPLE)
                            .skip(seniors)
                            .mapToLong(form -> form[0])
                            .sum());
            double towards = steps.put("towards", (double) up / (seniors - up));
            double away = steps.put("away", (double) down / (others - down));
            double ratio = steps.put("ratio", towards / away);
            double usual = steps.put("usual", 1 / ratio);
            double odds = steps.put("odds", ratio / usual);
            steps.put("value", Math.log(odds));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var forms = FittedForms.of(FivePeople.fitted(mirrored(TO_PEOPLE)), 1, 2);
            int[] own = IntStream.range(0, forms.forms())
                    .filter(form ->
                            forms.element(1, forms.start(form)) == 0 && forms.element(0, forms.start(form)) < SENIORS)
                    .toArray();
            var covariate = new FormCovariate(
                    own, Arrays.stream(own).mapToDouble(form -> 1).toArray());
            return Map.of("value", new AddedTerms(forms, List.of(covariate)).estimate(0));
        }
    };

    private static final int DRAWS = 100;

    /** Levels that the first rater gives, one form a row; the second gives the opposite of each. */
    private static final int[][] FORMS = {
        {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 0}, {1, 1, 0, 1}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 1, 0}
    };

    /** Seniors come first. */
    private static final int SENIORS = 4;

    private static final int[][] TO_PEOPLE = {{1}, {1}, {1}, {0}, {0}, {0}, {0}, {1}};

    /** Ratings by a rater and by another who gives the opposite, so that nobody is severe and no person better. */
    private static FacetRatings mirrored(int[][] forms) {
        int criteria = forms[0].length;
        int ratings = 2 * forms.length * criteria;
        var elements = new int[3][ratings];
        var levels = new byte[ratings];
        for (int row = 0; row < ratings; row++) {
            int person = elements[0][row] = row / (2 * criteria);
            int rater = elements[1][row] = row / criteria % 2;
            int criterion = elements[2][row] = row % criteria;
            int given = forms[person][criterion];
            levels[row] = (byte) (rater == 0 ? given : 1 - given);
        }
        return FacetRatings.of(elements, new int[] {forms.length, 2, criteria}, levels, 2);
    }
}
