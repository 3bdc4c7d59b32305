package org.thangdo.stats.distribution;

/** A number that depends on the shares of the cells only, not on how many subjects there are. */
@FunctionalInterface
public interface SharesFunction {

    /**
     * Value of the number.
     *
     * @param shares share of each cell, {@code >= 0}, adding up to 1; not to be changed
     */
    double of(double[] shares);
}
