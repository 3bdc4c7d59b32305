package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.facets.card.Card;
import org.thangdo.stats.facets.card.CardIndex;
import org.thangdo.stats.facets.card.Judgement;
import org.thangdo.stats.facets.card.Judgement.Judged;
import org.thangdo.stats.facets.card.Judgement.Shifted;
import org.thangdo.study.raters.Effect.Habit;

/** Judgements of a report card as effects; what the ratings do not tell is none. */
final class CardEffects {
    private CardEffects() {}

    static List<Effect> of(Card card) {
        return Stream.of(
                        of(Habit.LENIENCY, card.besideAll()),
                        of(Habit.HALO, card.indices().get(CardIndex.COMMON_SHARE)),
                        of(Habit.RANGE, card.indices().get(CardIndex.RANGE)),
                        of(Habit.STRAIGHT_LINING, card.indices().get(CardIndex.STRAIGHT_FORMS)),
                        of(Habit.INCONSISTENCY, card.indices().get(CardIndex.INFIT)),
                        of(Habit.DRIFT, card.drift()),
                        of(Habit.DEFERENCE, card.deference()))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Effect> of(Habit habit, Judgement judgement) {
        if (judgement instanceof Judged judged) {
            return Optional.of(new Effect(
                    habit,
                    value(judged),
                    judged.expected(),
                    judged.range().lower(),
                    judged.range().upper(),
                    tested(judged.value() - judged.expected(), judged.pValue()),
                    tested(judged.value() - judged.expected(), judged.adjusted())));
        }
        return judgement instanceof Shifted shifted
                ? Optional.of(shifted(habit, shifted.estimate(), shifted))
                : Optional.empty();
    }

    private static Effect shifted(Habit habit, Estimate.Defined value, Shifted shifted) {
        double half = value.interval().upper() - value.value();
        return new Effect(habit, value, 0, -half, half, shifted.test(), shifted.adjusted());
    }

    /** The scatter of chance about what is expected, turned round the value. */
    private static Estimate value(Judged judged) {
        double above = judged.range().upper() - judged.expected();
        double below = judged.expected() - judged.range().lower();
        var interval = new Interval(
                judged.value() - Math.max(0, above),
                judged.value() + Math.max(0, below),
                judged.range().level());
        double error = (interval.upper() - interval.lower()) / 4;
        return new Estimate.Defined(judged.value(), error, interval);
    }

    private static TestResult tested(double distance, double p) {
        return new TestResult.Tested(distance, Double.POSITIVE_INFINITY, p);
    }

    /** Severity towards groups of ratees, which is leniency towards them with the other sign. */
    static List<DifferentialSeverity> differential(Card card, RateeGroups groups) {
        return card.groups().stream()
                .filter(towards -> towards.leniency() instanceof Shifted)
                .map(towards -> {
                    var group = groups.named(towards.group());
                    var shifted = (Shifted) towards.leniency();
                    var effect = shifted(Habit.DIFFERENTIAL_SEVERITY, negative(shifted.estimate()), shifted);
                    return new DifferentialSeverity(group.column(), group.name(), group.people(), effect);
                })
                .toList();
    }

    private static Estimate.Defined negative(Estimate.Defined estimate) {
        var interval = estimate.interval();
        return new Estimate.Defined(
                -estimate.value(),
                estimate.standardError(),
                new Interval(-interval.upper(), -interval.lower(), interval.level()));
    }
}
