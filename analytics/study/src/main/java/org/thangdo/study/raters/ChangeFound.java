package org.thangdo.study.raters;

import org.thangdo.stats.change.PeriodChange;

/**
 * What the ratings did from one period to another, and what it may be due to: milder raters, better ratees, or other people.
 *
 * @param from name of the earlier period
 * @param to name of the later
 * @param relevant smallest change of a mean rating that matters, in levels
 */
public record ChangeFound(String from, String to, double relevant, PeriodChange change) {}
