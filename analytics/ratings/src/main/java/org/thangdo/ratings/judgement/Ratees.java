package org.thangdo.ratings.judgement;

import java.util.Arrays;

/** Who was judged and when: a ratee is one subject in one period. Ratees are in the order of period and subject. */
public final class Ratees {

    private final Judgements judgements;
    private final int[] first;

    Ratees(Judgements judgements) {
        this.judgements = judgements;
        var starts = new int[judgements.size()];
        int n = 0;
        for (int row = 0; row < judgements.size(); row++) {
            if (row == 0 || !same(row - 1, row)) {
                starts[n++] = row;
            }
        }
        this.first = Arrays.copyOf(starts, n);
    }

    private boolean same(int row, int other) {
        return judgements.subject().code(row) == judgements.subject().code(other)
                && judgements.period().code(row) == judgements.period().code(other);
    }

    /** Number of ratees. */
    public int size() {
        return first.length;
    }

    /** The first row about a ratee; the rows about it end where those about the next begin. */
    public int firstRow(int ratee) {
        return first[ratee];
    }

    /** Ratee of each row. */
    public int[] ofRows() {
        var ratee = new int[judgements.size()];
        for (int i = 0; i < first.length; i++) {
            Arrays.fill(ratee, first[i], i + 1 < first.length ? first[i + 1] : ratee.length, i);
        }
        return ratee;
    }

    /** Period of each ratee. */
    public Factor period() {
        return of(judgements.period());
    }

    /** Subject of each ratee. */
    public Factor subject() {
        return of(judgements.subject());
    }

    /** Unit of each ratee. */
    public Factor unit() {
        return of(judgements.unit());
    }

    /** Position of each ratee. */
    public Factor position() {
        return of(judgements.position());
    }

    /** Whether all rows about a ratee say the same, so that the column describes the ratee, as seniority does. */
    public boolean areDescribedBy(Factor column) {
        for (int row = 1; row < judgements.size(); row++) {
            if (column.code(row) != column.code(row - 1) && same(row - 1, row)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A column of the judgements that describes ratees, one value for each of them.
     *
     * @throws IllegalArgumentException if rows about one ratee differ
     */
    public Factor of(Factor column) {
        if (!areDescribedBy(column)) {
            throw new IllegalArgumentException("rows about one ratee differ in " + column.column());
        }
        return column.rows(first);
    }
}
