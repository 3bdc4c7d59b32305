package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.Measurements;
import org.thangdo.stats.change.Metric;
import org.thangdo.stats.change.RatingChange;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.study.Plan;

/**
 * Splits the changes of the ratings from period to period. A ratee here is a person, the same in every period.
 *
 * <p>Those who judge themselves are one rater in a period, and another in the next. As one rater of a period they link what
 * only self-ratings link, as everywhere in this study. From period to period the name {@code self} stands for other people:
 * who joins brings another leniency towards themselves, and who stays and did better is the ratee and the rater at once, so
 * that this rater cannot be taken as unchanged. Self-ratings therefore count in the measures, and never as a rater common to
 * two periods. A role that is written without names of raters stays one rater throughout: there it is the body that may have
 * changed.
 *
 * <p>Metrics are taken as the better the higher they are; one that goes the other way is seen to be of no use and left out.
 * Their reliability is not known, nor at which values they pay.
 */
final class ChangeCount {
    /** Judgements beyond which changes are not split. */
    static final long MOST_JUDGEMENTS = 2_000_000;
    /** Sum over the fits of the cube of the raters, beyond which it would take long. */
    private static final double MOST_WORK = 2e10;
    /** Smallest change of a mean rating that matters, in levels: one of twenty people one level higher. */
    private static final double RELEVANT = 0.05;

    private final Judgements judgements;
    private final Optional<Measurements> measurements;
    private final Plan plan;
    private final int[] rater;
    private final int raters;

    ChangeCount(Judgements judgements, Optional<Measurements> measurements, Plan plan) {
        this.judgements = judgements;
        this.measurements = measurements;
        this.plan = plan;
        int named = judgements.rater().names().size();
        int periods = periods();
        int self = judgements.role().names().indexOf("self");
        var place = new int[named];
        int[] roles = judgements.roleOfRater();
        int selves = 0;
        for (int r = 0; r < named; r++) {
            place[r] = roles[r] == self ? named + periods * selves++ : -1;
        }
        raters = named + periods * selves;
        rater = judgements.rater().codes();
        for (int row = 0; row < rater.length; row++) {
            if (place[rater[row]] >= 0) {
                rater[row] = place[rater[row]] + judgements.period().code(row);
            }
        }
    }

    private int periods() {
        return judgements.period().names().size();
    }

    /** Consecutive periods, then the first and the last; none if there is one period or too much to be split. */
    List<ChangeFound> changes() {
        if (periods() < 2 || judgements.size() > MOST_JUDGEMENTS || work() > MOST_WORK) {
            return List.of();
        }
        var names = judgements.period().names();
        return RatingChange.of(ratings(), metrics(), plan.confidence(), RELEVANT).changes().stream()
                .map(change -> new ChangeFound(names.get(change.from()), names.get(change.to()), RELEVANT, change))
                .toList();
    }

    private double work() {
        var rates = new boolean[periods()][raters];
        for (int row = 0; row < rater.length; row++) {
            rates[judgements.period().code(row)][rater[row]] = true;
        }
        long[] active = Arrays.stream(rates)
                .mapToLong(of -> IntStream.range(0, raters).filter(r -> of[r]).count())
                .toArray();
        double work = 0;
        for (int to = 1; to < active.length; to++) {
            work += cube(active[to - 1] + active[to]);
        }
        return active.length > 2 ? work + cube(active[0] + active[active.length - 1]) : work;
    }

    private static double cube(double size) {
        return size * size * size;
    }

    private FacetRatings ratings() {
        return FacetRatings.of(
                new int[][] {
                    judgements.subject().codes(),
                    rater,
                    judgements.criterion().codes(),
                    judgements.period().codes()
                },
                new int[] {
                    judgements.subject().names().size(),
                    raters,
                    judgements.criterion().names().size(),
                    periods()
                },
                judgements.level(),
                judgements.levels().size());
    }

    private List<Metric> metrics() {
        return measurements.map(this::metrics).orElse(List.of());
    }

    private List<Metric> metrics(Measurements measured) {
        int[] subject = measured.subject().codesIn(judgements.subject());
        int[] period = measured.period().codesIn(judgements.period());
        var values = new ArrayList<List<Metric.Measurement>>();
        measured.metric().names().forEach(name -> values.add(new ArrayList<>()));
        for (int row = 0; row < measured.size(); row++) {
            if (subject[row] >= 0 && period[row] >= 0) {
                values.get(measured.metric().code(row))
                        .add(new Metric.Measurement(subject[row], period[row], measured.value(row)));
            }
        }
        return IntStream.range(0, values.size())
                .filter(m -> !values.get(m).isEmpty())
                .mapToObj(m -> new Metric(
                        measured.metric().names().get(m), true, OptionalDouble.empty(), List.of(), values.get(m)))
                .toList();
    }
}
