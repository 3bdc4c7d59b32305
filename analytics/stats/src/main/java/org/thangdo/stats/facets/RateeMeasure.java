package org.thangdo.stats.facets;

import org.thangdo.stats.Estimate;

/**
 * What a marginal fit says of one ratee, in logits. Each is undefined for a ratee without ratings.
 *
 * @param expected posterior mean (EAP), shrunk towards what his covariates let expect. Its error has both the posterior
 *     variance and {@code D' Cov D}, what is not known of raters, criteria and population, {@code D} being the
 *     derivative of the mean by them
 * @param posterior the same mean with its posterior standard deviation alone, as most programs print it
 * @param warm weighted likelihood estimate (Warm 1989, Psychometrika 54), not shrunk, with everything else taken as
 * known.
 *     Halo and profile are left out of the value and are in its error
 * @param likeliest maximum likelihood estimate likewise; an extreme score is moved inwards by {@link
 * FacetFit#EXTREME_POINTS}
 */
public record RateeMeasure(Estimate expected, Estimate posterior, Estimate warm, Estimate likeliest) {}
