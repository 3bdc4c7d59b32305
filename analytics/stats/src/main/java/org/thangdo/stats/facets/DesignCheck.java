package org.thangdo.stats.facets;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.thangdo.stats.facets.FacetFit.FreeDirection;

/**
 * What a design can answer before anything is estimated: whether everybody is linked, which terms no rating tells apart, how
 * sure differences between groups could be, and which extra ratings would help most. The information is that of the ratings
 * at a rough first guess of every measure, so it depends on who rated whom and hardly on the answers.
 */
public final class DesignCheck {

    private final FacetRatings ratings;
    private final JointInformation information;
    private final ConstrainedSystem system;
    private final List<FreeDirection> free;

    private DesignCheck(FacetRatings ratings, FacetModel model) {
        this.ratings = ratings;
        var unknowns = new Unknowns(ratings, model);
        var border = new Border(unknowns);
        information = new JointInformation(unknowns, border, Measures.start(unknowns));
        system = new ConstrainedSystem(
                information.matrix.copy(),
                information.information,
                unknowns.constraints,
                border.order.place,
                new BitSet(),
                false);
        free = system.free().stream()
                .map(direction -> FacetFitting.named(direction, information))
                .toList();
    }

    /** @throws IllegalArgumentException if the model has not the facets of the ratings, or there are no ratings */
    public static DesignCheck of(FacetRatings ratings, FacetModel model) {
        if (ratings.ratings() == 0) {
            throw new IllegalArgumentException("no ratings to check");
        }
        return new DesignCheck(ratings, model);
    }

    /** Ways in which measures could move without any rating telling; empty if the design can be estimated. */
    public List<FreeDirection> free() {
        return free;
    }

    /** Who is linked through a facet. @param without elements of it that are left out */
    public Linkage linkage(int facet, Set<Integer> without) {
        return Linkage.of(ratings, facet, without);
    }

    /**
     * Standard errors that differences between groups of ratees could have.
     *
     * @param group of each ratee, from 0; negative for none
     * @throws IllegalStateException if the design leaves directions free
     */
    public Contrasts contrasts(int[] group, int groups) {
        requireConnected();
        return Contrasts.of(covariance(), group, groups);
    }

    /**
     * The extra forms that would tell the difference between two groups best, one after another.
     *
     * @param rater facet of the raters
     * @param forms most that are proposed
     * @throws IllegalStateException if the design leaves directions free
     */
    public List<ExtraForm> extraForms(int[] group, int one, int other, int rater, int forms) {
        requireConnected();
        return new ExtraForms(ratings, covariance(), group, one, other, rater).choose(forms);
    }

    private MeasureCovariance covariance() {
        return new MeasureCovariance(information, system);
    }

    private void requireConnected() {
        if (!free.isEmpty()) {
            throw new IllegalStateException("the design leaves " + free.size() + " directions free");
        }
    }
}
