package org.thangdo.stats.norms;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

/**
 * Are some months of the year always high and others low? Over the years in which every month was measured, F of the
 * months in the layout of years × months of the monthly means; its p-value comes from putting the months of each year in
 * other orders, so that years may differ in level. At least two such years are needed: within one year a season and
 * chance look alike.
 *
 * <p>The effect of each month is shrunk towards none by {@code max(0, 1 − (k − 3) / ((k − 1) F))} (James and Stein,
 * 1961): months that differ by no more than chance are not adjusted for.
 *
 * @param years complete years
 * @param effects by month from January, shrunk: mean of the month less the mean of all, in the unit of the values; 0 if
 *     no test was made
 * @param kept share of the effects that shrinking kept, in [0, 1]
 * @param test F of the months
 */
public record Seasonality(int years, List<Double> effects, double kept, TestResult test) {

    public static final int MONTHS = 12;

    /** With fewer complete years nothing is said. */
    public static final int FEWEST_YEARS = 2;

    public Seasonality {
        effects = List.copyOf(effects);
    }

    /**
     * @param months of each period, counted from any January: year × 12 + month from 0
     * @param means mean of each period
     * @param orders number of random orders, for example 999
     */
    public static Seasonality of(int[] months, double[] means, int orders, long seed) {
        double[][] table = complete(months, means);
        if (table.length < FEWEST_YEARS) {
            return none(table.length, means.length == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        double observed = statistic(table);
        if (Double.isNaN(observed)) {
            return none(table.length, Reason.NO_VARIATION);
        }
        var random = new SeededRandom(seed);
        var draws = new double[orders];
        double[][] shuffled = Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
        for (int r = 0; r < orders; r++) {
            for (double[] year : shuffled) {
                Orders.shuffle(year, 0, MONTHS, random);
            }
            draws[r] = statistic(shuffled);
        }
        double kept = Math.max(0, 1 - (MONTHS - 3) / ((MONTHS - 1) * observed));
        double[] effects = effects(table);
        return new Seasonality(
                table.length,
                Arrays.stream(effects).map(effect -> kept * effect).boxed().toList(),
                kept,
                new TestResult.Tested(
                        observed, (MONTHS - 1.0) * (table.length - 1), new Replicates(draws).pValueAbove(observed)));
    }

    private static Seasonality none(int years, Reason reason) {
        return new Seasonality(
                years, IntStream.range(0, MONTHS).mapToObj(month -> 0.0).toList(), 0, TestResult.untested(reason));
    }

    /** The values without the season: that of the month is taken away. */
    public double adjusted(double value, int month) {
        return value - effects.get(Math.floorMod(month, MONTHS));
    }

    private static double[][] complete(int[] months, double[] means) {
        var years = new TreeMap<Integer, double[]>();
        for (int t = 0; t < months.length; t++) {
            double[] year = years.computeIfAbsent(Math.floorDiv(months[t], MONTHS), key -> {
                var empty = new double[MONTHS];
                Arrays.fill(empty, Double.NaN);
                return empty;
            });
            year[Math.floorMod(months[t], MONTHS)] = means[t];
        }
        return years.values().stream()
                .filter(year -> Arrays.stream(year).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
    }

    private static double[] effects(double[][] table) {
        var effects = new double[MONTHS];
        double all = 0;
        for (double[] year : table) {
            for (int month = 0; month < MONTHS; month++) {
                effects[month] += year[month] / table.length;
                all += year[month] / (table.length * MONTHS);
            }
        }
        for (int month = 0; month < MONTHS; month++) {
            effects[month] -= all;
        }
        return effects;
    }

    private static double statistic(double[][] table) {
        double[] effects = effects(table);
        double between = 0;
        double within = 0;
        double scale = 0;
        for (double[] year : table) {
            double mean = Arrays.stream(year).average().getAsDouble();
            for (int month = 0; month < MONTHS; month++) {
                double rest = year[month] - mean - effects[month];
                between += effects[month] * effects[month];
                within += rest * rest;
                scale += (year[month] - mean) * (year[month] - mean);
            }
        }
        return scale == 0 ? Double.NaN : between / Math.max(within, 1e-12 * scale) * (table.length - 1);
    }
}
