package org.thangdo.stats.units;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.multiplicity.Adjustment;

/**
 * Units whose people all stand at one level, and how far units differ, beside what chance gives: the levels of the period
 * dealt to its people at random, sizes of units and shares of levels kept.
 *
 * <p>A unit of {@code n} of the {@code N} people, {@code N_k} of them at level {@code k}, is of one level with probability
 * {@code Σ_k C(N_k, n) / C(N, n)}, exactly. How many units are is not a sum of independent events, so its p-value comes from
 * seeded deals, as does that of the differences between units. Only units of two people or more say something.
 *
 * @param units units of two people or more
 * @param ofOneLevel how many of them are of one level
 * @param expected how many would be on average if levels were dealt; exact
 * @param surplus whether there are more; the statistic is {@code ofOneLevel − expected}
 * @param difference whether units differ; the statistic is {@code Σ n (mean − overall mean)²}, levels scored 1, 2, …
 * @param single each of the units, in the order of their names
 */
public record UnitsAndChance(
        int units, int ofOneLevel, double expected, TestResult surplus, TestResult difference, List<Single> single) {

    public UnitsAndChance {
        single = List.copyOf(single);
    }

    /**
     * One unit.
     *
     * @param isOfOneLevel whether its people all stand at one level
     * @param chance probability of that if levels were dealt
     * @param adjusted that probability as a p-value, or 1 if it is not of one level, adjusted over the units (Benjamini and
     *     Hochberg)
     */
    public record Single(String unit, LevelCounts levels, boolean isOfOneLevel, double chance, TestResult adjusted) {}

    /**
     * What a period says. Tests are refused with {@link Reason#TOO_FEW} for fewer than two units of two people or more and
     * {@link Reason#NO_VARIATION} if everybody has one level.
     *
     * @param draws how often levels are dealt, and the seed
     */
    public static UnitsAndChance of(UnitLevels levels, Bootstrap draws) {
        var single = single(levels);
        int ofOneLevel = (int) single.stream().filter(Single::isOfOneLevel).count();
        double expected = single.stream().mapToDouble(Single::chance).sum();
        if (single.size() < 2 || UnitLevels.isOfOneLevel(levels.everybody())) {
            var none = TestResult.untested(single.size() < 2 ? Reason.TOO_FEW : Reason.NO_VARIATION);
            return new UnitsAndChance(single.size(), ofOneLevel, expected, none, none, single);
        }
        var dealt = DealtLevels.of(levels, draws);
        double between = DealtLevels.between(levels);
        return new UnitsAndChance(
                single.size(),
                ofOneLevel,
                expected,
                tested(ofOneLevel - expected, dealt.ofOneLevel().pValueAbove(ofOneLevel)),
                tested(between, dealt.between().pValueAbove(between)),
                single);
    }

    private static TestResult tested(double statistic, double pValue) {
        return new TestResult.Tested(statistic, Double.POSITIVE_INFINITY, pValue);
    }

    private static List<Single> single(UnitLevels levels) {
        var names = new ArrayList<String>();
        var counts = new ArrayList<LevelCounts>();
        levels.units().forEach((unit, own) -> {
            if (own.total() > 1) {
                names.add(unit);
                counts.add(own);
            }
        });
        if (names.isEmpty()) {
            return List.of();
        }
        var everybody = levels.everybody();
        var chances = counts.stream().map(own -> chance(everybody, own.total())).toList();
        var pValues = new ArrayList<Double>();
        for (int i = 0; i < names.size(); i++) {
            pValues.add(UnitLevels.isOfOneLevel(counts.get(i)) ? chances.get(i) : 1.0);
        }
        var adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(pValues);
        var single = new ArrayList<Single>();
        for (int i = 0; i < names.size(); i++) {
            boolean one = UnitLevels.isOfOneLevel(counts.get(i));
            single.add(new Single(
                    names.get(i),
                    counts.get(i),
                    one,
                    chances.get(i),
                    tested(counts.get(i).total(), adjusted.get(i))));
        }
        return single;
    }

    /** {@code Σ_k C(N_k, n) / C(N, n)}. */
    static double chance(LevelCounts everybody, long n) {
        double chance = 0;
        for (long atLevel : everybody.counts()) {
            double all = atLevel < n ? 0 : 1;
            for (long i = 0; i < n && all > 0; i++) {
                all *= (double) (atLevel - i) / (everybody.total() - i);
            }
            chance += all;
        }
        return Math.min(1, chance);
    }
}
