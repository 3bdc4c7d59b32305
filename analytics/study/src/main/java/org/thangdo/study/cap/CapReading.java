package org.thangdo.study.cap;

import org.thangdo.ratings.Group;

/**
 * One group in one period under one reading of the rule. Whether the cap is kept is decided on integers:
 * {@code top · denominator} against {@code basis · numerator}.
 *
 * @param cap id of the cap in the rule pack
 * @param base id of its base: what the share is taken of
 * @param group everybody, or one of the groups within which the rule holds
 * @param top subjects with the capped level
 * @param basis subjects the share is taken of, as the ratings stand
 * @param lawful largest lawful number of subjects with the capped level, solved on integers; where the base excludes the
 *     capped level, a subject that moves down enlarges the base
 * @param mustMove fewest subjects that would have to move down, {@code max(0, top − lawful)}
 * @param indicative whether the rule holds within smaller groups, so that this total only indicates
 */
public record CapReading(
        String period,
        String cap,
        String base,
        Group group,
        long top,
        long basis,
        long total,
        Standing standing,
        long lawful,
        long mustMove,
        boolean indicative) {

    /** Where a number stands against its limit. */
    public enum Standing {
        WITHIN,
        /** The fraction equals the limit. */
        EXACTLY,
        OVER,
        /** Nobody to take a share of, and nobody with the capped level. */
        NOBODY
    }
}
