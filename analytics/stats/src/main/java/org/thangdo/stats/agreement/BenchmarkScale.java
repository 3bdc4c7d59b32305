package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.thangdo.stats.Estimate;

/**
 * Verbal bands for an agreement coefficient. The cuts of every scale are conventions: their authors call them arbitrary,
 * no data lie behind them, and a coefficient that pays for chance in another way meets the same cuts at other values. So
 * a band is a way of speaking, never a test, and it is to be printed beside the number.
 *
 * <p>A number near a cut belongs to a band only with some probability. Gwet's placing takes the coefficient as normal
 * around its estimate, cut to [−1, 1], and climbs down from the top: the band that is reached is the highest one for
 * which "this band or a better one" is probable enough. An imprecise 0.85 is therefore not "almost perfect".
 *
 * <p>Reference: Gwet (2014), <i>Handbook of Inter-Rater Reliability</i>, 4th ed., chapter 6.
 */
public enum BenchmarkScale {

    /** Landis and Koch (1977), Biometrics 33, p. 165. */
    LANDIS_KOCH(
            new Band("almost_perfect", 0.8, 1),
            new Band("substantial", 0.6, 0.8),
            new Band("moderate", 0.4, 0.6),
            new Band("fair", 0.2, 0.4),
            new Band("slight", 0, 0.2),
            new Band("poor", -1, 0)),

    /** Altman (1991), <i>Practical Statistics for Medical Research</i>, p. 404. */
    ALTMAN(
            new Band("very_good", 0.8, 1),
            new Band("good", 0.6, 0.8),
            new Band("moderate", 0.4, 0.6),
            new Band("fair", 0.2, 0.4),
            new Band("poor", -1, 0.2)),

    /** Fleiss (1981), <i>Statistical Methods for Rates and Proportions</i>, 2nd ed., p. 218. */
    FLEISS(new Band("excellent", 0.75, 1), new Band("intermediate_to_good", 0.4, 0.75), new Band("poor", -1, 0.4));

    private final List<Band> bands;

    BenchmarkScale(Band... bands) {
        this.bands = List.of(bands);
    }

    /**
     * A range of values with a name.
     *
     * @param id stable name in machine-readable results
     * @param lower end, in [−1, 1)
     * @param upper end, in (−1, 1]
     */
    public record Band(String id, double lower, double upper) {}

    /**
     * How probable a band is.
     *
     * @param probability that the coefficient lies in the band, in [0, 1]
     * @param atLeast probability that it lies in the band or in a better one
     */
    public record Membership(Band band, double probability, double atLeast) {}

    /**
     * Where an estimate stands.
     *
     * @param memberships from the best band to the worst
     * @param reached the best band with {@code atLeast >= required}
     * @param required probability that was asked for, in (0, 1)
     */
    public record Placing(List<Membership> memberships, Band reached, double required) {
        public Placing {
            memberships = List.copyOf(memberships);
        }
    }

    /** The bands, from the best to the worst. */
    public List<Band> bands() {
        return bands;
    }

    /**
     * Places an estimate in the bands.
     *
     * @param estimate a coefficient with its standard error; an error of 0 puts it wholly in the band of its value
     * @param required probability with which a band must be reached, in (0, 1); 0.95 by convention
     */
    public Placing place(Estimate.Defined estimate, double required) {
        if (!(required > 0 && required < 1)) {
            throw new IllegalArgumentException("required probability outside (0, 1): " + required);
        }
        var memberships = new ArrayList<Membership>();
        Band reached = null;
        double better = 0;
        for (var band : bands) {
            double atLeast = band.lower() <= -1 ? 1 : atLeast(band.lower(), estimate);
            memberships.add(new Membership(band, atLeast - better, atLeast));
            reached = reached == null && atLeast >= required ? band : reached;
            better = atLeast;
        }
        return new Placing(memberships, reached, required);
    }

    /** {@code P(X >= cut)} for a normal X cut to [−1, 1]. */
    private static double atLeast(double cut, Estimate.Defined estimate) {
        double value = estimate.value();
        double error = estimate.standardError();
        if (error == 0) {
            return value >= cut ? 1 : 0;
        }
        double all = above(-1, value, error) - above(1, value, error);
        return (above(cut, value, error) - above(1, value, error)) / all;
    }

    private static double above(double cut, double value, double error) {
        return Erf.erfc((cut - value) / (error * Math.sqrt(2))) / 2;
    }
}
