package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which numbers of a table of people may be printed beside its row, column and grand totals. Numbers from 1 up to below
 * the smallest group are hidden; then others with them, until no hidden number, and no sum of hidden numbers below the
 * smallest group, in a row or column, follows from the printed ones. Small numbers go first, then
 * totals, last the diagonal: who kept a level is what the table is read for.
 *
 * <p>Source: Hundepool et al. (2012), Statistical Disclosure Control, on secondary cell suppression.
 */
final class Hiding {

    private final long[][] numbers;
    private final boolean[][] hidden;
    private final int size;
    private final int smallest;

    /**
     * @param counts square; row and column {@code size} of the answers are its totals
     */
    Hiding(List<List<Long>> counts, int smallest) {
        this.size = counts.size();
        this.smallest = smallest;
        this.numbers = new long[size + 1][size + 1];
        this.hidden = new boolean[size + 1][size + 1];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                long n = counts.get(i).get(j);
                numbers[i][j] = n;
                numbers[i][size] += n;
                numbers[size][j] += n;
                numbers[size][size] += n;
            }
        }
        for (int i = 0; i <= size; i++) {
            for (int j = 0; j <= size; j++) {
                hidden[i][j] = few(i, j);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = hideOne(this::alone) || hideOne(this::derivable);
        }
    }

    /** Whether the number itself is one of a small group. */
    boolean few(int row, int column) {
        return numbers[row][column] > 0 && numbers[row][column] < smallest;
    }

    boolean at(int row, int column) {
        return hidden[row][column];
    }

    private boolean hideOne(Predicate<List<Place>> unsafe) {
        for (int line = 0; line <= size; line++) {
            for (boolean across : new boolean[] {true, false}) {
                List<Place> places = places(line, across);
                if (unsafe.test(places)) {
                    var next = places.stream()
                            .filter(place -> !hidden(place))
                            .filter(place -> place.row < size || place.column < size)
                            .min(Comparator.comparingInt(this::rank).thenComparingLong(this::number));
                    if (next.isPresent()) {
                        hidden[next.get().row][next.get().column] = true;
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A row or a column, its total last. */
    private List<Place> places(int line, boolean across) {
        var places = new ArrayList<Place>();
        for (int k = 0; k <= size; k++) {
            places.add(across ? new Place(line, k) : new Place(k, line));
        }
        return places;
    }

    private boolean alone(List<Place> line) {
        var gone = line.stream().filter(this::hidden).toList();
        long sum = gone.stream().mapToLong(this::number).sum();
        boolean few = !hidden(line.get(size)) && sum > 0 && sum < smallest;
        return few || gone.size() == 1;
    }

    private boolean derivable(List<Place> line) {
        return line.stream().filter(this::hidden).anyMatch(this::follows);
    }

    /**
     * Whether a hidden number follows from the printed ones: rows and columns are joined by their hidden numbers, and one
     * that is the only way from its row to its column is fixed by the others.
     */
    private boolean follows(Place place) {
        var rows = new boolean[size + 1];
        var columns = new boolean[size + 1];
        rows[place.row] = true;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int i = 0; i <= size; i++) {
                for (int j = 0; j <= size; j++) {
                    boolean way = hidden[i][j] && !(i == place.row && j == place.column);
                    if (way && rows[i] != columns[j]) {
                        rows[i] = true;
                        columns[j] = true;
                        grown = true;
                    }
                }
            }
        }
        return !columns[place.column];
    }

    private boolean hidden(Place place) {
        return hidden[place.row][place.column];
    }

    private int rank(Place place) {
        boolean total = place.row == size || place.column == size;
        boolean empty = number(place) == 0;
        if (total) {
            return empty ? 3 : 1;
        }
        return empty ? 4 : place.row == place.column ? 2 : 0;
    }

    private long number(Place place) {
        return numbers[place.row][place.column];
    }

    private record Place(int row, int column) {}
}
