package org.thangdo.stats.regression;

/** Which curvature of the likelihood standard errors come from; at large samples both say the same. */
public enum Information {

    /** The second derivatives at the data (Efron and Hinkley, 1978); what most packages print. */
    OBSERVED,

    /** Their mean under the model (Fisher): what scoring uses. */
    EXPECTED
}
