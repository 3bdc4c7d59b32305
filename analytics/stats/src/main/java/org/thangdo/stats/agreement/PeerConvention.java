package org.thangdo.stats.agreement;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.transition.Symmetry;

/**
 * What a named package prints where it differs from this one, so that two tools that disagree can be reconciled. None of
 * these is a recommendation.
 *
 * <p>Figures are named {@code value}, {@code se}, {@code ci_lo}, {@code ci_hi} (95 %), {@code chisq}, {@code df} and
 * {@code p}; one that the package does not give for these ratings is absent.
 */
public enum PeerConvention {

    /**
     * Krippendorff's alpha of ratings without a missing one: every coincidence counts once and not {@code 1/(m − 1)} times,
     * where {@code m} is the number of raters, so that the factor {@code N/(N − 1)} of the expected disagreement is too
     * near to 1. With a missing rating, or with two raters, it is the alpha of everybody else.
     */
    IRR_ALPHA("irr 0.84.1, DescTools 0.99.59", "krippendorff_alpha") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            var profiles = table.forgetRaters();
            var agreement =
                    AgreementCoefficient.of(Chance.KRIPPENDORFF, distance).estimate(profiles, LEVEL);
            double n = (double) table.total() * table.raters();
            double counted = table.complete().equals(table) ? n * (table.raters() - 1) : n;
            double factor = counted / (counted - 1) / (n / (n - 1));
            put(figures, "value", 1 - agreement.observed() / (agreement.expected() * factor));
        }
    },

    /** Its "ordinal" distance is the squared difference of the scores: the alpha is the one for interval scales. */
    KRIPPENDORFFSALPHA_ORDINAL("krippendorffsalpha 2.0", "krippendorff_alpha") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            var agreement = AgreementCoefficient.ALPHA_INTERVAL.estimate(table.forgetRaters(), LEVEL);
            put(figures, "value", 1 - agreement.observed() / agreement.expected());
        }
    },

    /**
     * Percent agreement is not the mean over subjects: a subject counts as often as it was rated, {@code r} times if that is
     * twice or more.
     */
    DKPRO_PERCENT("DKPro Statistics 2.3.1", "percent_agreement") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            put(figures, "value", 1 - byRating(table, distance));
        }
    },

    /** Brennan and Prediger's coefficient of that percent agreement. */
    DKPRO_BRENNAN_PREDIGER("DKPro Statistics 2.3.1", "brennan_prediger") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            put(
                    figures,
                    "value",
                    1
                            - byRating(table, distance)
                                    / DistanceMatrix.of(distance, table.scale()).mean());
        }
    },

    /**
     * Weighted kappa of two raters divides the observed disagreement by the largest distance that occurred and the expected
     * one by the largest distance of the scale. Where the most distant categories never met the two are not comparable.
     */
    DKPRO_WEIGHTED_KAPPA("DKPro Statistics 2.3.1", "cohen_kappa") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            var pair = table.pair(0, 1);
            var agreement = SourceCoefficient.of(SourceChance.OWN, distance).estimate(pair, LEVEL);
            double largest = SubjectMean.largest(pair, DistanceMatrix.of(distance, table.scale())::at);
            put(figures, "value", 1 - agreement.observed() / largest / agreement.expected());
        }
    },

    /** Weighted Scott's pi weights {@code πₖ²} with all weights of category {@code k} in place of {@code πₖ πₗ} with one. */
    REL_WEIGHTED_PI("rel 1.4.2", "scott_pi") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            var distances = DistanceMatrix.of(distance, table.scale());
            var sums = SourceSums.of(table.pair(0, 1), SourceChance.POOLED, distances);
            double chance = 0;
            for (int k = 0; k < distances.categories(); k++) {
                double pooled = (sums.first()[k] + sums.second()[k]) / 2;
                for (int l = 0; l < distances.categories(); l++) {
                    chance += pooled * pooled * (1 - distances.at(k, l));
                }
            }
            put(figures, "value", 1 - sums.observed() / (1 - chance));
        }
    },

    /**
     * The standard error of Gwet's coefficient counts a subject rated once as complete disagreement
     * ({@link StandardError#GWET}), and the p-value is one-sided.
     */
    IRRCAC_GWET_AC("irrCAC 1.4 (R)", "gwet_ac") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            var coefficient = AgreementCoefficient.of(Chance.GWET, distance);
            var inference = Inference.at(LEVEL).with(StandardError.GWET);
            putEstimate(
                    figures,
                    coefficient.estimate(table.forgetRaters(), inference).estimate());
            putTest(figures, coefficient.test(table.forgetRaters(), inference, Alternative.INCREASING));
        }
    },

    /** The same for Conger's kappa. */
    IRRCAC_CONGER("irrCAC 1.4 (R)", "conger_kappa") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            var coefficient = RaterCoefficient.of(RaterCombination.CONGER, distance);
            var inference = Inference.at(LEVEL).with(StandardError.GWET);
            putEstimate(figures, coefficient.estimate(table, inference).estimate());
            putTest(figures, coefficient.test(table, inference, Alternative.INCREASING));
        }
    },

    /**
     * The interval of Fleiss' kappa is made from the standard error that holds only if the raters agree by chance, so it is
     * too narrow whenever they do better.
     */
    JASP_FLEISS_INTERVAL("JASP (before the correction of its issue 4509)", "fleiss_kappa") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            var profiles = table.complete().forgetRaters();
            var estimate =
                    AgreementCoefficient.FLEISS_KAPPA.estimate(profiles, LEVEL).estimate();
            var test = FleissNull.test(profiles, table.raters());
            if (estimate instanceof Estimate.Defined kappa && test instanceof TestResult.Tested tested) {
                putNormal(figures, kappa.value(), kappa.value() / tested.statistic());
            }
        }
    },

    /** The interval of Cohen's kappa, had its z statistic's standard error been taken for it. */
    NULL_ERROR_COHEN_INTERVAL("irr 0.84.1 kappa2 (standard error of z)", "cohen_kappa") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            var pair = table.pair(0, 1);
            var independence = SourceIndependence.of(pair, distance);
            var estimate = SourceCoefficient.of(SourceChance.OWN, distance)
                    .estimate(pair, LEVEL)
                    .estimate();
            if (estimate instanceof Estimate.Defined kappa && independence.test() instanceof TestResult.Tested) {
                putNormal(figures, kappa.value(), independence.standardError());
            }
        }
    },

    /** McNemar's and Bowker's test of R: a pair of categories between which nobody moved gives 0/0 and no test at all. */
    R_MCNEMAR("R 4.2.2 mcnemar.test(correct = FALSE)", "bowker_symmetry") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            var statistic = Symmetry.BOWKER.statistic(table.pair(0, 1).square().orElseThrow());
            double q = table.scale().size();
            put(figures, "df", q * (q - 1) / 2);
            if (statistic.degreesOfFreedom() == q * (q - 1) / 2) {
                put(figures, "chisq", statistic.chiSquared());
                put(figures, "p", statistic.pValue());
            }
        }
    },

    /**
     * The test of equal margins throws away every category that both raters chose equally often, with all subjects in it,
     * and tests what is left; the degrees of freedom are one less than the categories left.
     */
    IRR_STUART_MAXWELL("irr 0.84.1 stuart.maxwell.mh", "stuart_maxwell") {
        @Override
        void add(RaterTable table, Distance distance, Map<String, Double> figures) {
            var kept = table.pair(0, 1).square().orElseThrow().withUnequalMargins();
            if (kept.isPresent()) {
                var statistic = Symmetry.STUART_MAXWELL.statistic(kept.get());
                put(figures, "chisq", statistic.chiSquared());
                put(figures, "df", (double) statistic.degreesOfFreedom());
                put(figures, "p", statistic.pValue());
            }
        }
    };

    private static final double LEVEL = 0.95;

    private final String peer;
    private final String statistic;

    PeerConvention(String peer, String statistic) {
        this.peer = peer;
        this.statistic = statistic;
    }

    /** The package and the version that was run. */
    public String peer() {
        return peer;
    }

    /** Name of the statistic that it prints differently, see {@link AgreementCoefficient#id}. */
    public String statistic() {
        return statistic;
    }

    /**
     * What the package prints. A statistic of two raters is that of the first two.
     *
     * @param distance how far apart two categories are; where the statistic has none it plays no part
     */
    public SortedMap<String, Double> figures(RaterTable table, Distance distance) {
        var figures = new TreeMap<String, Double>();
        add(table, distance, figures);
        return figures;
    }

    abstract void add(RaterTable table, Distance distance, Map<String, Double> figures);

    private static void put(Map<String, Double> figures, String name, double figure) {
        if (Double.isFinite(figure)) {
            figures.put(name, figure);
        }
    }

    private static void putEstimate(Map<String, Double> figures, Estimate estimate) {
        if (estimate instanceof Estimate.Defined defined) {
            put(figures, "value", defined.value());
            put(figures, "se", defined.standardError());
            put(figures, "ci_lo", defined.interval().lower());
            put(figures, "ci_hi", defined.interval().upper());
        }
    }

    /** Agreement without any spread has the p-value 0 there. */
    private static void putTest(Map<String, Double> figures, TestResult test) {
        boolean perfect = figures.getOrDefault("value", 0.0) > 0;
        put(figures, "p", test instanceof TestResult.Tested tested ? tested.pValue() : perfect ? 0 : Double.NaN);
    }

    private static void putNormal(Map<String, Double> figures, double value, double error) {
        double half = error * new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + LEVEL) / 2);
        put(figures, "value", value);
        put(figures, "se", error);
        put(figures, "ci_lo", value - half);
        put(figures, "ci_hi", value + half);
    }

    /** {@code D_o} where every rating counts once, as in Krippendorff's alpha. */
    private static double byRating(RaterTable table, Distance distance) {
        return AgreementCoefficient.of(Chance.KRIPPENDORFF, distance)
                .estimate(table.forgetRaters(), LEVEL)
                .observed();
    }
}
