package org.thangdo.study.agreement;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.agreement.Resampled;

/**
 * The coefficient that is read first, with the interval it has if what is named had been drawn anew.
 *
 * @param what people, units, raters, or units and raters
 */
public record Drawn(Resampled what, Estimate estimate) {}
