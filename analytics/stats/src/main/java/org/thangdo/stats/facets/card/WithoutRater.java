package org.thangdo.stats.facets.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Reason;
import org.thangdo.stats.classification.Certainty;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Refused;
import org.thangdo.stats.facets.FacetFit.Standing;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetModel.Centred;
import org.thangdo.stats.facets.FacetModel.GroupMean;
import org.thangdo.stats.facets.FacetModel.Grouped;

/** What happens to the levels of ratees if one rater had not rated: the model is fitted again without that rater's ratings. */
public sealed interface WithoutRater {

    /** The rater left out. */
    int rater();

    /**
     * Levels without a rater.
     *
     * @param changed ratees whose level is another, by number
     * @param lost ratees who have no measure any more
     * @param largestMove of a ratee's measure, in logits
     */
    record Refitted(int rater, List<Change> changed, List<Integer> lost, double largestMove) implements WithoutRater {
        public Refitted {
            changed = List.copyOf(changed);
            lost = List.copyOf(lost);
        }
    }

    /** The ratings hang together by this rater: without, there is no fit. */
    record Untold(int rater, Reason reason) implements WithoutRater {}

    /** A ratee whose level is another without the rater. */
    record Change(int ratee, int level, int without) {}

    /**
     * Leaves out one rater. The others keep their mean measure, and the cuts are the measures that they are with all raters, so a
     * ratee's level changes only because of what the rater said.
     *
     * @param model that was fitted
     * @param facet of the raters
     * @param levels of the ratees with all raters
     */
    static WithoutRater of(Fitted fit, FacetModel model, int facet, int rater, FairLevels levels) {
        var ratings = fit.ratings();
        var refitted = FacetFit.of(
                ratings.where(row -> ratings.element(facet, row) != rater), held(fit, model, facet, rater), fit);
        return refitted instanceof Refused refused
                ? new Untold(rater, refused.reason())
                : compared(fit, (Fitted) refitted, rater, levels);
    }

    private static FacetModel held(Fitted fit, FacetModel model, int facet, int rater) {
        if (!(model.origins().get(facet - 1) instanceof Centred)) {
            return model;
        }
        int[] others = IntStream.range(0, fit.ratings().size(facet))
                .filter(r -> r != rater && fit.standing(facet, r) == Standing.MEASURED)
                .toArray();
        if (others.length == 0) {
            return model;
        }
        double mean = IntStream.of(others)
                .mapToDouble(r -> fit.measure(facet, r))
                .average()
                .orElseThrow();
        var group = new GroupMean(IntStream.of(others).boxed().toList(), mean);
        return model.with(facet, new Grouped(List.of(group)));
    }

    private static Refitted compared(Fitted fit, Fitted refitted, int rater, FairLevels levels) {
        double[] cuts = levels.cuts().stream().mapToDouble(Double::doubleValue).toArray();
        var changed = new ArrayList<Change>();
        var lost = new ArrayList<Integer>();
        double largest = 0;
        for (var person : levels.people()) {
            int n = person.ratee();
            if (refitted.standing(0, n) == Standing.ABSENT) {
                lost.add(n);
            } else {
                double measure = refitted.measure(0, n);
                int level = Certainty.level(measure, cuts);
                largest = Math.max(largest, Math.abs(measure - fit.measure(0, n)));
                if (level != person.byFair()) {
                    changed.add(new Change(n, person.byFair(), level));
                }
            }
        }
        return new Refitted(rater, changed, lost, largest);
    }
}
