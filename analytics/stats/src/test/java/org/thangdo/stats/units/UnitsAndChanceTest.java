package org.thangdo.stats.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;

class UnitsAndChanceTest {

    private static final Bootstrap DEALS = new Bootstrap(4_000, 3);

    private static UnitLevels units(LevelCounts... units) {
        var named = new TreeMap<String, LevelCounts>();
        for (LevelCounts unit : units) {
            named.put("u" + named.size(), unit);
        }
        return new UnitLevels(named);
    }

    private static double pValue(TestResult test) {
        return ((TestResult.Tested) test).pValue();
    }

    /** Seven people in units of 2, 2 and 3: 210 ways to deal. */
    private static final UnitLevels SEVEN =
            units(LevelCounts.of(2, 0, 0), LevelCounts.of(0, 2, 0), LevelCounts.of(1, 1, 1));

    private static double overAllDeals(ToDoubleFunction<UnitLevels> statistic) {
        var sums = new double[2];
        deal(new ArrayList<>(), new int[] {3, 3, 1}, order -> {
            var dealt = units(unit(order.subList(0, 2)), unit(order.subList(2, 4)), unit(order.subList(4, 7)));
            sums[0] += statistic.applyAsDouble(dealt);
            sums[1]++;
        });
        return sums[0] / sums[1];
    }

    private static void deal(List<Integer> order, int[] left, Consumer<List<Integer>> visit) {
        if (order.size() == 7) {
            visit.accept(order);
            return;
        }
        for (int level = 0; level < 3; level++) {
            if (left[level] > 0) {
                left[level]--;
                order.add(level);
                deal(order, left, visit);
                order.remove(order.size() - 1);
                left[level]++;
            }
        }
    }

    private static LevelCounts unit(List<Integer> levels) {
        return LevelCounts.of(
                Collections.frequency(levels, 0), Collections.frequency(levels, 1), Collections.frequency(levels, 2));
    }

    private static int ofOneLevel(UnitLevels levels) {
        return (int) levels.units().values().stream()
                .filter(UnitLevels::isOfOneLevel)
                .count();
    }

    /** Every distinct order of the levels is as likely, so going through them is the hypothesis itself. */
    @Test
    void whatToExpectIsTheMeanOverAllDeals() {
        var answer = UnitsAndChance.of(SEVEN, DEALS);

        assertThat(answer.ofOneLevel()).isEqualTo(2);
        assertThat(answer.expected()).isCloseTo(overAllDeals(UnitsAndChanceTest::ofOneLevel), within(1e-12));
    }

    @Test
    void pValuesNearThoseOfAllDeals() {
        var answer = UnitsAndChance.of(SEVEN, DEALS);
        double surplus = overAllDeals(levels -> ofOneLevel(levels) >= 2 ? 1 : 0);
        double between = DealtLevels.between(SEVEN);
        double difference = overAllDeals(levels -> DealtLevels.between(levels) >= between - 1e-9 ? 1 : 0);

        assertThat(pValue(answer.surplus())).isCloseTo(surplus, within(4 * error(surplus)));
        assertThat(pValue(answer.difference())).isCloseTo(difference, within(4 * error(difference)));
    }

    private static double error(double p) {
        return Math.sqrt(p * (1 - p) / DEALS.replicates());
    }

    @Test
    void unitsMadeAlikeAreFoundAndDealtOnesAreNot() {
        int found = 0;
        int wrong = 0;
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var draws = new Bootstrap(400, seed);
            found += UnitsAndChance.of(drawn(random, 0.5), draws).surplus().rejectsAt(0.05) ? 1 : 0;
            wrong += UnitsAndChance.of(drawn(random, 0), draws).surplus().rejectsAt(0.05) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(36);
        assertThat(wrong).isLessThanOrEqualTo(5);
    }

    /** Twenty units of six; in some everybody has the level of the first. */
    private static UnitLevels drawn(Random random, double alike) {
        var units = new LevelCounts[20];
        for (int u = 0; u < units.length; u++) {
            long[] counts = new long[3];
            boolean one = random.nextDouble() < alike;
            int first = level(random);
            for (int person = 0; person < 6; person++) {
                counts[one ? first : level(random)]++;
            }
            units[u] = LevelCounts.of(counts);
        }
        return units(units);
    }

    private static int level(Random random) {
        double x = random.nextDouble();
        return x < 0.1 ? 0 : x < 0.7 ? 1 : 2;
    }

    @Test
    void aUnitThatChanceHardlyMakesIsNamedAfterAdjustment() {
        var levels = units(
                LevelCounts.of(12, 0),
                LevelCounts.of(0, 2),
                LevelCounts.of(6, 10),
                LevelCounts.of(7, 9),
                LevelCounts.of(6, 9));
        var single = UnitsAndChance.of(levels, DEALS).single();

        assertThat(single.get(0).adjusted().rejectsAt(0.05)).isTrue();
        assertThat(single.get(0).chance()).isCloseTo(chance(31, 61, 12) + chance(30, 61, 12), within(1e-15));
        assertThat(single.subList(1, 5)).noneMatch(unit -> unit.adjusted().rejectsAt(0.05));
    }

    private static double chance(int atLevel, int people, int n) {
        double chance = 1;
        for (int i = 0; i < n; i++) {
            chance *= (double) (atLevel - i) / (people - i);
        }
        return chance;
    }

    @Test
    void refusedWithOneUnitOrOneLevel() {
        var alone = UnitsAndChance.of(units(LevelCounts.of(3, 4), LevelCounts.of(1, 0)), DEALS);
        assertThat(alone.units()).isEqualTo(1);
        assertThat(alone.surplus()).isEqualTo(TestResult.untested(Reason.TOO_FEW));

        var alike = UnitsAndChance.of(units(LevelCounts.of(3, 0), LevelCounts.of(4, 0)), DEALS);
        assertThat(alike.expected()).isEqualTo(2);
        assertThat(alike.difference()).isEqualTo(TestResult.untested(Reason.NO_VARIATION));

        assertThat(UnitsAndChance.of(units(), DEALS).units()).isZero();
    }
}
