package org.thangdo.stats.change;

import org.thangdo.stats.Estimate;

/**
 * The change of the mean rating in three parts under one {@link Link}. What the parts leave, {@code remainder}, is what the
 * model does not fit, from people with nothing but highest or lowest ratings; with it they add up to the observed change, an
 * undefined part counting as 0: what cannot be told from the composition is within it.
 *
 * @param link what the split rests on
 * @param driftLogits {@code Λ}: mean change of the severity of raters like the common ones, positive for stricter; 0 with
 *     its linking error where it is assumed
 * @param changeLogits {@code A}: mean change of the ability of ratees like the common ones; likewise
 * @param composition levels by which other people and other forms moved the mean: who left and joined, who rated whom on
 *     what, and how those who stayed changed other than on average; of these very people
 * @param severity levels by which the drift of severity moved the mean, positive if raters became milder
 * @param ratees levels by which the change of the ratees moved the mean
 * @param remainder levels that no part explains
 */
public record Split(
        Link link,
        Estimate driftLogits,
        Estimate changeLogits,
        Estimate composition,
        Estimate severity,
        Estimate ratees,
        double remainder) {}
