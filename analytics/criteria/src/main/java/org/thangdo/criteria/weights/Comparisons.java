package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How one person compares criteria two by two: the reciprocal matrix {@code a_ij = 1/a_ji}, kept as its upper triangle. A
 * comparison that was not made is absent; it is never taken to be 1.
 *
 * @param criteria names, each once
 * @param made the comparisons made, each pair at most once
 */
public record Comparisons(List<String> criteria, List<Comparison> made) {

    /**
     * One comparison.
     *
     * @param first index of a criterion
     * @param second index of another, larger than {@code first}
     * @param ratio how many times {@code first} is as important as {@code second}
     */
    public record Comparison(int first, int second, Ratio ratio) {
        public Comparison {
            if (!(0 <= first && first < second)) {
                throw new IllegalArgumentException("not above the diagonal: " + first + ", " + second);
            }
        }
    }

    public Comparisons {
        criteria = CriterionWeights.names(criteria);
        made = List.copyOf(made);
        int n = criteria.size();
        var seen = new boolean[n][n];
        for (Comparison each : made) {
            if (each.second() >= n) {
                throw new IllegalArgumentException("no criterion " + (each.second() + 1) + " among " + n);
            }
            if (seen[each.first()][each.second()]) {
                throw new IllegalArgumentException(
                        "compared twice: " + criteria.get(each.first()) + " and " + criteria.get(each.second()));
            }
            seen[each.first()][each.second()] = true;
        }
    }

    /**
     * Reads a whole matrix.
     *
     * @param matrix shape (criteria, criteria) of texts such as {@code "1/3"}; blank where nothing was compared
     * @throws IllegalArgumentException if the diagonal is not 1 or two entries are not exactly reciprocal
     */
    public static Comparisons ofMatrix(List<String> criteria, List<List<String>> matrix) {
        int n = criteria.size();
        if (matrix.size() != n || matrix.stream().anyMatch(row -> row.size() != n)) {
            throw new IllegalArgumentException("the matrix is not " + n + " by " + n);
        }
        var made = new ArrayList<Comparison>();
        for (int i = 0; i < n; i++) {
            if (!read(matrix, i, i).filter(Ratio.EQUAL::equals).isPresent()) {
                throw new IllegalArgumentException(criteria.get(i) + " compared with itself is not 1");
            }
            for (int j = i + 1; j < n; j++) {
                var above = read(matrix, i, j);
                if (!above.map(Ratio::inverse).equals(read(matrix, j, i))) {
                    throw new IllegalArgumentException(
                            "not reciprocal: " + criteria.get(i) + " and " + criteria.get(j));
                }
                int first = i;
                int second = j;
                above.ifPresent(ratio -> made.add(new Comparison(first, second, ratio)));
            }
        }
        return new Comparisons(criteria, made);
    }

    private static Optional<Ratio> read(List<List<String>> matrix, int i, int j) {
        String text = matrix.get(i).get(j);
        return text.isBlank() ? Optional.empty() : Optional.of(Ratio.parse(text));
    }

    /** How many times the first is as important as the second; empty if they were not compared. */
    public Optional<Ratio> ratio(int first, int second) {
        if (first == second) {
            return Optional.of(Ratio.EQUAL);
        }
        if (first > second) {
            return ratio(second, first).map(Ratio::inverse);
        }
        return made.stream()
                .filter(each -> each.first() == first && each.second() == second)
                .map(Comparison::ratio)
                .findFirst();
    }

    /** Pairs that were not compared. */
    public int missing() {
        return criteria.size() * (criteria.size() - 1) / 2 - made.size();
    }

    /** Whether each criterion is tied to each other by a chain of comparisons. */
    public boolean connected() {
        return matrix().connected();
    }

    ReciprocalMatrix matrix() {
        int n = criteria.size();
        var entries = new double[n][n];
        IntStream.range(0, n).forEach(i -> entries[i][i] = 1);
        for (Comparison each : made) {
            entries[each.first()][each.second()] = each.ratio().value();
            entries[each.second()][each.first()] = each.ratio().inverse().value();
        }
        return new ReciprocalMatrix(entries);
    }
}
