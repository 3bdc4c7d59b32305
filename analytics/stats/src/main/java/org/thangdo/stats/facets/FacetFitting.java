package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.thangdo.stats.Reason;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.FreeDirection;
import org.thangdo.stats.facets.FacetFit.Moving;
import org.thangdo.stats.facets.FacetFit.Refused;

/** Makes a {@link FacetFit}. */
final class FacetFitting {
    private FacetFitting() {}

    static FacetFit fit(FacetRatings ratings, FacetModel model, Function<Unknowns, Measures> start) {
        var extremes = new Extremes(ratings, model);
        if (extremes.rest.ratings() == 0) {
            return new Refused(ratings.ratings() == 0 ? Reason.NO_DATA : Reason.NO_VARIATION, List.of(), List.of());
        }
        var unknowns = new Unknowns(extremes.rest, model);
        var estimation = new JointEstimation(unknowns, start.apply(unknowns));
        if (!estimation.free.isEmpty()) {
            var free = estimation.free.stream()
                    .map(direction -> named(direction, estimation.information))
                    .toList();
            return new Refused(Reason.NOT_CONNECTED, estimation.trace, free);
        }
        if (!estimation.converged) {
            return new Refused(Reason.NOT_CONVERGED, estimation.trace, List.of());
        }
        extremes.place(estimation);
        return new Fitted(estimation, extremes);
    }

    /** Elements by how far they move, in units of the largest move, rounded so that equal moves are equal. */
    static FreeDirection named(double[] direction, JointInformation information) {
        return named(direction, information.unknowns, information.border);
    }

    static FreeDirection named(double[] direction, Unknowns unknowns, Border border) {
        double largest = 0;
        for (double value : direction) {
            largest = Math.max(largest, Math.abs(value));
        }
        var moving = new ArrayList<Moving>();
        int[][] number = unknowns.number;
        for (int f = 1; f < number.length; f++) {
            var byMove = new TreeMap<Double, List<Integer>>();
            for (int e = 0; e < number[f].length; e++) {
                if (number[f][e] != Unknowns.NONE) {
                    double move = direction[border.order.place[number[f][e]]] / largest;
                    byMove.computeIfAbsent(Math.rint(move * 1e4) / 1e4 + 0.0, key -> new ArrayList<>())
                            .add(e);
                }
            }
            int facet = f;
            byMove.forEach((by, elements) -> {
                if (by != 0) {
                    moving.add(new Moving(facet, elements, by));
                }
            });
        }
        return new FreeDirection(moving);
    }
}
