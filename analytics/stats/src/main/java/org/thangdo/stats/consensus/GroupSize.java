package org.thangdo.stats.consensus;

/** The one size that stands for groups of different sizes in the formulas of {@link GroupReliability}. */
public enum GroupSize {

    /** {@code N/G}: what most software takes. Slightly too large, so ICC(1) comes out slightly too small. */
    MEAN {
        @Override
        double of(double groups, double people, double squaredSizes) {
            return people / groups;
        }
    },

    /**
     * {@code n₀ = (N − Σ n²/N) / (G − 1)}: makes the variance between groups unbiased. Equal to the mean less
     * {@code variance of n / N}. Haggard (1958); Bliese and Halverson (1998), J. Management 24.
     */
    UNBIASED {
        @Override
        double of(double groups, double people, double squaredSizes) {
            return (people - squaredSizes / people) / (groups - 1);
        }
    };

    abstract double of(double groups, double people, double squaredSizes);
}
