package org.thangdo.stats.facets;

/**
 * What one ratee's ratings say, his random effects integrated out, in his slots ({@link RateeRows}).
 *
 * @param logLikelihood of his ratings
 * @param score shape (slots)
 * @param information negative second derivatives, shape (slots × slots), row after row
 * @param impressions posterior mean of each form's halo in logits; empty without halo
 * @param impressionDeviations posterior standard deviation of each
 */
record RateeLikelihood(
        double logLikelihood,
        double[] score,
        double[] information,
        double[] impressions,
        double[] impressionDeviations) {

    double information(int i, int j) {
        return information[i * score.length + j];
    }
}
