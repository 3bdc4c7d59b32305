package org.thangdo.criteria.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thangdo.criteria.text.Text;

/**
 * One rule on appraisals as it stood between two dates. The records below are the JSON file itself. Whatever the rule
 * says is {@link Stated}, with its source and confidence; what it does not say is absent, not guessed.
 *
 * @param id stable key, equal to the file name without ending, for example {@code "nd335-2025"}
 * @param title what readers call the rule
 * @param instrument number of the legal text, for example {@code "335/2025/NĐ-CP"}, or what the pack is drawn from
 * @param subjects whom the rule covers
 * @param validity when it holds
 * @param levels the scale
 * @param bands scores from which a level is given, if the rule has any
 * @param bases named readings of "so many people": sets of levels that a cap may be taken of, shown side by side
 * @param caps limits on the highest level, possibly none
 * @param tieRule who decides when a vote ties, if known
 * @param conditions what a level asks for, in words
 * @param scoreParts parts of the total score, if the rule has any
 * @param productScore how results become a score, if the rule says it
 */
public record RulePack(
        String id,
        Text title,
        String instrument,
        Stated<Text> subjects,
        Stated<Validity> validity,
        Stated<Scale> levels,
        Optional<Stated<Bands>> bands,
        List<Base> bases,
        List<CapRule> caps,
        Optional<Stated<TieRule>> tieRule,
        List<Condition> conditions,
        Optional<Stated<List<ScorePart>>> scoreParts,
        Optional<ProductRule> productScore) {

    public RulePack {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(levels, "levels");
        bases = List.copyOf(bases);
        caps = List.copyOf(caps);
        conditions = List.copyOf(conditions);
        requireDifferent(id, "bases", bases.stream().map(Base::id).toList());
        requireDifferent(id, "caps", caps.stream().map(CapRule::id).toList());
        Scale scale = levels.value();
        bases.forEach(base -> base.levels().forEach(scale::indexOf));
        conditions.forEach(condition -> scale.indexOf(condition.level()));
        bands.ifPresent(stated -> stated.value().requireDescending(scale));
        for (CapRule cap : caps) {
            scale.indexOf(cap.level());
            base(bases, cap.base().value());
        }
    }

    private static void requireDifferent(String id, String what, List<String> ids) {
        if (new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException("rule " + id + ": two " + what + " share an id: " + ids);
        }
    }

    /** The scale on which levels are given. */
    public Scale scale() {
        return levels.value();
    }

    /** The base with this id. */
    public Base base(String baseId) {
        return base(bases, baseId);
    }

    private static Base base(List<Base> bases, String baseId) {
        return bases.stream()
                .filter(base -> base.id().equals(baseId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no base " + baseId + " among " + bases));
    }

    /** A cap of this rule as it counts, with the base the rule names. */
    public Cap cap(CapRule rule) {
        return cap(rule, base(rule.base().value()));
    }

    /** A cap of this rule under another reading of its base. */
    public Cap cap(CapRule rule, Base base) {
        return new Cap(
                rule.limit().value(),
                scale().indexOf(rule.level()),
                base.indices(scale()),
                rule.rounding().value());
    }

    /**
     * When a rule holds.
     *
     * @param from first day
     * @param until last day, if it has ended
     */
    public record Validity(LocalDate from, Optional<LocalDate> until) {
        public Validity {
            Objects.requireNonNull(from, "from");
            if (until.isPresent() && until.get().isBefore(from)) {
                throw new IllegalArgumentException("ends before it begins: " + from + " to " + until.get());
            }
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until.isEmpty() || !day.isAfter(until.get()));
        }
    }

    /** Who decides when a collective vote ties. Sentences are in {@code rules_vi/en.properties}. */
    public enum TieRule {
        /** The head chooses among the tied levels. */
        @JsonProperty("head_decides")
        HEAD_DECIDES
    }

    /** What a level asks for, in words. */
    public record Condition(String level, Stated<Text> text) {}

    /**
     * A part of the total score.
     *
     * @param points most that the part can give
     */
    public record ScorePart(String id, Text name, int points) {
        public ScorePart {
            if (!(points > 0)) {
                throw new IllegalArgumentException("score part " + id + ": points " + points);
            }
        }
    }
}
