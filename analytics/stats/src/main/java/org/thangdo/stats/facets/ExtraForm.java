package org.thangdo.stats.facets;

/**
 * A form that would be worth filling in.
 *
 * @param ratee who would be rated
 * @param rater by whom
 * @param errorBefore standard error of the difference between the two groups before it, in logits
 * @param errorAfter after it
 */
public record ExtraForm(int ratee, int rater, double errorBefore, double errorAfter) {}
