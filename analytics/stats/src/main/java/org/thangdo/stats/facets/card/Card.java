package org.thangdo.stats.facets.card;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a rater, a role or the raters of a unit rate.
 *
 * <p>Shifts are on the scale of the fit. Where there is halo this is flatter than the scale on which people differ once their
 * impressions are known, so severities and contrasts are too near 0 by the same share; whether they are 0 is not affected.
 * Standard errors of contrasts come from the draws and so hold the halo; that of {@code severity} does not.
 *
 * @param number of the rater, role or unit
 * @param raters number of raters
 * @param forms number
 * @param ratings number
 * @param severity measure in logits, with the information of all ratings about all measures at once; of a group the mean of
 *     its raters. Its test is whether it could be 0
 * @param besideRole severity less the mean of the rater's role; withheld for groups
 * @param besideAll severity less the mean of all raters
 * @param indices by index
 * @param impressionVariance variance of the impressions that the rater forms of ratees, in squared logits: an unbiased moment,
 *     which is below 0 by chance where there are none. Its test is whether it could be that of the null model
 * @param drift by which severity rises each period, beside the others; in logits
 * @param deference by which seniors are rated higher than others are, beside what everybody else gives them; in logits
 * @param groups leniency towards each group of ratees
 */
public record Card(
        int number,
        int raters,
        int forms,
        int ratings,
        Judgement severity,
        Judgement besideRole,
        Judgement besideAll,
        Map<CardIndex, Judgement> indices,
        Judgement impressionVariance,
        Judgement drift,
        Judgement deference,
        List<TowardsGroup> groups) {

    public Card {
        indices = Collections.unmodifiableMap(new EnumMap<>(indices));
        groups = List.copyOf(groups);
    }

    /**
     * Differential severity.
     *
     * @param group of ratees
     * @param leniency towards it, beside the other groups and beside everybody else; in logits
     */
    public record TowardsGroup(int group, Judgement leniency) {}
}
