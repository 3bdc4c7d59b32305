package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Reason;
import org.thangdo.stats.facets.FacetFit.FreeDirection;
import org.thangdo.stats.facets.MarginalFit.Confounded;
import org.thangdo.stats.facets.MarginalFit.ExtremeElement;
import org.thangdo.stats.facets.MarginalFit.Fitted;
import org.thangdo.stats.facets.MarginalFit.Refused;

/** Makes a {@link MarginalFit}. */
final class MarginalFitting {
    /** Share of the largest move from which a coefficient takes part in a free direction. */
    private static final double TAKES_PART = 1e-4;

    private MarginalFitting() {}

    static MarginalFit fit(FacetRatings ratings, MarginalModel model) {
        var design = new MarginalDesign(ratings, model);
        if (ratings.ratings() == 0) {
            return refused(Reason.NO_DATA);
        }
        if (IntStream.range(0, design.unknowns.scales.length).allMatch(g -> design.unknowns.scales[g].steps() == 0)) {
            return refused(Reason.NO_VARIATION);
        }
        var extremes = extremes(design);
        if (!extremes.isEmpty()) {
            return new Refused(Reason.ON_THE_BOUNDARY, List.of(), List.of(), extremes);
        }
        var estimation = new MarginalEstimation(design);
        if (!estimation.free.isEmpty()) {
            var confounded = estimation.free.stream()
                    .map(direction -> confounded(direction, design))
                    .toList();
            return new Refused(Reason.NOT_CONNECTED, estimation.trace, confounded, List.of());
        }
        if (!estimation.converged) {
            return new Refused(Reason.NOT_CONVERGED, estimation.trace, List.of(), List.of());
        }
        return new Fitted(estimation, assumed(design));
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason, List.of(), List.of(), List.of());
    }

    /** Elements without a finite measure; ratees are held by their population. */
    private static List<ExtremeElement> extremes(MarginalDesign design) {
        var ratings = design.ratings;
        var extremes = new ArrayList<ExtremeElement>();
        for (int f = 1; f < ratings.facets(); f++) {
            var low = new boolean[ratings.size(f)];
            var high = new boolean[ratings.size(f)];
            for (int row = 0; row < ratings.ratings(); row++) {
                int[] levels = design.unknowns.scales[design.unknowns.group(row)].levels();
                low[ratings.element(f, row)] |= ratings.level(row) < levels[levels.length - 1];
                high[ratings.element(f, row)] |= ratings.level(row) > levels[0];
            }
            for (int e = 0; e < low.length; e++) {
                if (design.unknowns.number[f][e] != Unknowns.NONE && !(low[e] && high[e])) {
                    extremes.add(new ExtremeElement(f, e));
                }
            }
        }
        return extremes;
    }

    private static Confounded confounded(double[] direction, MarginalDesign design) {
        double largest = 0;
        for (double move : direction) {
            largest = Math.max(largest, Math.abs(move));
        }
        double least = TAKES_PART * largest;
        var names = design.model.covariates().names();
        var columns = IntStream.range(0, names.size())
                .filter(k -> Math.abs(direction[design.unknowns.size + 1 + k]) > least)
                .mapToObj(names::get)
                .toList();
        return new Confounded(FacetFitting.named(direction, design.unknowns, design.border), columns);
    }

    /** What the ratings alone leave free. */
    private static List<FreeDirection> assumed(MarginalDesign design) {
        var information = new JointInformation(design.unknowns, design.border, Measures.start(design.unknowns));
        var system = new ConstrainedSystem(
                information.matrix.copy(),
                information.information,
                design.unknowns.constraints,
                design.border.order.place,
                new BitSet(),
                false);
        return system.free().stream()
                .map(direction -> FacetFitting.named(direction, information))
                .toList();
    }
}
