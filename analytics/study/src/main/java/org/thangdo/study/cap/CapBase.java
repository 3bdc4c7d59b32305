package org.thangdo.study.cap;

import java.util.List;
import org.thangdo.criteria.rules.Fraction;
import org.thangdo.criteria.rules.Rounding;
import org.thangdo.criteria.text.Text;

/**
 * One reading of the rule, as the rule pack states it.
 *
 * @param cap id of the cap
 * @param level index of the capped level
 * @param base id of the base
 * @param name what the share is taken of
 * @param label the same in short, for figures and tables
 * @param limit the largest lawful share
 * @param rounding how the limit becomes a number of people
 * @param wording whether the rule names this base; the others are readings that people use
 * @param unverified what the pack marks as not verified, empty if nothing: print it beside every number
 */
public record CapBase(
        String cap,
        int level,
        String base,
        Text name,
        Text label,
        Fraction limit,
        Rounding rounding,
        boolean wording,
        List<Unverified> unverified) {

    public CapBase {
        unverified = List.copyOf(unverified);
    }

    /**
     * Something that is offered without having been checked.
     *
     * @param what limit, base, groups or rounding
     * @param source what the pack says about where it comes from
     */
    public record Unverified(Text what, String source) {}

    /** Whether every part of the reading may be used without “unverified” beside it. */
    public boolean verified() {
        return unverified.isEmpty();
    }
}
