package org.thangdo.stats.agreement;

import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;

/** What a {@link SourcePairTable} says of how two sources differ, with one kind of distance and of chance. */
final class SourceSums extends SubjectTerms<ProfilePair> {
    private final SourceChance chance;
    private final DistanceMatrix distances;
    private final double[] first; // Σ share of each category among the ratings by the first source, shape (q)
    private final double[] second;
    private double disagreement; // Σ mean disagreement over the cross pairs of ratings

    private SourceSums(SourcePairTable table, SourceChance chance, DistanceMatrix distances) {
        super(table.subjects());
        this.chance = chance;
        this.distances = distances;
        this.first = new double[distances.categories()];
        this.second = new double[distances.categories()];
    }

    static SourceSums of(SourcePairTable table, SourceChance chance, DistanceMatrix distances) {
        var sums = new SourceSums(table, chance, distances);
        for (int row = 0; row < sums.rows(); row++) {
            double[] x = sums.first(row);
            double[] y = sums.second(row);
            for (int k = 0; k < x.length; k++) {
                sums.first[k] += sums.times(row) * x[k];
                sums.second[k] += sums.times(row) * y[k];
            }
            sums.disagreement += sums.times(row) * distances.between(x, y);
        }
        return sums;
    }

    /** Share of each category among the ratings of one subject. */
    static double[] shares(Profile profile) {
        double ratings = profile.ratings();
        var shares = new double[profile.counts().size()];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = profile.counts().get(k) / ratings;
        }
        return shares;
    }

    /** Share of each category among the ratings of a subject of one row by the first source. */
    double[] first(int row) {
        return shares(pattern(row).first());
    }

    /** Share of each category among the ratings of a subject of one row by the second source. */
    double[] second(int row) {
        return shares(pattern(row).second());
    }

    /** {@code D_o}: mean over the subjects of the mean disagreement of a rating of each source. */
    @Override
    double observed() {
        return disagreement / subjects();
    }

    @Override
    double expected() {
        return chance.expected(distances, first(), second());
    }

    /** {@code p₁}: mean share of each category in the first source. */
    double[] first() {
        return without(first, new double[first.length], 0);
    }

    /** {@code p₂}: mean share of each category in the second source. */
    double[] second() {
        return without(second, new double[second.length], 0);
    }

    private double[] without(double[] sums, double[] subject, double out) {
        var shares = new double[sums.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = (sums[k] - subject[k]) / (subjects() - out);
        }
        return shares;
    }

    @Override
    double leftOut(int row, WhenNothingVaries nothingVaries) {
        if (subjects() < 2) {
            return Double.NaN;
        }
        double[] x = first(row);
        double[] y = second(row);
        double expected = chance.expected(distances, without(first, x, 1), without(second, y, 1));
        double observed = (disagreement - distances.between(x, y)) / (subjects() - 1);
        return DistanceMatrix.coefficient(observed, expected, nothingVaries);
    }

    @Override
    double influence(int row) {
        double[] x = first(row);
        double[] y = second(row);
        double[] p1 = first();
        double[] p2 = second();
        double[][] slopes = chance.slopes(distances, p1, p2);
        double moved = 0;
        for (int k = 0; k < x.length; k++) {
            moved += slopes[0][k] * (x[k] - p1[k]) + slopes[1][k] * (y[k] - p2[k]);
        }
        double expected = expected();
        return expected == 0 ? 0 : (observed() / expected * moved - (distances.between(x, y) - observed())) / expected;
    }
}
