package org.thangdo.stats.facets;

import java.util.Arrays;
import org.thangdo.stats.facets.FacetFit.Standing;
import org.thangdo.stats.facets.FacetModel.Anchored;

/**
 * Elements whose ratings are all the lowest or all the highest: their likelihood rises for ever. They are set aside, which
 * may make others extreme, until none is left, and are placed beside the others afterwards.
 */
final class Extremes {
    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-10;

    final FacetRatings all;
    /** Ratings of no extreme element. */
    final FacetRatings rest;

    private final FacetModel model;
    private final boolean[][] extreme;
    private Unknowns unknowns;
    /** Measures of all elements, extreme ones included. */
    Measures measures;

    private double[][] information;

    Extremes(FacetRatings all, FacetModel model) {
        this.all = all;
        this.model = model;
        extreme = new boolean[all.facets()][];
        for (int f = 0; f < extreme.length; f++) {
            extreme[f] = new boolean[all.size(f)];
        }
        var left = all;
        while (found(left)) {
            left = all.where(row -> !isExtreme(row));
        }
        rest = left;
    }

    private boolean isExtreme(int row) {
        for (int f = 0; f < extreme.length; f++) {
            if (extreme[f][all.element(f, row)]) {
                return true;
            }
        }
        return false;
    }

    private boolean found(FacetRatings ratings) {
        var scales = new Unknowns(ratings, model);
        boolean found = false;
        for (int f = 0; f < extreme.length; f++) {
            var low = new boolean[ratings.size(f)];
            var high = new boolean[ratings.size(f)];
            for (int row = 0; row < ratings.ratings(); row++) {
                int[] levels = scales.scales[scales.group(row)].levels();
                low[ratings.element(f, row)] |= ratings.level(row) < levels[levels.length - 1];
                high[ratings.element(f, row)] |= ratings.level(row) > levels[0];
            }
            int[] counts = ratings.counts(f);
            for (int e = 0; e < counts.length; e++) {
                if (counts[e] > 0 && !(low[e] && high[e]) && !isAnchored(f, e)) {
                    extreme[f][e] = true;
                    found = true;
                }
            }
        }
        return found;
    }

    private boolean isAnchored(int facet, int element) {
        return facet > 0
                && model.origins().get(facet - 1) instanceof Anchored anchored
                && anchored.measures().containsKey(element);
    }

    Standing standing(int facet, int element) {
        if (isAnchored(facet, element)) {
            return Standing.ANCHORED;
        }
        if (extreme[facet][element]) {
            return information != null && information[facet][element] > 0 ? Standing.EXTREME : Standing.ABSENT;
        }
        boolean known =
                facet == 0 ? rest.start(element) < rest.start(element + 1) : unknowns.number[facet][element] >= 0;
        return known ? Standing.MEASURED : Standing.ABSENT;
    }

    double information(int facet, int element) {
        return information[facet][element];
    }

    /** Places the extreme elements beside the measures of the others, each by the ratings that meet no other extreme. */
    void place(JointEstimation estimation) {
        unknowns = estimation.unknowns;
        measures = estimation.at.copy();
        information = new double[extreme.length][];
        for (int f = 0; f < extreme.length; f++) {
            information[f] = new double[extreme[f].length];
            int[][] rows = rowsOfExtremes(f);
            for (int e = 0; e < rows.length; e++) {
                if (rows[e] != null) {
                    place(f, e, rows[e]);
                }
            }
        }
    }

    private int[][] rowsOfExtremes(int facet) {
        var rows = new int[extreme[facet].length][];
        for (int row = 0; row < all.ratings(); row++) {
            int element = all.element(facet, row);
            if (extreme[facet][element] && meetsNoOther(facet, row)) {
                int[] before = rows[element] == null ? new int[0] : rows[element];
                rows[element] = Arrays.copyOf(before, before.length + 1);
                rows[element][before.length] = row;
            }
        }
        return rows;
    }

    private boolean meetsNoOther(int facet, int row) {
        for (int f = 0; f < extreme.length; f++) {
            if (f != facet && extreme[f][all.element(f, row)]) {
                return false;
            }
        }
        int group = group(row);
        return group < unknowns.scales.length
                && unknowns.scales[group].levels().length > 1
                && unknowns.place[group][all.level(row)] >= 0;
    }

    /** Threshold group of a row of all ratings; the unknowns number the rows that are left without the extremes. */
    private int group(int row) {
        return model.steps() == FacetModel.SHARED ? 0 : all.element(model.steps(), row);
    }

    private void place(int facet, int element, int[] rows) {
        double sign = facet == 0 ? 1 : -1;
        double given = 0;
        double possible = 0;
        for (int row : rows) {
            int[] levels = unknowns.scales[group(row)].levels();
            given += all.level(row);
            possible += levels[levels.length - 1];
        }
        double goal = given == possible ? given - FacetFit.EXTREME_POINTS : given + FacetFit.EXTREME_POINTS;
        double at = 0;
        for (int count = 0; count < MOST_STEPS; count++) {
            measures.facets[facet][element] = at;
            double[] sums = sums(rows);
            double step = Math.max(-1, Math.min(1, (goal - sums[0]) / sums[1]));
            information[facet][element] = sums[1];
            at += sign * step;
            if (Math.abs(step) < CLOSE) {
                return;
            }
        }
    }

    /** Points expected and their variance. */
    private double[] sums(int[] rows) {
        double mean = 0;
        double variance = 0;
        for (int row : rows) {
            int group = group(row);
            var expected = unknowns.scales[group].expectation(measures.steps[group]);
            expected.place(measures.place(all, row));
            mean += expected.mean;
            variance += expected.variance;
        }
        return new double[] {mean, variance};
    }
}
