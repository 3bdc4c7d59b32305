package org.thangdo.study.diagnosis;

import org.thangdo.stats.Estimate;

/**
 * How far all criteria measure one thing, by the means of people.
 *
 * @param firstShare share of the first principal component
 * @param components that exceed chance (parallel analysis); 0 where none does or nothing can be said
 */
public record OneThing(Estimate firstShare, int components) {}
