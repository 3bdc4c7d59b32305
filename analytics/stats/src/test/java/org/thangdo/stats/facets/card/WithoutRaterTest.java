package org.thangdo.stats.facets.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Reason;
import org.thangdo.stats.classification.Certainty;
import org.thangdo.stats.facets.Appraisals;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.facets.card.WithoutRater.Change;
import org.thangdo.stats.facets.card.WithoutRater.Refitted;

class WithoutRaterTest {
    private static final double[] CUTS = {-1.5, 0.2, 1.4};
    private static final FacetModel MODEL = FacetModel.ratingScale(2);

    private static FairLevels levels(Fitted fit, double... cuts) {
        var people = IntStream.range(0, fit.ratings().size(0))
                .mapToObj(n ->
                        new FairLevels.Person(n, 0, 0, 0, Certainty.level(fit.measure(0, n), cuts), List.<Double>of()))
                .toList();
        return new FairLevels(Arrays.stream(cuts).boxed().toList(), people, 0, new Certainty(1, 1));
    }

    /** A fit without the rater has its origin at the mean of the others, so it differs by their mean in the fit of all. */
    @Test
    void levelsAreThoseOfAFitWithoutTheRater() {
        var fit = Appraisals.small(0, 81).fit();
        var levels = levels(fit, CUTS);
        int changes = 0;
        for (int left = 0; left < fit.ratings().size(1); left++) {
            int rater = left;
            var without = (Refitted) WithoutRater.of(fit, MODEL, 1, rater, levels);
            var others = (Fitted)
                    FacetFit.of(fit.ratings().where(row -> fit.ratings().element(1, row) != rater), MODEL);
            double mean = IntStream.range(0, fit.ratings().size(1))
                    .filter(r -> r != rater)
                    .mapToDouble(r -> fit.measure(1, r))
                    .average()
                    .orElseThrow();
            double largest = 0;
            var changed = new ArrayList<Change>();
            for (var person : levels.people()) {
                double measure = others.measure(0, person.ratee()) + mean;
                int level = Certainty.level(measure, CUTS);
                largest = Math.max(largest, Math.abs(measure - fit.measure(0, person.ratee())));
                if (level != person.byFair()) {
                    changed.add(new Change(person.ratee(), person.byFair(), level));
                }
            }
            assertThat(without.lost()).isEmpty();
            assertThat(without.changed()).isEqualTo(changed);
            assertThat(without.largestMove()).isCloseTo(largest, within(1e-6));
            changes += changed.size();
        }
        assertThat(changes).isPositive();
    }

    /** Rater 2 alone has seen the people of raters 0 and 1. */
    @Test
    void aRaterWhoHoldsAllTogetherCannotBeLeftOut() {
        int[] ratee = new int[48];
        int[] rater = new int[48];
        int[] criterion = new int[48];
        byte[] level = new byte[48];
        for (int i = 0; i < 48; i++) {
            ratee[i] = i / 4;
            rater[i] = i % 4 < 2 ? (i < 24 ? 0 : 1) : 2;
            criterion[i] = i % 2;
            level[i] = (byte) ((i * 7 / 3 + i / 5) % 3);
        }
        var ratings = FacetRatings.of(new int[][] {ratee, rater, criterion}, new int[] {12, 3, 2}, level, 3);
        var bridged = (Fitted) FacetFit.of(ratings, MODEL);
        assertThat(WithoutRater.of(bridged, MODEL, 1, 2, levels(bridged, 0)))
                .isEqualTo(new WithoutRater.Untold(2, Reason.NOT_CONNECTED));
    }
}
