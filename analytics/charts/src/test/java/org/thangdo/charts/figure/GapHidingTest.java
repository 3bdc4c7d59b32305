package org.thangdo.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;

class GapHidingTest {

    private static final int SMALLEST = 5;

    private static List<Long> random(Random random) {
        return IntStream.range(0, 7)
                .mapToObj(i -> (long) (random.nextInt(2) == 0 ? random.nextInt(6) : random.nextInt(16)))
                .toList();
    }

    private static double mean(List<Long> counts) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += (i - 3) * counts.get(i);
            n += counts.get(i);
        }
        return sum / n;
    }

    /** Mean with the interval of the normal approximation. */
    private static Estimate.Defined estimate(List<Long> counts) {
        double mean = mean(counts);
        double squares = 0;
        double n = 0;
        for (int i = 0; i < counts.size(); i++) {
            squares += counts.get(i) * (i - 3 - mean) * (i - 3 - mean);
            n += counts.get(i);
        }
        double error = Math.sqrt(squares / n / n);
        return new Estimate.Defined(mean, error, new Interval(mean - 1.96 * error, mean + 1.96 * error, 0.95));
    }

    private static String printed(List<Long> counts, Optional<Integer> decimals) {
        return decimals.map(places -> {
                    var estimate = estimate(counts);
                    return List.of(
                                    rounded(estimate.value(), places),
                                    rounded(estimate.interval().lower(), places),
                                    rounded(estimate.interval().upper(), places))
                            .toString();
                })
                .orElse("");
    }

    private static BigDecimal rounded(double number, int places) {
        return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP);
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        @DisplayName("all tables that print the same, by trying every one: no small number is the same in all of them")
        void nothingFollows() {
            var random = new Random(20211231);
            int hidden = 0;
            int exact = 0;
            for (int run = 0; run < 60; run++) {
                var counts = random(random);
                var hiding = new GapHiding(counts, SMALLEST);
                if (!hiding.any() || IntStream.range(0, 7).allMatch(i -> hiding.at(i) || counts.get(i) == 0)) {
                    continue;
                }
                var decimals = hiding.decimals(estimate(counts));
                hidden++;
                exact += decimals.isPresent() ? 1 : 0;
                var possible = new ArrayList<Set<Long>>();
                IntStream.range(0, 7).forEach(i -> possible.add(new HashSet<>()));
                collect(counts, hiding, new ArrayList<>(), printed(counts, decimals), decimals, possible);
                for (int i = 0; i < 7; i++) {
                    if (hiding.few(i)) {
                        assertThat(possible.get(i)).as(counts + " at " + i).hasSizeGreaterThan(1);
                    }
                }
            }
            assertThat(hidden).isGreaterThan(30);
            assertThat(exact).as("means printed").isGreaterThan(10);
        }

        private void collect(
                List<Long> counts,
                GapHiding hiding,
                List<Long> chosen,
                String printed,
                Optional<Integer> decimals,
                List<Set<Long>> possible) {
            int at = chosen.size();
            long left = total(counts) - total(chosen);
            if (at == 7) {
                if (left == 0 && printed(chosen, decimals).equals(printed)) {
                    IntStream.range(0, 7).forEach(i -> possible.get(i).add(chosen.get(i)));
                }
                return;
            }
            long from = !hiding.at(at) ? counts.get(at) : hiding.few(at) ? 1 : SMALLEST;
            long to = !hiding.at(at) ? counts.get(at) : hiding.few(at) ? SMALLEST - 1 : left;
            for (long n = from; n <= to && n <= left; n++) {
                var longer = new ArrayList<>(chosen);
                longer.add(n);
                collect(counts, hiding, longer, printed, decimals, possible);
            }
        }

        private static long total(List<Long> counts) {
            return counts.stream().mapToLong(Long::longValue).sum();
        }

        @Test
        @DisplayName("small numbers are hidden, at least two in all and no fewer people than the smallest group")
        void smallOnes() {
            var random = new Random(3);
            for (int run = 0; run < 200; run++) {
                var counts = random(random);
                var hiding = new GapHiding(counts, SMALLEST);
                var gone = IntStream.range(0, 7).filter(hiding::at).toArray();
                assertThat(IntStream.range(0, 7).filter(hiding::few)).allMatch(hiding::at);
                boolean all = IntStream.range(0, 7).allMatch(i -> hiding.at(i) || counts.get(i) == 0);
                if (gone.length > 0 && !all) {
                    assertThat(gone.length).isGreaterThan(1);
                    assertThat(IntStream.of(gone).mapToLong(counts::get).sum()).isGreaterThanOrEqualTo(SMALLEST);
                }
            }
        }

        @Test
        @DisplayName("among a million people the mean keeps its decimals")
        void manyPeople() {
            var counts = List.of(3L, 4_000L, 50_000L, 700_000L, 400_000L, 2L, 0L);
            var hiding = new GapHiding(counts, SMALLEST);
            assertThat(hiding.decimals(estimate(counts))).contains(GapHiding.DECIMALS);
            assertThat(IntStream.range(0, 7).filter(hiding::at)).containsExactly(0, 5);
        }

        @Test
        @DisplayName("a table without small numbers is printed in full, with two decimals of its mean")
        void nothingToHide() {
            var counts = List.of(0L, 6L, 9L, 47L, 26L, 8L, 0L);
            var hiding = new GapHiding(counts, SMALLEST);
            assertThat(hiding.any()).isFalse();
            assertThat(hiding.decimals(estimate(counts))).contains(GapHiding.DECIMALS);
        }
    }
}
