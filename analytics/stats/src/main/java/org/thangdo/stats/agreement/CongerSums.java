package org.thangdo.stats.agreement;

/** What a {@link RaterTable} says of how its raters differ, all pairs of raters averaged and divided once. */
final class CongerSums extends SubjectTerms<RaterPattern> {
    private final DistanceMatrix distances;
    private final RaterMargins margins;
    private final double[] disagreements; // mean disagreement of two ratings, by pattern; NaN with one rating
    private double pairable; // subjects with two ratings or more
    private double disagreement; // Σ of their mean disagreements

    private CongerSums(RaterTable table, DistanceMatrix distances) {
        super(table.subjects());
        this.distances = distances;
        margins = RaterMargins.of(table, distances);
        disagreements = new double[rows()];
    }

    static CongerSums of(RaterTable table, DistanceMatrix distances) {
        var sums = new CongerSums(table, distances);
        for (int row = 0; row < sums.rows(); row++) {
            sums.add(row);
        }
        return sums;
    }

    private void add(int row) {
        disagreements[row] = disagreement(pattern(row));
        if (paired(row)) {
            pairable += times(row);
            disagreement += times(row) * disagreements[row];
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

    @Override
    double observed() {
        return disagreement / pairable;
    }

    @Override
    double paired() {
        return pairable;
    }

    @Override
    double expected() {
        return margins.expected();
    }

    @Override
    double leftOut(int row, WhenNothingVaries nothingVaries) {
        double pairs = pairable - (paired(row) ? 1 : 0);
        double observed = (disagreement - (paired(row) ? disagreements[row] : 0)) / pairs;
        return pairs == 0
                ? Double.NaN
                : DistanceMatrix.coefficient(observed, margins.expectedWithout(pattern(row)), nothingVaries);
    }

    @Override
    double influence(int row) {
        double paired = paired(row) ? subjects() / pairable * (observed() - disagreements[row]) / expected() : 0;
        return expected() == 0 ? 0 : paired + chance(row);
    }

    /** Gwet (2014): a subject rated once is taken as one on which the raters disagree completely. */
    @Override
    double gwet(int row) {
        double paired = paired(row) ? subjects() / pairable * (1 - disagreements[row] / expected()) : 0;
        return expected() == 0 ? 0 : paired + chance(row);
    }

    private double chance(int row) {
        double moved = margins.expectedBy(pattern(row), subjects()) / expected() - 1;
        return 2 * observed() / expected() * moved;
    }
}
