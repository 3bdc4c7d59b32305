/**
 * Did the distribution of the levels move between two periods, how far, and is it more than chance alone would show?
 */
package org.thangdo.stats.drift;
