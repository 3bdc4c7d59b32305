package org.thangdo.stats.generalizability;

/**
 * One step of the iterations.
 *
 * @param criterion minus twice the restricted log-likelihood where the step begins
 * @param decrement the fall of the criterion that the next step promises; the fit has converged where it is nearly 0
 * @param atZero components that are held at 0
 */
public record RemlStep(double criterion, double decrement, int atZero) {}
