package org.thangdo.stats.facets;

import java.util.Arrays;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.facets.FacetModel.Anchored;

/** Values of everything that a model estimates, in logits, while it is being estimated. */
final class Measures {
    /** Shape (facets, elements). */
    final double[][] facets;
    /** Shape (threshold groups, thresholds of the group). */
    final double[][] steps;

    private Measures(double[][] facets, double[][] steps) {
        this.facets = facets;
        this.steps = steps;
    }

    /** Where estimation starts: ratees at the logit of their share of the points, thresholds evenly spread, the rest 0. */
    static Measures start(Unknowns unknowns) {
        var ratings = unknowns.ratings;
        var facets = new double[ratings.facets()][];
        for (int f = 0; f < facets.length; f++) {
            facets[f] = new double[ratings.size(f)];
            if (f > 0 && unknowns.model.origins().get(f - 1) instanceof Anchored anchored) {
                for (Map.Entry<Integer, Double> anchor : anchored.measures().entrySet()) {
                    facets[f][anchor.getKey()] = anchor.getValue();
                }
            }
        }
        for (int n = 0; n < ratings.size(0); n++) {
            facets[0][n] = logit(unknowns, n);
        }
        var steps = new double[unknowns.scales.length][];
        for (int g = 0; g < steps.length; g++) {
            int count = unknowns.scales[g].steps();
            steps[g] = new double[count];
            for (int h = 0; h < count; h++) {
                steps[g][h] = count == 1 ? 0 : -1 + 2.0 * h / (count - 1);
            }
        }
        return new Measures(facets, steps);
    }

    /** The same, but elements and thresholds that another fit knows are there where it has them. */
    static Measures start(Unknowns unknowns, FacetFit.Fitted near) {
        var start = start(unknowns);
        for (int f = 0; f < start.facets.length; f++) {
            for (int e = 0; e < start.facets[f].length; e++) {
                if (near.standing(f, e) == FacetFit.Standing.MEASURED
                        && (f == 0 || unknowns.number[f][e] != Unknowns.NONE)) {
                    start.facets[f][e] = near.measure(f, e);
                }
            }
        }
        for (int g = 0; g < start.steps.length; g++) {
            if (Arrays.equals(unknowns.scales[g].levels(), near.estimation.unknowns.scales[g].levels())) {
                start.steps[g] = near.estimation.at.steps[g].clone();
            }
        }
        return start;
    }

    private static double logit(Unknowns unknowns, int ratee) {
        double points = 0;
        double possible = 0;
        var ratings = unknowns.ratings;
        for (int row = ratings.start(ratee); row < ratings.start(ratee + 1); row++) {
            int[] levels = unknowns.scales[unknowns.group(row)].levels();
            points += ratings.level(row) - levels[0];
            possible += levels[levels.length - 1] - levels[0];
        }
        double share = possible == 0 ? 0.5 : points / possible;
        double inside = Math.min(Math.max(share, 0.01), 0.99);
        return FastMath.log(inside / (1 - inside));
    }

    Measures copy() {
        return new Measures(copy(facets), copy(steps));
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** Place of a rating on the logit scale, before its thresholds. */
    double place(FacetRatings ratings, int row) {
        double eta = facets[0][ratings.element(0, row)];
        for (int f = 1; f < facets.length; f++) {
            eta -= facets[f][ratings.element(f, row)];
        }
        return eta;
    }
}
