package org.thangdo.stats.association;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How every subject stands to all others in two scores: all that Kendall's and Spearman's coefficients need, also with one
 * subject left out. Found in {@code n log n} steps (Knight, 1966, JASA 61) for every subject at once.
 */
final class ScoreOrder {
    final int n;
    final double[] rankX; // mid-ranks from 1
    final double[] rankY;
    final double[] sameX; // other subjects with the same x
    final double[] sameY;
    final double[] above; // by subject, Σ h g over the others, h and g being 1 if higher in x, in y, ½ if equal
    final int[] x; // codes from 0 in order of the scores
    final int[] y;

    ScoreOrder(double[] scoresX, double[] scoresY) {
        n = scoresX.length;
        x = codes(scoresX);
        y = codes(scoresY);
        rankX = new double[n];
        rankY = new double[n];
        sameX = new double[n];
        sameY = new double[n];
        above = new double[n];
        rank(x, rankX, sameX);
        rank(y, rankY, sameY);
        Integer[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> x[i]).thenComparingInt(i -> y[i]))
                .toArray(Integer[]::new);
        compare(order);
    }

    private static int[] codes(double[] scores) {
        double[] distinct = Arrays.stream(scores).sorted().distinct().toArray();
        return Arrays.stream(scores)
                .mapToInt(score -> Arrays.binarySearch(distinct, score))
                .toArray();
    }

    private static void rank(int[] codes, double[] rank, double[] same) {
        var counts = new double[codes.length];
        for (int code : codes) {
            counts[code]++;
        }
        var middle = new double[codes.length];
        double below = 0;
        for (int k = 0; k < counts.length; k++) {
            middle[k] = below + (counts[k] + 1) / 2;
            below += counts[k];
        }
        for (int i = 0; i < codes.length; i++) {
            rank[i] = middle[codes[i]];
            same[i] = counts[codes[i]] - 1;
        }
    }

    /** Goes through the subjects from the highest x down, those already passed being higher. */
    private void compare(Integer[] order) {
        var higher = new Counts(n);
        for (int to = n, from; to > 0; to = from) {
            from = to;
            while (from > 0 && x[order[from - 1]] == x[order[to - 1]]) {
                from--;
            }
            compareGroup(order, from, to, higher);
            for (int at = from; at < to; at++) {
                higher.add(y[order[at]]);
            }
        }
    }

    /** A group with one x, in ascending order of y. */
    private void compareGroup(Integer[] order, int from, int to, Counts higher) {
        for (int start = from, end; start < to; start = end) {
            end = start;
            while (end < to && y[order[end]] == y[order[start]]) {
                end++;
            }
            int code = y[order[start]];
            double equalInBoth = end - start - 1;
            double up = higher.above(code);
            double level = higher.at(code);
            for (int at = start; at < end; at++) {
                above[order[at]] = up + (level + to - end) / 2 + equalInBoth / 4;
            }
        }
    }

    /** By subject, the subjects on the same side in x and y, less those on opposite sides; a tie in one of them is neither. */
    double net(int i) {
        return 4 * above[i] - (n - 1) - (n + 1 - 2 * rankX[i]) - (n + 1 - 2 * rankY[i]);
    }

    /** Counts by code that can be added up from a code on (Fenwick, 1994). */
    private static final class Counts {
        private final double[] tree;
        private double total;

        Counts(int size) {
            tree = new double[size + 1];
        }

        void add(int code) {
            for (int k = code + 1; k < tree.length; k += k & -k) {
                tree[k]++;
            }
            total++;
        }

        private double upTo(int code) {
            double sum = 0;
            for (int k = code + 1; k > 0; k -= k & -k) {
                sum += tree[k];
            }
            return sum;
        }

        double above(int code) {
            return total - upTo(code);
        }

        double at(int code) {
            return upTo(code) - upTo(code - 1);
        }
    }
}
