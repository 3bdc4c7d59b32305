package org.thangdo.stats.agreement;

import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * The sums over subjects from which {@code D_o} and {@code D_e} follow. They form a group, not just
 * a monoid: {@link #without} takes a subject out again, which makes the jackknife one pass.
 */
final class DisagreementSums {
    private final Averaging averaging;
    private final double[][] distances; // shape (q, q)
    private final double[] weightOf; // weight of the ratings in each category, shape (q)
    private double weight; // Σ weightOf
    private double pairable; // weight of the subjects with two ratings or more
    private double disagreement; // Σ weight × mean disagreement of two ratings, over those subjects
    private long subjects;

    private DisagreementSums(Averaging averaging, double[][] distances, double[] weightOf) {
        this.averaging = averaging;
        this.distances = distances;
        this.weightOf = weightOf;
    }

    static DisagreementSums of(AgreementTable table, Weighting weighting, Averaging averaging) {
        int q = table.scale().size();
        var distances = new double[q][q];
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                distances[k][l] = weighting.distance(table.scale(), k, l);
            }
        }
        var sums = new DisagreementSums(averaging, distances, new double[q]);
        table.subjects().forEach(sums::add);
        return sums;
    }

    /** The sums with one subject left out. */
    DisagreementSums without(Profile subject) {
        var rest = new DisagreementSums(averaging, distances, weightOf.clone());
        rest.weight = weight;
        rest.pairable = pairable;
        rest.disagreement = disagreement;
        rest.subjects = subjects;
        rest.add(subject, -1);
        return rest;
    }

    private void add(Profile subject, long times) {
        if (!averaging.includes(subject)) {
            return;
        }
        double r = subject.ratings();
        double added = times * averaging.weight(subject);
        for (int k = 0; k < weightOf.length; k++) {
            weightOf[k] += added * subject.counts().get(k) / r;
        }
        weight += added;
        subjects += times;
        if (r >= 2) {
            pairable += added;
            disagreement += added
                    / (r * (r - 1))
                    * disagreement(
                            (k, l) -> subject.counts().get(k) * subject.counts().get(l));
        }
    }

    /** {@code Σ d_kl f(k, l)} over all ordered pairs of categories. */
    double disagreement(PairWeight f) {
        double sum = 0;
        for (int k = 0; k < distances.length; k++) {
            for (int l = 0; l < distances.length; l++) {
                sum += distances[k][l] * f.of(k, l);
            }
        }
        return sum;
    }

    /** {@code D_o}: mean disagreement of two ratings of one subject. */
    double observed() {
        return disagreement / pairable;
    }

    /** {@code π_k}: share of category {@code k}. */
    double share(int k) {
        return weightOf[k] / weight;
    }

    double weight() {
        return weight;
    }

    int categories() {
        return distances.length;
    }

    long subjects() {
        return subjects;
    }

    boolean anyPairable() {
        return pairable > 0;
    }

    @FunctionalInterface
    interface PairWeight {
        double of(int k, int l);
    }

    /** What counts once in the averages. */
    enum Averaging {
        /** Every rated subject, however often rated. */
        BY_SUBJECT,
        /** Every rating of the subjects rated twice or more. */
        BY_RATING;

        boolean includes(Profile subject) {
            return this == BY_SUBJECT || subject.ratings() >= 2;
        }

        double weight(Profile subject) {
            return this == BY_SUBJECT ? 1 : subject.ratings();
        }
    }
}
