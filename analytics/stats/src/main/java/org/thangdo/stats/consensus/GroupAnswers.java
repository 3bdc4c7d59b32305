package org.thangdo.stats.consensus;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.distribution.MultinomialDelta;

/**
 * What the members of one group answered to one or several questions (criteria, items) on one scale: how many members
 * chose each level, question by question.
 *
 * <p>Which member gave which answers is not kept. So the uncertainty of a mean over questions is the largest that the
 * questions' own uncertainty allows, as if every member erred alike on all of them: standard errors and interval ends
 * are averaged. With one question nothing is lost; with several the interval errs toward width.
 *
 * @param items counts by question, at least one, all on one scale
 */
public record GroupAnswers(List<LevelCounts> items) {

    public GroupAnswers {
        items = List.copyOf(items);
        if (items.stream().map(LevelCounts::levels).distinct().count() != 1) {
            throw new IllegalArgumentException("not answers on one scale: " + items);
        }
    }

    public static GroupAnswers of(LevelCounts... items) {
        return new GroupAnswers(List.of(items));
    }

    /** Both together, question by question. No member may be in both. */
    public GroupAnswers merge(GroupAnswers other) {
        if (items.size() != other.items.size()) {
            throw new IllegalArgumentException("different questions: " + items.size() + " and " + other.items.size());
        }
        return new GroupAnswers(IntStream.range(0, items.size())
                .mapToObj(j -> items.get(j).plus(other.items.get(j)))
                .toList());
    }

    /** Number of levels of the scale. */
    public int levels() {
        return items.get(0).levels();
    }

    /** Number of answers to the question that fewest members answered. */
    public long members() {
        return items.stream().mapToLong(LevelCounts::total).min().orElseThrow();
    }

    /** A number computed from one question, whose mean over the questions is the index. */
    interface OfItem {
        /** @param shares of the levels @param n number of answers */
        double of(double[] shares, double n);

        /** Largest possible value on {@code q} levels with {@code n} answers; the smallest is 0. */
        double greatest(int q, double n);
    }

    double mean(OfItem function) {
        return mean(items, item -> function.of(shares(item), item.total()));
    }

    /** Mean over the questions, every one of which has an answer. */
    Estimate.Defined estimate(OfItem function, double level) {
        return average(
                items.stream()
                        .map(item -> {
                            double n = item.total();
                            return new MultinomialDelta(
                                            shares -> function.of(shares, n), 0, function.greatest(item.levels(), n))
                                    .estimate(counts(item), level);
                        })
                        .toList(),
                level);
    }

    /** Values, standard errors and interval ends averaged. */
    static Estimate.Defined average(List<Estimate.Defined> each, double level) {
        double lower = mean(each, e -> e.interval().lower());
        double upper = mean(each, e -> e.interval().upper());
        return new Estimate.Defined(
                mean(each, Estimate.Defined::value),
                mean(each, Estimate.Defined::standardError),
                new Interval(lower, Math.max(lower, upper), level));
    }

    private static <T> double mean(List<T> each, ToDoubleFunction<T> number) {
        double sum = 0;
        for (T one : each) {
            sum += number.applyAsDouble(one);
        }
        return sum / each.size();
    }

    private static double[] counts(LevelCounts item) {
        return item.counts().stream().mapToDouble(Long::doubleValue).toArray();
    }

    private static double[] shares(LevelCounts item) {
        double n = item.total();
        return item.counts().stream().mapToDouble(count -> count / n).toArray();
    }
}
