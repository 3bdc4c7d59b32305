package org.thangdo.study.cap;

import org.thangdo.criteria.text.Text;

/**
 * One reading of the rule, as the rule pack states it.
 *
 * @param cap id of the cap
 * @param base id of the base
 * @param name what the share is taken of
 * @param numerator of the limit: 1 of 1/5
 * @param denominator of the limit: 5 of 1/5
 * @param rounding the rounding rule in words
 * @param verified false where the pack marks the source as second-hand or unknown: print “unverified” beside it
 * @param wording whether this is the wording of the rule itself, not another reading of it
 */
public record CapBase(
        String cap,
        String base,
        Text name,
        long numerator,
        long denominator,
        Text rounding,
        boolean verified,
        boolean wording) {

    /** The limit as a share. */
    public double limit() {
        return (double) numerator / denominator;
    }
}
