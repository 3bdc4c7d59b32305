package org.thangdo.ratings.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Judgements form by form: a form is what one rater says of one ratee, under one value of each facet, in one row or several.
 * What a rater says twice of a criterion is taken once, and not at all if it differs.
 */
public final class JudgementForms {

    private final JudgementBuilder builder;
    private final int[] criteria;
    private final Listener listener;
    private int ratee = -1;
    private int rater = -1;
    private int[] values = {};

    private int cells;
    private int[] criterion = new int[16];
    private int[] level = new int[16];
    private int[] column = new int[16];
    private int[] line = new int[16];
    private int lines;
    private long[] row = new long[16];
    private boolean[] taken = new boolean[16];
    private boolean[] again = new boolean[16];
    private long[] order = new long[16];

    private long rowsTaken;
    private long rowsRepeated;
    private long contradictions;
    private long repeats;

    /**
     * A level in its place.
     *
     * @param column index of the column of levels
     * @param row number of the row
     */
    public record Cell(int column, long row, int level) {}

    /** Hears of levels that are not taken. */
    public interface Listener {

        /** Nobody wants to know. */
        Listener NONE = new Listener() {
            @Override
            public void repeats(Cell first, Cell second) {}

            @Override
            public void contradicts(int ratee, List<Cell> different) {}
        };

        /** The second says the same as the first. */
        void repeats(Cell first, Cell second);

        /** What one rater says of one thing differs. */
        void contradicts(int ratee, List<Cell> different);
    }

    /** @param criteria criterion of each column of levels */
    public JudgementForms(JudgementBuilder builder, int[] criteria, Listener listener) {
        this.builder = builder;
        this.criteria = criteria.clone();
        this.listener = listener;
    }

    /** What follows belongs to this form; forms come in the order of ratee, rater and facets. */
    public void open(int ofRatee, int byRater, int[] under) {
        if (ofRatee == ratee && byRater == rater && Arrays.equals(values, under)) {
            return;
        }
        close();
        ratee = ofRatee;
        rater = byRater;
        values = under.clone();
    }

    /** A row with a level for each column, −1 where there is none. */
    public void judge(int[] levels, long number) {
        newLine(number);
        for (int j = 0; j < levels.length; j++) {
            add(criteria[j], levels[j], j);
        }
    }

    /** A row with one level. */
    public void judge(int onCriterion, int given, long number) {
        newLine(number);
        add(onCriterion, given, 0);
    }

    private void newLine(long number) {
        if (lines == row.length) {
            row = Arrays.copyOf(row, 2 * lines);
            taken = Arrays.copyOf(taken, 2 * lines);
            again = Arrays.copyOf(again, 2 * lines);
        }
        row[lines] = number;
        taken[lines] = false;
        again[lines++] = false;
    }

    private void add(int onCriterion, int given, int inColumn) {
        if (given < 0) {
            return;
        }
        if (cells == level.length) {
            criterion = Arrays.copyOf(criterion, 2 * cells);
            level = Arrays.copyOf(level, 2 * cells);
            column = Arrays.copyOf(column, 2 * cells);
            line = Arrays.copyOf(line, 2 * cells);
            order = Arrays.copyOf(order, 2 * cells);
        }
        criterion[cells] = onCriterion;
        level[cells] = given;
        column[cells] = inColumn;
        order[cells] = (long) onCriterion << Integer.SIZE | cells;
        line[cells++] = lines - 1;
    }

    /** Ends the form that is open. */
    public void close() {
        Arrays.sort(order, 0, cells);
        for (int from = 0, to; from < cells; from = to) {
            to = from + 1;
            while (to < cells && order[to] >>> Integer.SIZE == order[from] >>> Integer.SIZE) {
                to++;
            }
            settle(from, to);
        }
        for (int i = 0; i < lines; i++) {
            rowsTaken += taken[i] ? 1 : 0;
            rowsRepeated += again[i] && !taken[i] ? 1 : 0;
        }
        cells = 0;
        lines = 0;
    }

    /** Decides about the cells of one criterion. */
    private void settle(int from, int to) {
        int first = (int) order[from];
        boolean same = true;
        for (int i = from + 1; i < to; i++) {
            same &= level[(int) order[i]] == level[first];
        }
        if (!same) {
            contradictions += to - from;
            var different = new ArrayList<Cell>();
            for (int i = from; i < to; i++) {
                different.add(cell((int) order[i]));
            }
            listener.contradicts(ratee, different);
            return;
        }
        builder.add(ratee, rater, values, criterion[first], level[first]);
        taken[line[first]] = true;
        for (int i = from + 1; i < to; i++) {
            again[line[(int) order[i]]] = true;
            listener.repeats(cell(first), cell((int) order[i]));
            repeats++;
        }
    }

    private Cell cell(int index) {
        return new Cell(column[index], row[line[index]], level[index]);
    }

    /** The builder to which judgements were added. */
    public JudgementBuilder builder() {
        return builder;
    }

    /** Rows of which at least one level was taken. */
    public long rowsTaken() {
        return rowsTaken;
    }

    /** Rows that only repeat others. */
    public long rowsRepeated() {
        return rowsRepeated;
    }

    /** Levels that contradict others. */
    public long contradictions() {
        return contradictions;
    }

    /** Levels that repeat others. */
    public long repeats() {
        return repeats;
    }
}
