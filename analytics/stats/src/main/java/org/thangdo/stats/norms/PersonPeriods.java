package org.thangdo.stats.norms;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Values of one metric, each of one person in one period. People and periods have codes from 0; every code occurs, and
 * periods are in the order of time.
 */
public final class PersonPeriods {

    private final int[] person;
    private final int[] period;
    private final double[] value;
    private final int people;
    private final int periods;

    private PersonPeriods(int[] person, int[] period, double[] value) {
        this.person = person;
        this.period = period;
        this.value = value;
        people = Arrays.stream(person).max().orElse(-1) + 1;
        periods = Arrays.stream(period).max().orElse(-1) + 1;
    }

    /**
     * @param person code of who was measured, row by row; any numbers, only which are equal counts
     * @param period code of when, later periods having greater codes
     * @param value finite
     */
    public static PersonPeriods of(int[] person, int[] period, double[] value) {
        if (person.length != value.length || period.length != value.length) {
            throw new IllegalArgumentException(
                    value.length + " values of " + person.length + " people in " + period.length + " periods");
        }
        for (double one : value) {
            if (!Double.isFinite(one)) {
                throw new IllegalArgumentException("not a measured value: " + one);
            }
        }
        return new PersonPeriods(codes(person), codes(period), value.clone());
    }

    private static int[] codes(int[] given) {
        int[] distinct = Arrays.stream(given).sorted().distinct().toArray();
        return Arrays.stream(given)
                .map(code -> Arrays.binarySearch(distinct, code))
                .toArray();
    }

    /** Number of values. */
    public int size() {
        return value.length;
    }

    /** Number of people. */
    public int people() {
        return people;
    }

    /** Number of periods. */
    public int periods() {
        return periods;
    }

    /** Code of the person of a row, in [0, people). */
    public int person(int row) {
        return person[row];
    }

    /** Code of the period of a row, in [0, periods). */
    public int period(int row) {
        return period[row];
    }

    public double value(int row) {
        return value[row];
    }

    /** A copy of the values, row by row. */
    public double[] values() {
        return value.clone();
    }

    /** The rows that are wanted, with new codes. */
    public PersonPeriods where(IntPredicate wanted) {
        int[] rows = IntStream.range(0, size()).filter(wanted).toArray();
        return new PersonPeriods(
                codes(Arrays.stream(rows).map(row -> person[row]).toArray()),
                codes(Arrays.stream(rows).map(row -> period[row]).toArray()),
                Arrays.stream(rows).mapToDouble(row -> value[row]).toArray());
    }

    /** The same people and periods with other values. */
    public PersonPeriods withValues(IntToDoubleFunction changed) {
        return of(
                person, period, IntStream.range(0, size()).mapToDouble(changed).toArray());
    }

    /** Mean value of each period. */
    public double[] periodMeans() {
        var sum = new double[periods];
        var count = new int[periods];
        for (int row = 0; row < size(); row++) {
            sum[period[row]] += value[row];
            count[period[row]]++;
        }
        for (int t = 0; t < periods; t++) {
            sum[t] /= count[t];
        }
        return sum;
    }
}
