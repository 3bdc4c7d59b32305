/**
 * What may be asked of a position, read from its own history: norms as quantiles of comparable person-periods,
 * coefficients of products, and what speaks against setting either from these data.
 *
 * <p>Several periods of one person are not independent, so every interval here takes the person as the unit that was
 * sampled. It speaks of people like these, not of these people alone.
 */
package org.thangdo.stats.norms;
