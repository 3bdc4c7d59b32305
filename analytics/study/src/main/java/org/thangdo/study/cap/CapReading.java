package org.thangdo.study.cap;

import org.thangdo.criteria.rules.Cap;
import org.thangdo.ratings.Group;

/**
 * One group in one period under one reading of the rule, decided on integers: with the limit {@code p/q}, {@code q · top}
 * against {@code p · basis}.
 *
 * @param cap id of the cap in the rule pack
 * @param base id of its base: what the share is taken of
 * @param grouping id of the {@link CapGrouping}; {@value #TOTAL} for everybody
 * @param top subjects with the capped level
 * @param basis subjects the share is taken of, as the ratings stand
 * @param total subjects rated
 * @param lawfulNow largest lawful number, the base staying as it is
 * @param lawful largest lawful number when those who move down stand one level lower, where they may enlarge the base
 * @param mustMove fewest subjects that must move down, 0 unless over
 * @param indicative whether the rule holds within other groups than this one, so that the answer only indicates
 */
public record CapReading(
        String period,
        String cap,
        String base,
        String grouping,
        Group group,
        long top,
        long basis,
        long total,
        Cap.Standing standing,
        long lawfulNow,
        long lawful,
        long mustMove,
        boolean indicative) {

    /** Id of the grouping that is everybody. */
    public static final String TOTAL = "total";

    /** The fraction as it is printed: {@code 22/110}. */
    public String fraction() {
        return top + "/" + basis;
    }
}
