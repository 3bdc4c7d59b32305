package org.thangdo.stats.norms;

import org.thangdo.stats.Estimate;

/**
 * How many standard products one product is worth.
 *
 * @param product its place among the products
 * @param n person-periods in which it was completed
 * @param people who completed it
 * @param estimate coefficient, {@code >= 0}; 1 for the standard product
 */
public record ProductCoefficient(int product, long n, int people, Estimate estimate) {}
