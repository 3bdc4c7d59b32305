package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.criteria.text.Text;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.raters.Effect.Habit;

/** What may be said about habits: of sources by name, of single raters by number only. */
final class HabitClaims {
    /** More sources are in the table and the figure. */
    private static final int MOST_NAMED = 5;

    private final RaterStudy study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    HabitClaims(RaterStudy study, Plan plan) {
        this.study = study;
        this.plan = plan;
    }

    /** Sources and groups of which it is said that the one treats the other differently; the table has all. */
    private static final int MOST_GROUPS = 2;

    /** A habit of a source that chance does not show. @param group of ratees towards whom, if it is about one */
    private record Found(Card card, Effect effect, ClaimCode code, Optional<DifferentialSeverity> group) {
        double pValue() {
            return ((TestResult.Tested) effect.adjusted()).pValue();
        }

        /** How far out it is, in widths of what chance shows. */
        double distance() {
            double value = ((Estimate.Defined) effect.value()).value();
            return Math.abs(value - effect.expected()) / (effect.expectedUpper() - effect.expectedLower());
        }
    }

    List<Claim> all() {
        var found = study.habits().roles().stream()
                .filter(card -> !card.isHidden(plan.minimumGroup()))
                .flatMap(card -> card.effects().stream()
                        .filter(effect -> code(effect) != null)
                        .map(effect -> new Found(card, effect, code(effect), Optional.empty())))
                .sorted(Comparator.comparingDouble(Found::distance).reversed())
                .toList();
        found.stream().limit(MOST_NAMED).forEach(this::say);
        var towards = towardsGroups();
        towards.stream().limit(MOST_GROUPS).forEach(this::say);
        if (found.isEmpty() && towards.isEmpty() && !study.habits().roles().isEmpty()) {
            claims.add(claim(
                    ClaimCode.HABITS_AS_CHANCE,
                    Map.of("roles", study.habits().roles().size())));
        }
        raters();
        criteria();
        if (study.data().judgements() > CardCount.MOST_JUDGEMENTS) {
            claims.add(claim(ClaimCode.HABITS_NOT_COMPARED, Map.of("most", CardCount.MOST_JUDGEMENTS)));
        }
        return claims;
    }

    private List<Found> towardsGroups() {
        return study.habits().roles().stream()
                .filter(card -> !card.isHidden(plan.minimumGroup()))
                .flatMap(card -> card.differential().stream()
                        .filter(group -> code(group.effect()) != null)
                        .map(group -> new Found(card, group.effect(), code(group.effect()), Optional.of(group))))
                .sorted(Comparator.comparingDouble(Found::distance).reversed())
                .toList();
    }

    /** The sentence for a habit that stands out in the direction that matters; nothing otherwise. */
    private ClaimCode code(Effect effect) {
        if (!effect.adjusted().rejectsAt(plan.alpha()) || !(effect.value() instanceof Estimate.Defined known)) {
            return null;
        }
        boolean above = known.value() > effect.expected();
        return switch (effect.habit()) {
            case HALO -> above ? ClaimCode.ROLE_HALO : null;
            case RANGE -> above ? null : ClaimCode.ROLE_RANGE;
            case STRAIGHT_LINING -> above ? ClaimCode.ROLE_STRAIGHT : null;
            case INCONSISTENCY -> above ? ClaimCode.ROLE_ERRATIC : null;
            case DRIFT -> above ? ClaimCode.ROLE_STRICTER : ClaimCode.ROLE_LAXER;
            case DEFERENCE -> above ? ClaimCode.ROLE_DEFERENCE : ClaimCode.ROLE_HARD_ON_SENIORS;
            case COPYING -> above ? ClaimCode.ROLE_COPIES : null;
            case DIFFERENTIAL_SEVERITY -> above ? ClaimCode.ROLE_HARD_ON_GROUP : ClaimCode.ROLE_MILD_ON_GROUP;
            case LENIENCY -> null;
        };
    }

    private void say(Found found) {
        var known = (Estimate.Defined) found.effect().value();
        var arguments = new HashMap<String, Object>();
        arguments.put("role", Wording.source(found.card().id()));
        RepeatedRoles.before(found.card().id()).ifPresent(earlier -> arguments.put("earlier", Wording.source(earlier)));
        found.group().ifPresent(group -> {
            arguments.put("group", group.label());
            arguments.put("people", group.people());
            arguments.put("who", Wording.who(study.data().kind()));
        });
        arguments.put("value", known.value());
        arguments.put("lower", known.interval().lower());
        arguments.put("upper", known.interval().upper());
        arguments.put("expected", found.effect().expected());
        arguments.put("from", found.effect().expectedLower());
        arguments.put("to", found.effect().expectedUpper());
        arguments.put("odds", FastMath.exp(Math.abs(known.value())));
        arguments.put("forms", found.card().forms());
        arguments.put("confidence", plan.confidence());
        arguments.put("p", found.pValue());
        claims.add(claim(found.code(), arguments));
    }

    private void criteria() {
        study.measures()
                .criterionSeverity()
                .filter(found -> !found.special().isEmpty())
                .ifPresent(found -> claims.add(claim(
                        ClaimCode.RATERS_BY_CRITERION,
                        Map.of(
                                "pairs",
                                found.pairs(),
                                "special",
                                found.special().size(),
                                "raters",
                                found.special().stream()
                                        .map(CriterionSeverity.Pair::rater)
                                        .distinct()
                                        .count()))));
    }

    /** How many raters stand out, by habit. */
    private void raters() {
        var counts = new ArrayList<Text>();
        for (Habit habit : Habit.values()) {
            long count = study.habits().raters().stream()
                    .filter(card -> effects(card, habit)
                            .anyMatch(effect -> habit == Habit.LENIENCY
                                    ? effect.adjusted().rejectsAt(plan.alpha())
                                    : code(effect) != null))
                    .count();
            if (count > 0) {
                counts.add(Wording.term("habit." + habit.name(), Map.of("count", count)));
            }
        }
        if (!counts.isEmpty()) {
            claims.add(claim(
                    ClaimCode.RATERS_STAND_OUT,
                    Map.of("raters", study.habits().raters().size(), "which", Wording.names(counts))));
        }
    }

    private static Stream<Effect> effects(Card card, Habit habit) {
        return habit == Habit.DIFFERENTIAL_SEVERITY
                ? card.differential().stream().map(DifferentialSeverity::effect)
                : card.effect(habit).stream();
    }

    private Claim claim(ClaimCode code, Map<String, Object> arguments) {
        return new Claim(code, arguments).of(study.data().kind());
    }
}
