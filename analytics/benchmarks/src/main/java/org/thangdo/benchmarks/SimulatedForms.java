package org.thangdo.benchmarks;

import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetRatings;

/**
 * Forms as an agency collects them: every ratee is judged on {@value #CRITERIA} criteria by {@value #FORMS} raters, on four
 * levels, by a rating scale model.
 *
 * @param ratees number
 * @param raters number, at least 18
 * @param spread who judges whom
 * @param seed of the generator
 */
public record SimulatedForms(int ratees, int raters, Spread spread, long seed) {

    public static final int CRITERIA = 8;
    /** Forms about each ratee. */
    public static final int FORMS = 6;

    static final int CATEGORIES = 4;
    private static final double[] THRESHOLDS = {-1.6, 0.1, 1.5};

    /** Who judges whom. */
    public enum Spread {
        /** The raters of the own department and of the next ones: a chain of departments. */
        DEPARTMENTS,
        /** Anybody. */
        ANYBODY
    }

    public SimulatedForms {
        if (raters < 3 * FORMS) {
            throw new IllegalArgumentException("fewer than " + 3 * FORMS + " raters: " + raters);
        }
    }

    /** Takes what is simulated, form after form. */
    @FunctionalInterface
    interface Taker<E extends Exception> {
        /** @param levels of the criteria, 0 the lowest; reused */
        void take(int ratee, int rater, byte[] levels) throws E;
    }

    /** Simulates all forms. */
    <E extends Exception> void each(Taker<E> taker) throws E {
        var random = new SeededRandom(seed);
        var severity = new double[raters];
        for (int r = 0; r < raters; r++) {
            severity[r] = 0.8 * near(random);
        }
        var panel = new int[FORMS];
        var levels = new byte[CRITERIA];
        for (int n = 0; n < ratees; n++) {
            double measure = 0.3 + 1.2 * near(random);
            draw(n, panel, random);
            for (int rater : panel) {
                for (int i = 0; i < CRITERIA; i++) {
                    double difficulty = -1 + 2.0 * i / (CRITERIA - 1);
                    levels[i] = level(measure - severity[rater] - difficulty, random.nextDouble());
                }
                taker.take(n, rater, levels);
            }
        }
    }

    private void draw(int ratee, int[] panel, SeededRandom random) {
        int department = (int) ((long) ratee * raters / ratees);
        for (int j = 0; j < FORMS; j++) {
            panel[j] = spread == Spread.DEPARTMENTS
                    ? (department + j + FORMS * (int) (3 * random.nextDouble())) % raters
                    : another(panel, j, random);
        }
    }

    private int another(int[] panel, int drawn, SeededRandom random) {
        int rater = (int) (raters * random.nextDouble());
        for (int k = 0; k < drawn; k++) {
            if (panel[k] == rater) {
                return another(panel, drawn, random);
            }
        }
        return rater;
    }

    private static byte level(double place, double chance) {
        var weights = new double[CATEGORIES];
        double total = 0;
        double sum = 0;
        for (int k = 0; k < CATEGORIES; k++) {
            sum += k == 0 ? 0 : place - THRESHOLDS[k - 1];
            total += weights[k] = FastMath.exp(sum);
        }
        byte level = 0;
        for (double below = weights[0]; level < CATEGORIES - 1 && chance * total >= below; ) {
            below += weights[++level];
        }
        return level;
    }

    /** A number near 0, with variance 1 and nearly normal. */
    private static double near(SeededRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** The forms as ratings with the facets ratee, rater, criterion. */
    FacetRatings ratings() {
        int size = Math.multiplyExact(ratees, FORMS * CRITERIA);
        var elements = new int[3][size];
        var given = new byte[size];
        var at = new int[1];
        each((ratee, rater, levels) -> {
            for (int i = 0; i < CRITERIA; i++) {
                elements[0][at[0]] = ratee;
                elements[1][at[0]] = rater;
                elements[2][at[0]] = i;
                given[at[0]++] = levels[i];
            }
        });
        return FacetRatings.of(elements, new int[] {ratees, raters, CRITERIA}, given, CATEGORIES);
    }

    /** The model that made them. */
    static FacetModel model() {
        return FacetModel.ratingScale(2);
    }
}
