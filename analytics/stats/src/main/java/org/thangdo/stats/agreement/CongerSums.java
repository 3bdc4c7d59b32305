package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.List;

/** What a {@link RaterTable} says of how its raters differ, all pairs of raters averaged and divided once. */
final class CongerSums implements SubjectTerms {
    private final DistanceMatrix distances;
    private final RaterMargins margins;
    private final List<RaterPattern> patterns;
    private final long[] times; // by pattern
    private final double[] disagreements; // mean disagreement of two ratings, by pattern; NaN with one rating
    private double subjects;
    private double pairable; // subjects with two ratings or more
    private double disagreement; // Σ of their mean disagreements

    private CongerSums(RaterTable table, DistanceMatrix distances) {
        this.distances = distances;
        margins = RaterMargins.of(table, distances);
        patterns = new ArrayList<>(table.subjects().keySet());
        times = table.subjects().values().stream().mapToLong(Long::longValue).toArray();
        disagreements = new double[times.length];
    }

    static CongerSums of(RaterTable table, DistanceMatrix distances) {
        var sums = new CongerSums(table, distances);
        for (int row = 0; row < sums.times.length; row++) {
            sums.add(row);
        }
        return sums;
    }

    private void add(int row) {
        disagreements[row] = disagreement(patterns.get(row));
        subjects += times[row];
        if (paired(row)) {
            pairable += times[row];
            disagreement += times[row] * disagreements[row];
        }
    }

    private double disagreement(RaterPattern pattern) {
        double r = pattern.ratings();
        double[] counts = pattern.counts(distances.categories());
        return distances.between(counts, counts) / (r * (r - 1));
    }

    private boolean paired(int row) {
        return !Double.isNaN(disagreements[row]);
    }

    boolean anyPairable() {
        return pairable > 0;
    }

    @Override
    public double observed() {
        return disagreement / pairable;
    }

    @Override
    public double paired() {
        return pairable;
    }

    @Override
    public double fall(double share) {
        return expected() == 0 ? 0 : share / expected();
    }

    double expected() {
        return margins.expected();
    }

    @Override
    public int rows() {
        return times.length;
    }

    @Override
    public long times(int row) {
        return times[row];
    }

    @Override
    public double subjects() {
        return subjects;
    }

    @Override
    public double value(WhenNothingVaries nothingVaries) {
        return DistanceMatrix.coefficient(observed(), expected(), nothingVaries);
    }

    @Override
    public double leftOut(int row, WhenNothingVaries nothingVaries) {
        double pairs = pairable - (paired(row) ? 1 : 0);
        double observed = (disagreement - (paired(row) ? disagreements[row] : 0)) / pairs;
        return pairs == 0
                ? Double.NaN
                : DistanceMatrix.coefficient(observed, margins.expectedWithout(patterns.get(row)), nothingVaries);
    }

    @Override
    public double influence(int row) {
        double paired = paired(row) ? subjects / pairable * (observed() - disagreements[row]) / expected() : 0;
        return expected() == 0 ? 0 : paired + chance(row);
    }

    /** Gwet (2014): a subject rated once is taken as one on which the raters disagree completely. */
    @Override
    public double gwet(int row) {
        double paired = paired(row) ? subjects / pairable * (1 - disagreements[row] / expected()) : 0;
        return expected() == 0 ? 0 : paired + chance(row);
    }

    private double chance(int row) {
        double moved = margins.expectedBy(patterns.get(row), subjects) / expected() - 1;
        return 2 * observed() / expected() * moved;
    }
}
