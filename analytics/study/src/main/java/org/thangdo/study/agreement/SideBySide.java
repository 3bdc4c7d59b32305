package org.thangdo.study.agreement;

import java.util.List;
import java.util.Optional;
import org.thangdo.ratings.Group;
import org.thangdo.stats.Estimate;

/**
 * Several coefficients of the same ratings, and the one to read first.
 *
 * @param group whose ratings; {@link Group#ALL} for all
 * @param subjects number of judged things, each one subject on one criterion in one period
 * @param pairable number of those with two ratings or more
 * @param ratings number of ratings
 * @param levels ratings by level, lowest first; empty if there are scores and no levels
 * @param coefficients in the order in which a reader meets them
 * @param first the one to read first
 * @param why it is that one
 * @param spread AC1 minus nominal alpha of the same ratings: far above 0 where one level dominates
 */
public record SideBySide(
        Group group,
        long subjects,
        long pairable,
        long ratings,
        List<Long> levels,
        List<Coefficient> coefficients,
        Coefficient first,
        Why why,
        Estimate spread) {

    public SideBySide {
        levels = List.copyOf(levels);
        coefficients = List.copyOf(coefficients);
    }

    /** Why a coefficient is read first. */
    public enum Why {
        /** The levels have an order, and the scale is used. */
        LEVELS_IN_ORDER,
        /** One level holds most ratings. */
        ONE_LEVEL_DOMINATES,
        /** There are scores and no levels. */
        SCORES
    }

    /** A coefficient by the key of its name, if it was computed. */
    public Optional<Coefficient> find(String key) {
        return coefficients.stream()
                .filter(coefficient -> coefficient.key().equals(key))
                .findFirst();
    }
}
