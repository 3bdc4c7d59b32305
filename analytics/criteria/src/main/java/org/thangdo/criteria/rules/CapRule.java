package org.thangdo.criteria.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Text;

/**
 * A limit on the highest level as a rule states it. {@link RulePack#cap} makes it count.
 *
 * @param id stable key, unique in the rule
 * @param level id of the capped level
 * @param limit the share
 * @param base id of the {@link Base} the share is taken of
 * @param groups within which the limit holds; each one separately
 * @param rounding how the limit becomes a number of people
 * @param exceptions when another limit holds
 */
public record CapRule(
        String id,
        String level,
        Stated<Fraction> limit,
        Stated<String> base,
        List<Stated<Grouping>> groups,
        Stated<Rounding> rounding,
        List<Exemption> exceptions) {

    public CapRule {
        Objects.requireNonNull(level, "level");
        groups = List.copyOf(groups);
        exceptions = List.copyOf(exceptions);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("cap " + id + " holds within no group");
        }
    }

    /** Whether limit, base, groups and rounding may all be used without "unverified" beside them. */
    public boolean verified() {
        return Stream.concat(Stream.of(limit, base, rounding), groups.stream()).allMatch(Stated::verified);
    }

    /**
     * The people among whom a cap is counted.
     *
     * @param id stable key
     * @param name what readers call it
     * @param by columns of the canonical tables that together name one group: {@code agency}, {@code unit},
     *     {@code duty_group}
     */
    public record Grouping(String id, Text name, List<String> by) {
        public Grouping {
            by = List.copyOf(by);
            if (by.isEmpty()) {
                throw new IllegalArgumentException("grouping " + id + " names no column");
            }
        }
    }

    /**
     * Another limit for some.
     *
     * @param when whom it serves
     * @param limit the limit that holds for them instead
     */
    public record Exemption(Stated<Text> when, Stated<Fraction> limit) {}
}
