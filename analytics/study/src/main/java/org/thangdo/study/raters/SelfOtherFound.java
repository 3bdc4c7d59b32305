package org.thangdo.study.raters;

import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.card.SelfOther;

/**
 * What people of the last period say of themselves beside what others say of them, in levels.
 *
 * <p>Who does less well is told by one half of the raters of a person and compared with the other half, and the reverse: were
 * both the same raters, whoever is rated low by chance would seem to over-rate himself.
 *
 * @param period the last
 * @param people with ratings by themselves and by others
 * @param difference mean of self less others
 * @param low the same difference among the third that others rate lowest
 * @param rest among the other people
 * @param lowLessRest how much more the lowest third over-rates itself
 * @param surface how the final level goes with both; nothing if there are no final levels
 */
public record SelfOtherFound(
        String period,
        int people,
        Estimate difference,
        Estimate low,
        Estimate rest,
        Estimate lowLessRest,
        Optional<SelfOther> surface) {}
