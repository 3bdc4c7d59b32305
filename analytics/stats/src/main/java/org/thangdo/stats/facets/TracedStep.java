package org.thangdo.stats.facets;

/**
 * One step of an iterative fit.
 *
 * @param number from 1
 * @param logLikelihood after the step
 * @param largestStep largest change of a measure, in logits
 * @param largestScore largest difference between points given and points expected, before the step
 */
public record TracedStep(int number, double logLikelihood, double largestStep, double largestScore) {}
