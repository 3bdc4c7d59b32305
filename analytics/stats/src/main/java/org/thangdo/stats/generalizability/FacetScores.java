package org.thangdo.stats.generalizability;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Scores of a G study in long form: each observation is one score with the element of each facet that it was made under,
 * such as the person, the rater and the criterion. A score that was not made is an absent observation.
 */
public final class FacetScores {
    private final List<String> facets;
    private final int[][] codes; // by facet and observation, dense from 0 in the order of the elements
    private final int[][] elements; // by facet, the code that each dense code stands for, ascending
    private final double[] scores;

    private FacetScores(List<String> facets, int[][] codes, int[][] elements, double[] scores) {
        this.facets = facets;
        this.codes = codes;
        this.elements = elements;
        this.scores = scores;
    }

    /**
     * Scores with the codes of their elements.
     *
     * @param facets names, each once, of letters, digits and underscores; not {@code x}, which stands between crossed
     *     facets
     * @param codes shape (facets, observations): which element, any number {@code >= 0}; the same number in two facets
     *     means nothing
     * @param scores shape (observations), finite
     */
    public static FacetScores of(List<String> facets, int[][] codes, double[] scores) {
        require(facets, codes, scores);
        var elements = new int[codes.length][];
        var dense = new int[codes.length][];
        for (int f = 0; f < codes.length; f++) {
            elements[f] = distinct(codes[f]);
            dense[f] = dense(codes[f], elements[f]);
        }
        return new FacetScores(List.copyOf(facets), dense, elements, scores.clone());
    }

    private static void require(List<String> facets, int[][] codes, double[] scores) {
        if (facets.size() != codes.length || facets.stream().distinct().count() != codes.length) {
            throw new IllegalArgumentException(codes.length + " columns of codes for the facets " + facets);
        }
        for (String facet : facets) {
            DesignNotation.requireName(facet);
        }
        for (int f = 0; f < codes.length; f++) {
            if (codes[f].length != scores.length) {
                throw new IllegalArgumentException(
                        facets.get(f) + " has " + codes[f].length + " codes for " + scores.length + " scores");
            }
            for (int code : codes[f]) {
                if (code < 0) {
                    throw new IllegalArgumentException("negative code of " + facets.get(f) + ": " + code);
                }
            }
        }
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("not a score: " + score);
            }
        }
    }

    /** Whether a table by code is no larger than the scores ask for. */
    private static boolean few(int largest, int observations) {
        return largest < 4L * observations + 1024;
    }

    private static int[] distinct(int[] codes) {
        int largest = Arrays.stream(codes).max().orElse(0);
        if (!few(largest, codes.length)) {
            return Arrays.stream(codes).sorted().distinct().toArray();
        }
        var seen = new boolean[largest + 1];
        for (int code : codes) {
            seen[code] = true;
        }
        return IntStream.range(0, seen.length).filter(code -> seen[code]).toArray();
    }

    private static int[] dense(int[] codes, int[] elements) {
        var dense = new int[codes.length];
        int largest = elements.length == 0 ? 0 : elements[elements.length - 1];
        if (!few(largest, codes.length)) {
            for (int m = 0; m < codes.length; m++) {
                dense[m] = Arrays.binarySearch(elements, codes[m]);
            }
            return dense;
        }
        var place = new int[largest + 1];
        for (int e = 0; e < elements.length; e++) {
            place[elements[e]] = e;
        }
        for (int m = 0; m < codes.length; m++) {
            dense[m] = place[codes[m]];
        }
        return dense;
    }

    /** Names of the facets. */
    public List<String> facets() {
        return facets;
    }

    public int observations() {
        return scores.length;
    }

    /** How many elements of a facet occur. */
    public int elements(String facet) {
        return elements[index(facet)].length;
    }

    /** Mean of all scores. */
    public double mean() {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        double first = sum / scores.length;
        double rest = 0;
        for (double score : scores) {
            rest += score - first;
        }
        return first + rest / scores.length;
    }

    /**
     * The same scores where the elements of one facet are other elements under each element of a second one, such as
     * raters 1 to 4 of each task who are four other people every time.
     */
    public FacetScores nested(String facet, String within) {
        int f = index(facet);
        int g = index(within);
        var renumbered = codes.clone();
        var cells = Cells.of(codes[f], elements[f].length).and(codes[g], elements[g].length);
        renumbered[f] = cells.cellOf();
        return of(facets, renumbered, scores);
    }

    /** The observations that are kept, by their number from 0. */
    public FacetScores where(IntPredicate kept) {
        int[] chosen = IntStream.range(0, scores.length).filter(kept).toArray();
        var columns = new int[codes.length][chosen.length];
        var values = new double[chosen.length];
        for (int m = 0; m < chosen.length; m++) {
            values[m] = scores[chosen[m]];
            for (int f = 0; f < codes.length; f++) {
                columns[f][m] = elements[f][codes[f][chosen[m]]];
            }
        }
        return of(facets, columns, values);
    }

    /** The code of the element of a facet that an observation was made under, as it was given. */
    public int code(String facet, int observation) {
        int f = index(facet);
        return elements[f][codes[f][observation]];
    }

    public double score(int observation) {
        return scores[observation];
    }

    int index(String facet) {
        int index = facets.indexOf(Objects.requireNonNull(facet, "facet"));
        if (index < 0) {
            throw new IllegalArgumentException("no facet " + facet + " among " + facets);
        }
        return index;
    }

    /** Dense codes of a facet; not to be written to. */
    int[] dense(int facet) {
        return codes[facet];
    }

    /** The codes as they were given, by dense code; not to be written to. */
    int[] given(int facet) {
        return elements[facet];
    }

    /** Not to be written to. */
    double[] values() {
        return scores;
    }
}
