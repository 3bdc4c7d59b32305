package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.facets.FacetModel.Anchored;
import org.thangdo.stats.facets.FacetModel.Centred;
import org.thangdo.stats.facets.FacetModel.Grouped;

/**
 * The unknowns of a model but the ratees' measures, numbered: elements of the other facets that have ratings and no anchor,
 * then thresholds by group. What holds them in place are linear constraints.
 */
final class Unknowns {
    static final int NONE = -1;

    final FacetRatings ratings;
    final FacetModel model;
    /** Number of each element, shape (facets, elements); the ratees have none. */
    final int[][] number;
    /** Scale of each threshold group. */
    final StepScale[] scales;
    /** Number of the first threshold of each group. */
    final int[] firstStep;
    /** Place of each level among those that occur, shape (groups, categories). */
    final int[][] place;

    final List<Constraint> constraints;
    final int size;

    /** {@code Σ weight × unknown = target}. */
    record Constraint(int[] unknowns, double weight, double target) {}

    Unknowns(FacetRatings ratings, FacetModel model) {
        if (ratings.facets() != model.origins().size() + 1) {
            throw new IllegalArgumentException("ratings with " + ratings.facets() + " facets, a model with "
                    + (model.origins().size() + 1));
        }
        this.ratings = ratings;
        this.model = model;
        number = new int[ratings.facets()][];
        int next = 0;
        for (int f = 1; f < number.length; f++) {
            next = numbered(f, next);
        }
        scales = scales(ratings, model.steps());
        firstStep = new int[scales.length];
        place = new int[scales.length][];
        for (int g = 0; g < scales.length; g++) {
            firstStep[g] = next;
            next += scales[g].steps();
            place[g] = scales[g].places(ratings.categories());
        }
        size = next;
        constraints = constraints();
    }

    private int numbered(int facet, int from) {
        int next = from;
        int[] counts = ratings.counts(facet);
        number[facet] = new int[counts.length];
        var origin = model.origins().get(facet - 1);
        for (int e = 0; e < counts.length; e++) {
            boolean known =
                    origin instanceof Anchored anchored && anchored.measures().containsKey(e);
            number[facet][e] = counts[e] == 0 || known ? NONE : next++;
        }
        return next;
    }

    private static StepScale[] scales(FacetRatings ratings, int steps) {
        int groups = steps == FacetModel.SHARED ? 1 : ratings.size(steps);
        var occurs = new boolean[groups][ratings.categories()];
        for (int row = 0; row < ratings.ratings(); row++) {
            occurs[steps == FacetModel.SHARED ? 0 : ratings.element(steps, row)][ratings.level(row)] = true;
        }
        return Arrays.stream(occurs)
                .map(used -> new StepScale(IntStream.range(0, used.length)
                        .filter(level -> used[level])
                        .toArray()))
                .toArray(StepScale[]::new);
    }

    private List<Constraint> constraints() {
        var all = new ArrayList<Constraint>();
        for (int f = 1; f < number.length; f++) {
            int[] numbers = number[f];
            var origin = model.origins().get(f - 1);
            if (origin instanceof Centred) {
                add(all, Arrays.stream(numbers), 0);
            } else if (origin instanceof Grouped grouped) {
                grouped.groups()
                        .forEach(group -> add(all, group.elements().stream().mapToInt(e -> numbers[e]), group.mean()));
            }
        }
        for (int g = 0; g < scales.length; g++) {
            add(all, IntStream.range(firstStep[g], firstStep[g] + scales[g].steps()), 0);
        }
        return List.copyOf(all);
    }

    private static void add(List<Constraint> all, IntStream numbers, double mean) {
        int[] unknowns = numbers.filter(number -> number != NONE).toArray();
        if (unknowns.length > 0) {
            all.add(new Constraint(unknowns, 1.0 / unknowns.length, mean));
        }
    }

    /** Threshold group of a rating. */
    int group(int row) {
        return model.group(ratings, row);
    }

    /** Values of the unknowns. @param order place of each in the result */
    double[] values(Measures at, int[] order) {
        var values = new double[size];
        for (int f = 1; f < number.length; f++) {
            for (int e = 0; e < number[f].length; e++) {
                if (number[f][e] != NONE) {
                    values[order[number[f][e]]] = at.facets[f][e];
                }
            }
        }
        for (int g = 0; g < scales.length; g++) {
            for (int h = 0; h < scales[g].steps(); h++) {
                values[order[firstStep[g] + h]] = at.steps[g][h];
            }
        }
        return values;
    }

    /** Moves the unknowns by a share of a step. */
    void add(Measures to, double[] step, int[] order, double share) {
        for (int f = 1; f < number.length; f++) {
            for (int e = 0; e < number[f].length; e++) {
                if (number[f][e] != NONE) {
                    to.facets[f][e] += share * step[order[number[f][e]]];
                }
            }
        }
        for (int g = 0; g < scales.length; g++) {
            for (int h = 0; h < scales[g].steps(); h++) {
                to.steps[g][h] += share * step[order[firstStep[g] + h]];
            }
        }
    }
}
