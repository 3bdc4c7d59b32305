package org.thangdo.stats.facets;

/** What the standard errors of a marginal fit rest on. */
public enum ErrorBasis {
    /** The observed information: right if the model is. */
    INFORMATION,
    /**
     * How much the ratees' scores differ: {@code H⁻¹ (Σ g_n g_n') H⁻¹}. Right whatever hangs together within a ratee,
     * with many ratees.
     *
     * <p>Reference: White (1982), Econometrica 50; Liang and Zeger (1986), Biometrika 73.
     */
    CLUSTERED
}
