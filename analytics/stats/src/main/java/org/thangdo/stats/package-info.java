/**
 * What do these counts say? The words every statistic of the house answers in: an {@link org.thangdo.stats.Estimate}
 * with its interval, a {@link org.thangdo.stats.TestResult} with its p-value, or the reason why there is none.
 */
package org.thangdo.stats;
