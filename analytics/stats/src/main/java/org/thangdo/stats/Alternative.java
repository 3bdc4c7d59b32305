package org.thangdo.stats;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;

/** What a one-degree-of-freedom test looks for: a difference in either direction, or in one that was named beforehand. */
public enum Alternative {

    /** Either direction. The default: looking at the data first and naming the direction after is not a one-sided test. */
    TWO_SIDED {
        @Override
        public double pValue(double z) {
            return Erf.erfc(Math.abs(z) / Math.sqrt(2));
        }

        @Override
        public double pValue(double t, double degreesOfFreedom) {
            return 2 * below(-Math.abs(t), degreesOfFreedom);
        }
    },

    /** Up only: large positive {@code z} speaks for it. */
    INCREASING {
        @Override
        public double pValue(double z) {
            return Erf.erfc(z / Math.sqrt(2)) / 2;
        }

        @Override
        public double pValue(double t, double degreesOfFreedom) {
            return below(-t, degreesOfFreedom);
        }
    },

    /** Down only: large negative {@code z} speaks for it. */
    DECREASING {
        @Override
        public double pValue(double z) {
            return Erf.erfc(-z / Math.sqrt(2)) / 2;
        }

        @Override
        public double pValue(double t, double degreesOfFreedom) {
            return below(t, degreesOfFreedom);
        }
    };

    /** Probability, if nothing were there, of a standard normal number at least as extreme as {@code z}. */
    public abstract double pValue(double z);

    /** Probability, if nothing were there, of a number of Student's t distribution at least as extreme as {@code t}. */
    public abstract double pValue(double t, double degreesOfFreedom);

    /** The test whose statistic is the standard normal number {@code z}. */
    public TestResult test(double z) {
        return new TestResult.Tested(z, Double.POSITIVE_INFINITY, pValue(z));
    }

    /** The test whose statistic {@code t} has Student's t distribution. */
    public TestResult test(double t, double degreesOfFreedom) {
        return new TestResult.Tested(t, degreesOfFreedom, pValue(t, degreesOfFreedom));
    }

    private static double below(double t, double degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom).cumulativeProbability(t);
    }
}
