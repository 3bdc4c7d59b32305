package org.thangdo.stats.norms;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.SeededRandom;

/**
 * Person-periods with known quantiles: {@code g(√ρ a + √(1 − ρ) e)} with standard normal person parts {@code a} and
 * period parts {@code e}, so that the quantile of all people like these is {@code g(z_p)}.
 */
enum PlantedNorms {
    NORMAL(z -> 50 + 10 * z),
    LOGNORMAL(z -> Math.exp(3 + 0.6 * z)),
    /** Small whole numbers, many equal. */
    COUNTS(z -> Math.rint(Math.exp(1.2 + 0.5 * z))),
    /** Per cent to one decimal, a tenth of them at 100. */
    CAPPED(z -> Math.min(100, Math.rint(10 * (92 + 6 * z)) / 10));

    static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private final DoubleUnaryOperator shape;

    PlantedNorms(DoubleUnaryOperator shape) {
        this.shape = shape;
    }

    double quantile(double p) {
        return shape.applyAsDouble(STANDARD.inverseCumulativeProbability(p));
    }

    PersonPeriods draw(int people, int periods, double withinPerson, SeededRandom random) {
        int n = people * periods;
        var person = new int[n];
        var period = new int[n];
        var value = new double[n];
        for (int i = 0; i < people; i++) {
            double own = normal(random);
            for (int t = 0; t < periods; t++) {
                int row = i * periods + t;
                person[row] = i;
                period[row] = t;
                value[row] = shape.applyAsDouble(
                        Math.sqrt(withinPerson) * own + Math.sqrt(1 - withinPerson) * normal(random));
            }
        }
        return PersonPeriods.of(person, period, value);
    }

    static double normal(SeededRandom random) {
        return STANDARD.inverseCumulativeProbability((random.nextLong() >>> 11) * 0x1.0p-53 + 0x1.0p-54);
    }
}
