package org.thangdo.study.raters;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.ratings.Roles;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.card.WithoutRater;
import org.thangdo.stats.facets.card.WithoutRater.Refitted;
import org.thangdo.stats.facets.card.WithoutRater.Untold;
import org.thangdo.study.raters.LeftOutRaters.LeftOutRater;

/** Leaves out raters one at a time, as many as there is time for. */
final class LeftOutCount {
    /** Ratings that are fitted again over all raters left out, about. */
    static final long MOST_REFITTED = 500_000;

    private final JudgedFacets facets;
    private final Fitted joint;
    private final double confidence;

    LeftOutCount(JudgedFacets facets, Fitted joint, double confidence) {
        this.facets = facets;
        this.joint = joint;
        this.confidence = confidence;
    }

    private boolean isLast(int ratee) {
        return facets.period.code(ratee) == facets.periods.size() - 1;
    }

    /** Those who rated most in the last period are tried. */
    LeftOutRaters raters() {
        var byJoint = new FairCuts(facets, joint, new JointMeasures(joint, confidence));
        var people = byJoint.people(facets.points(JudgedFacets.RATEE));
        int[] ratings = ratingsOfLastPeriod();
        int[] raters = IntStream.range(0, ratings.length)
                .filter(r -> ratings[r] > 0)
                .filter(r -> !facets.roles.get(facets.roleOfRater[r]).equals(Roles.SELF))
                .boxed()
                .sorted(Comparator.comparingInt((Integer r) -> -ratings[r]).thenComparing(r -> r))
                .mapToInt(r -> r)
                .toArray();
        int measured =
                (int) people.stream().filter(person -> isLast(person.ratee())).count();
        if (measured == 0) {
            return new LeftOutRaters(raters.length, 0, List.of());
        }
        var levels = byJoint.levels(people);
        var tried = IntStream.of(raters)
                .limit(MOST_REFITTED / facets.ratings.ratings())
                .parallel()
                .mapToObj(r ->
                        leftOut(r, ratings[r], WithoutRater.of(joint, facets.model, JudgedFacets.RATER, r, levels)))
                .sorted(Comparator.comparingInt((LeftOutRater rater) -> -rater.changed() - rater.lost()))
                .toList();
        return new LeftOutRaters(raters.length, measured, tried);
    }

    private int[] ratingsOfLastPeriod() {
        int[] ratings = new int[facets.raters.size()];
        for (int row = 0; row < facets.ratings.ratings(); row++) {
            if (isLast(facets.ratings.element(JudgedFacets.RATEE, row))) {
                ratings[facets.ratings.element(JudgedFacets.RATER, row)]++;
            }
        }
        return ratings;
    }

    private LeftOutRater leftOut(int rater, int ratings, WithoutRater without) {
        String id = facets.raterIds().get(rater);
        String role = facets.roles.get(facets.roleOfRater[rater]);
        if (without instanceof Refitted fit) {
            int changed = (int) fit.changed().stream()
                    .filter(change -> isLast(change.ratee()))
                    .count();
            int lost = (int) fit.lost().stream().filter(this::isLast).count();
            return new LeftOutRater(id, role, ratings, changed, lost, fit.largestMove(), Optional.empty());
        }
        return new LeftOutRater(id, role, ratings, 0, 0, 0, Optional.of(((Untold) without).reason()));
    }
}
