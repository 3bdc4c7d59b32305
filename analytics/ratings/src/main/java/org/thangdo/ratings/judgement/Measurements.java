package org.thangdo.ratings.judgement;

import java.util.List;

/**
 * What was measured of the people who are judged: one row is the value of one metric for one subject in one period. Rows are
 * in the order of period, subject and metric, one for each; subjects have the names that they have in {@link Judgements}
 * of the same history ({@link Factor#codesIn}). What the data do not say is the empty name.
 */
public final class Measurements {

    private final Factor period;
    private final Factor subject;
    private final Factor unit;
    private final Factor position;
    private final Factor metric;
    private final double[] value;
    private final List<String> source;
    private final long contradictions;
    private final long repeats;

    /**
     * @param value of each row, finite
     * @param source where each row stands, {@code file#sheet!cell}; the first place of several
     * @param contradictions values of one metric for one subject in one period that differ; none of them is taken
     * @param repeats values that say the same again; one of them is taken
     */
    public Measurements(
            Factor period,
            Factor subject,
            Factor unit,
            Factor position,
            Factor metric,
            double[] value,
            List<String> source,
            long contradictions,
            long repeats) {
        for (Factor factor : new Factor[] {period, subject, unit, position, metric}) {
            if (factor.size() != value.length) {
                throw new IllegalArgumentException(
                        value.length + " values, but " + factor.size() + " rows of " + factor.column());
            }
        }
        this.period = period;
        this.subject = subject;
        this.unit = unit;
        this.position = position;
        this.metric = metric;
        this.value = value.clone();
        this.source = List.copyOf(source);
        this.contradictions = contradictions;
        this.repeats = repeats;
    }

    /** Number of values. */
    public int size() {
        return value.length;
    }

    /** When it was measured. */
    public Factor period() {
        return period;
    }

    /** Of whom it was measured. */
    public Factor subject() {
        return subject;
    }

    /** Unit of the subject in the period. */
    public Factor unit() {
        return unit;
    }

    /** Position of the subject in the period. */
    public Factor position() {
        return position;
    }

    /** What was measured. */
    public Factor metric() {
        return metric;
    }

    /** Value of a row, in the unit of its metric. */
    public double value(int row) {
        return value[row];
    }

    /** A copy of the values, row by row. */
    public double[] value() {
        return value.clone();
    }

    /** Where a row stands in the files. */
    public String source(int row) {
        return source.get(row);
    }

    /** Values that contradict each other, none of which is taken. */
    public long contradictions() {
        return contradictions;
    }

    /** Values that say the same again. */
    public long repeats() {
        return repeats;
    }
}
