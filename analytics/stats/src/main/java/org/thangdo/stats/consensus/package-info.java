/**
 * Do the people of one group see their unit or their leader alike enough to be averaged? Agreement within a group
 * ({@link org.thangdo.stats.consensus.Rwg}, {@link org.thangdo.stats.consensus.Awg},
 * {@link org.thangdo.stats.consensus.AverageDeviation}), what chance alone would show, and how far groups differ more
 * than their members do ({@link org.thangdo.stats.consensus.GroupReliability}). The first asks about one group at a
 * time and needs no others; the second needs several and says nothing about any one of them.
 */
package org.thangdo.stats.consensus;
