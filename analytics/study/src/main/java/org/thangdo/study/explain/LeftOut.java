package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Values of a coefficient with one part of the data left out at a time: their spread says how sure it is.
 *
 * @param values one for each part left out
 */
record LeftOut(double[] values) {

    /** AC1 of people whom every rater placed on four levels. @param ratings shape (people, raters) */
    static double ac1(int[][] ratings) {
        int levels = SixPeople.SCALE.size();
        double agreed = 0;
        double spread = 0;
        double m = ratings[0].length;
        for (int level = 1; level <= levels; level++) {
            double share = 0;
            for (int[] person : ratings) {
                double x = count(person, level);
                agreed += x * (x - 1) / (m * (m - 1)) / ratings.length;
                share += x / m / ratings.length;
            }
            spread += share * (1 - share);
        }
        double expected = spread / (levels - 1);
        return (agreed - expected) / (1 - expected);
    }

    private static long count(int[] person, int level) {
        return Arrays.stream(person).filter(rating -> rating == level).count();
    }

    /** AC1 without each person. */
    static LeftOut people(int[][] ratings) {
        return new LeftOut(IntStream.range(0, ratings.length)
                .mapToDouble(out -> ac1(IntStream.range(0, ratings.length)
                        .filter(i -> i != out)
                        .mapToObj(i -> ratings[i])
                        .toArray(int[][]::new)))
                .toArray());
    }

    /** AC1 without each rater. */
    static LeftOut raters(int[][] ratings) {
        return new LeftOut(IntStream.range(0, ratings[0].length)
                .mapToDouble(out -> ac1(Arrays.stream(ratings)
                        .map(person -> IntStream.range(0, person.length)
                                .filter(j -> j != out)
                                .map(j -> person[j])
                                .toArray())
                        .toArray(int[][]::new)))
                .toArray());
    }

    LeftOut minus(LeftOut other) {
        return new LeftOut(IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] - other.values[i])
                .toArray());
    }

    double mean() {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Sum of the deviations from the mean, to a power. */
    private double deviations(int power) {
        return Arrays.stream(values)
                .map(value -> Math.pow(value - mean(), power))
                .sum();
    }

    double error() {
        return Math.sqrt((values.length - 1.0) / values.length * deviations(2));
    }

    /** How peaked the values are: {@code n Σ d⁴ / (Σ d²)²}. */
    double peakedness() {
        return values.length * deviations(4) / Math.pow(deviations(2), 2);
    }

    /** Degrees of freedom of a normal sample whose variance is known as well as that of these values. */
    double fittedFreedom() {
        double n = values.length;
        return 2 * n / (peakedness() - (n - 3) / (n - 1));
    }

    double degreesOfFreedom() {
        return Math.min(values.length - 1.0, fittedFreedom());
    }

    /** Names the interval of a coefficient on Fisher's z. */
    static void interval(Steps steps, double value, double error, double degreesOfFreedom) {
        steps.put("confidence", Tables.CONFIDENCE);
        double t = steps.put("t", Tables.studentBeyond(1 - Tables.CONFIDENCE, degreesOfFreedom));
        double z = steps.put("z", Math.log((1 + value) / (1 - value)) / 2);
        double half = steps.put("half", t * error / (1 - value * value));
        steps.put("lower", Math.tanh(z - half));
        steps.put("upper", Math.tanh(z + half));
    }
}
