package org.thangdo.stats.generalizability;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;

/**
 * What an estimator says of every component, the residual last.
 *
 * @param values as estimated, negative ones among them
 * @param covariance of the values, shape (components, components)
 * @param estimates the values with standard error and interval
 * @param sources rows of the analysis of variance, one for each component, where there is one
 */
record ComponentEstimates(
        double[] values, double[][] covariance, List<Estimate> estimates, List<Optional<AnovaSource>> sources) {}
