package org.thangdo.stats.generalizability;

import org.thangdo.stats.Estimate;

/**
 * A level of the fixed factor.
 *
 * @param code of the level
 * @param effect of the first level its mean score, of the others their difference from it
 */
public record FixedEffect(int code, Estimate effect) {}
