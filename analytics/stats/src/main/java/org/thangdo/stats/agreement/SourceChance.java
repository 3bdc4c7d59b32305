package org.thangdo.stats.agreement;

/**
 * What ratings by chance look like when two sources are told apart. In the formulas d is the disagreement of two
 * categories, p₁ and p₂ the distributions of the categories in the two sources, π their mean and q the number of
 * categories.
 */
public enum SourceChance {

    /** No correction, {@code D_e = 1}: the coefficient is percent agreement. */
    NONE("percent_agreement") {
        @Override
        double expected(DistanceMatrix d, double[] first, double[] second) {
            return 1;
        }

        @Override
        double[][] slopes(DistanceMatrix d, double[] first, double[] second) {
            return new double[2][d.categories()];
        }
    },

    /** Every category is equally likely, {@code D_e = Σ d_kl / q²}. Bennett et al. (1954), Brennan and Prediger (1981). */
    UNIFORM("brennan_prediger") {
        @Override
        double expected(DistanceMatrix d, double[] first, double[] second) {
            return d.mean();
        }

        @Override
        double[][] slopes(DistanceMatrix d, double[] first, double[] second) {
            return new double[2][d.categories()];
        }
    },

    /** Each source keeps its own distribution, {@code D_e = Σ d_kl p₁ₖ p₂ₗ}. Cohen (1960, 1968). */
    OWN("cohen_kappa") {
        @Override
        double expected(DistanceMatrix d, double[] first, double[] second) {
            return d.between(first, second);
        }

        @Override
        double[][] slopes(DistanceMatrix d, double[] first, double[] second) {
            return new double[][] {d.times(second), d.times(first)};
        }
    },

    /** Both sources draw from the same distribution, {@code D_e = Σ d_kl πₖ πₗ}. Scott (1955). */
    POOLED("scott_pi") {
        @Override
        double expected(DistanceMatrix d, double[] first, double[] second) {
            double[] pooled = mean(first, second);
            return d.between(pooled, pooled);
        }

        @Override
        double[][] slopes(DistanceMatrix d, double[] first, double[] second) {
            double[] slope = d.times(mean(first, second));
            return new double[][] {slope, slope};
        }
    },

    /**
     * Sources guess on hard subjects only, {@code D_e = 1 − Σ (1 − d_kl) / (q (q − 1)) · Σ πₖ (1 − πₖ)}. Gwet (2008).
     */
    GWET("gwet_ac") {
        @Override
        double expected(DistanceMatrix d, double[] first, double[] second) {
            double spread = 0;
            for (double share : mean(first, second)) {
                spread += share * (1 - share);
            }
            return 1 - guessing(d) * spread;
        }

        @Override
        double[][] slopes(DistanceMatrix d, double[] first, double[] second) {
            double[] slope = mean(first, second);
            for (int k = 0; k < slope.length; k++) {
                slope[k] = -guessing(d) * (1 - 2 * slope[k]) / 2;
            }
            return new double[][] {slope, slope};
        }

        private double guessing(DistanceMatrix d) {
            double q = d.categories();
            return (1 - d.mean()) * q / (q - 1);
        }
    };

    private final String id;

    SourceChance(String id) {
        this.id = id;
    }

    /** Name of the coefficients with this idea of chance, as results and references write it. */
    public String id() {
        return id;
    }

    /** Disagreement {@code D_e} that chance would produce. */
    abstract double expected(DistanceMatrix d, double[] first, double[] second);

    /** How {@code D_e} changes with the share of each category in each source, shape (2, q). */
    abstract double[][] slopes(DistanceMatrix d, double[] first, double[] second);

    private static double[] mean(double[] first, double[] second) {
        var mean = new double[first.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = (first[k] + second[k]) / 2;
        }
        return mean;
    }
}
