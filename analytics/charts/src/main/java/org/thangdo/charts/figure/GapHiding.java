package org.thangdo.charts.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;

/**
 * Which numbers of a {@link LevelGap} may be printed beside their total and their mean. Numbers from 1 up to below the
 * smallest group are hidden, and others with them until at least two are hidden, together no fewer than the smallest
 * group. The mean and its interval are then printed coarsely, and not at all where it would leave only one number
 * possible at a small place: who knows all that is printed finds at least two tables that agree with it.
 */
final class GapHiding {

    /** Decimals of a mean beside numbers printed in full. */
    static final int DECIMALS = 2;

    /**
     * With people enough for so many smallest groups, one step of the second decimal of the mean covers ten of them.
     */
    private static final long MANY = 1000;

    private static final int MOST_STEPS = 200_000;

    private final List<Long> counts;
    private final int smallest;
    private final boolean[] hidden;
    private int steps;

    GapHiding(List<Long> counts, int smallest) {
        this.counts = counts;
        this.smallest = smallest;
        this.hidden = new boolean[counts.size()];
        for (int place = 0; place < hidden.length; place++) {
            hidden[place] = few(place);
        }
        Optional<Integer> next = next();
        while (any() && !enough() && next.isPresent()) {
            hidden[next.get()] = true;
            next = next();
        }
    }

    boolean few(int place) {
        return counts.get(place) > 0 && counts.get(place) < smallest;
    }

    boolean at(int place) {
        return hidden[place];
    }

    boolean any() {
        return hidden().findAny().isPresent();
    }

    private IntStream hidden() {
        return IntStream.range(0, hidden.length).filter(place -> hidden[place]);
    }

    private boolean enough() {
        long people = hidden().mapToLong(counts::get).sum();
        return hidden().count() >= 2 && people >= smallest && open(Optional.empty(), 0);
    }

    /** The smallest number still printed. */
    private Optional<Integer> next() {
        return IntStream.range(0, hidden.length)
                .filter(place -> !hidden[place] && counts.get(place) > 0)
                .boxed()
                .min(Comparator.comparingLong(counts::get));
    }

    /**
     * With how many decimals the mean may be printed; empty if not at all. Beside hidden numbers it has one, or two
     * where its rounding covers many times the smallest group, but never as many as these numbers happen to allow: the
     * choice itself would tell something of them.
     */
    Optional<Integer> decimals(Estimate.Defined mean) {
        if (!any()) {
            return Optional.of(DECIMALS);
        }
        long people = counts.stream().mapToLong(Long::longValue).sum();
        int coarse = people >= MANY * smallest ? DECIMALS : DECIMALS - 1;
        return open(Optional.of(mean), coarse) ? Optional.of(coarse) : Optional.empty();
    }

    /** Whether every small number could be another one as far as the printed ones tell. */
    private boolean open(Optional<Estimate.Defined> mean, int decimals) {
        var places = hidden().boxed().toList();
        long people = places.stream().mapToLong(counts::get).sum();
        steps = 0;
        return places.stream().filter(this::few).allMatch(place -> {
            var others = new ArrayList<>(places);
            others.remove(place);
            others.add(0, place);
            return IntStream.range(1, smallest)
                    .filter(n -> n != counts.get(place))
                    .anyMatch(n -> possible(with(counts, place, n), others, 1, people - n, mean, decimals));
        });
    }

    /**
     * Whether the numbers of the places from {@code at} on can be chosen so that the table agrees with what is printed.
     */
    private boolean possible(
            List<Long> table, List<Integer> places, int at, long left, Optional<Estimate.Defined> mean, int decimals) {
        if (++steps > MOST_STEPS || left < 0) {
            return false;
        }
        int place = places.get(at);
        if (at == places.size() - 1) {
            return fits(place, left)
                    && mean.map(known -> agrees(with(table, place, left), known, decimals))
                            .orElse(true);
        }
        long known = counts.get(place);
        for (long away = 0; away <= Math.max(known, left - known); away++) {
            for (long n : away == 0 ? new long[] {known} : new long[] {known - away, known + away}) {
                if (fits(place, n) && possible(with(table, place, n), places, at + 1, left - n, mean, decimals)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Long> with(List<Long> table, int place, long n) {
        var changed = new ArrayList<>(table);
        changed.set(place, n);
        return changed;
    }

    /** Whether a hidden place could hold the number: small where it is said to be small, else not. */
    private boolean fits(int place, long n) {
        return few(place) ? n > 0 && n < smallest : n >= smallest;
    }

    private boolean agrees(List<Long> table, Estimate.Defined mean, int decimals) {
        double shift = mean(table) - mean(counts);
        double stretch = Math.sqrt(variance(table) / variance(counts));
        double lower = mean.value() + shift + stretch * (mean.interval().lower() - mean.value());
        double upper = mean.value() + shift + stretch * (mean.interval().upper() - mean.value());
        return same(mean.value(), mean.value() + shift, decimals)
                && same(mean.interval().lower(), lower, decimals)
                && same(mean.interval().upper(), upper, decimals);
    }

    private static boolean same(double one, double other, int decimals) {
        return rounded(one, decimals).compareTo(rounded(other, decimals)) == 0;
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static double mean(List<Long> table) {
        double sum = 0;
        long people = 0;
        for (int place = 0; place < table.size(); place++) {
            sum += table.get(place) * (double) (place - table.size() / 2);
            people += table.get(place);
        }
        return sum / people;
    }

    private static double variance(List<Long> table) {
        double sum = 0;
        double mean = mean(table);
        long people = 0;
        for (int place = 0; place < table.size(); place++) {
            double difference = place - table.size() / 2 - mean;
            sum += table.get(place) * difference * difference;
            people += table.get(place);
        }
        return sum / people;
    }
}
