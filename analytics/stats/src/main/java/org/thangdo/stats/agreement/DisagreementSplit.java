package org.thangdo.stats.agreement;

/**
 * How much of the disagreement of two sources is forced by their giving the categories in different numbers, and how much
 * comes from giving them to different subjects. It describes the table at hand; {@link SourceDifference} and
 * {@link org.thangdo.stats.transition.Symmetry} say what is more than chance.
 *
 * <p>The forced part is the least {@code D_o} that any pairing of the two distributions has: the cost of moving one
 * distribution onto the other. With {@link Weighting#IDENTITY} it is the quantity disagreement {@code ½ Σ |p₁ₖ − p₂ₖ|} of
 * Pontius and Millones (2011), Int. J. Remote Sensing 32, and the rest is their allocation disagreement. The greatest
 * value that kappa can have with these distributions is Cohen's (1960) {@code κ_M}.
 *
 * @param observed {@code D_o = quantity + allocation}, in [0, 1]; {@code NaN} without subjects
 * @param quantity part that the different distributions force
 * @param allocation part that a better pairing of the same distributions would remove
 * @param expected {@code D_e} of Cohen's kappa, {@code >= 0}
 */
public record DisagreementSplit(double observed, double quantity, double allocation, double expected) {

    public static DisagreementSplit of(SourcePairTable table, Distance distance) {
        var distances = DistanceMatrix.of(distance, table.scale());
        var sums = SourceSums.of(table, SourceChance.OWN, distances);
        double observed = sums.observed();
        double least = table.subjects().isEmpty()
                ? Double.NaN
                : Math.min(observed, Transport.leastCost(distances, sums.first(), sums.second()));
        return new DisagreementSplit(observed, least, observed - least, sums.expected());
    }
}
