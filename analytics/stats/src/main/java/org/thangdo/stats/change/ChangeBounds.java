package org.thangdo.stats.change;

import org.thangdo.stats.Interval;

/**
 * What is left when nothing tells ratees from raters: parts in levels between "all of it the raters" and "all of it the
 * ratees". They hold if neither side hides a change of the other. The interval covers both ends with their errors, so it is
 * wider than the level asks (Imbens and Manski 2004, Econometrica 72).
 *
 * @param lowestSeverity least that a milder judgement may have added to the mean, in levels
 * @param highestSeverity most
 * @param severity both with their errors
 * @param lowestRatees least that better ratees may have added
 * @param highestRatees most
 * @param ratees both with their errors
 */
public record ChangeBounds(
        double lowestSeverity,
        double highestSeverity,
        Interval severity,
        double lowestRatees,
        double highestRatees,
        Interval ratees) {}
