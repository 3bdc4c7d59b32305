package org.thangdo.stats.generalizability;

/** How components of variance are estimated. */
public enum Estimator {
    /** Expected mean squares of the analysis of variance; balanced designs only, unbiased. */
    EXPECTED_MEAN_SQUARES,
    /** The analogous analysis of variance, Henderson's method I (1953): any design, unbiased, without iterations. */
    ANALOGOUS_ANOVA,
    /** Restricted maximum likelihood with no component below 0 (Patterson and Thompson 1971): any design. */
    REML
}
