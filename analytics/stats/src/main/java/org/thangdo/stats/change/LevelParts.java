package org.thangdo.stats.change;

/**
 * Splits the change of the mean rating into what the ratees' change {@code A}, the raters' drift {@code Λ} and the composition
 * did, in levels. With {@code F_t(h)} the mean expected rating of period {@code t} if all its ratees were {@code h} logits
 * better, the mean with the people and forms of one period, the ability of one and the severity of one is
 *
 * <pre>    v(0, a, s) = F₀(a A − s Λ)        v(1, a, s) = F₁((a − 1) A − (s − 1) Λ)</pre>
 *
 * and each part is the Shapley value of its switch: the mean, over the six orders in which the three can be switched from the
 * earlier period to the later, of what the switch does. No order is preferred and the parts add up to
 * {@code F₁(0) − F₀(0)}, whatever {@code A} and {@code Λ}. The parts are in the order composition, ratees, severity.
 */
final class LevelParts {
    static final int COMPOSITION = 0;
    static final int RATEES = 1;
    static final int SEVERITY = 2;
    private static final int SWITCHES = 3;
    private static final int STATES = 1 << SWITCHES;

    private final LinkedPeriods periods;
    private final double[] shift = new double[STATES];
    private final double[] mean = new double[STATES];
    /** Mean variance of the ratings, which is the slope of their mean. */
    private final double[] slope = new double[STATES];
    /** Share of a rating in the mean of its period. */
    private final double[] share = new double[2];

    LevelParts(LinkedPeriods periods, double change, double drift) {
        this.periods = periods;
        for (int state = 0; state < STATES; state++) {
            int then = state & 1;
            shift[state] = (isOn(state, RATEES) - then) * change - (isOn(state, SEVERITY) - then) * drift;
            measure(state, then);
        }
    }

    private static int isOn(int state, int which) {
        return state >> which & 1;
    }

    private void measure(int state, int then) {
        var sums = new double[3];
        periods.fit.expected(shift[state], (row, expected, variance) -> {
            if (periods.pair.time(row) == then) {
                sums[0]++;
                sums[1] += expected;
                sums[2] += variance;
            }
        });
        share[then] = 1 / sums[0];
        mean[state] = sums[1] / sums[0];
        slope[state] = sums[2] / sums[0];
    }

    /** {@code F₁(0) − F₀(0)}. */
    double change() {
        return mean[STATES - 1] - mean[0];
    }

    /** Weight of a state in the Shapley value of a switch. */
    private static double weight(int state, int which) {
        int others = Integer.bitCount(state & ~(1 << which));
        double coalition = others == 1 ? 1.0 / 6 : 1.0 / 3;
        return isOn(state, which) == 1 ? coalition : -coalition;
    }

    double part(int which) {
        double sum = 0;
        for (int state = 0; state < STATES; state++) {
            sum += weight(state, which) * mean[state];
        }
        return sum;
    }

    /** Derivative of a part by {@code A}, or by {@code Λ}. @param by {@link #RATEES} or {@link #SEVERITY} */
    double derivative(int which, int by) {
        double sum = 0;
        for (int state = 0; state < STATES; state++) {
            double moves = isOn(state, by) - (state & 1);
            sum += weight(state, which) * slope[state] * (by == RATEES ? moves : -moves);
        }
        return sum;
    }

    /** What the composition owes to the measures themselves, {@code A} and {@code Λ} held. */
    Contrast direct() {
        var contrast = Contrast.zero(periods.pair);
        var ratings = periods.pair.ratings;
        for (int state = 0; state < STATES; state++) {
            int then = state & 1;
            double weight = weight(state, COMPOSITION) * share[then];
            periods.fit.expected(shift[state], (row, expected, variance) -> {
                if (periods.pair.time(row) == then) {
                    for (int f = 0; f < contrast.weights.length; f++) {
                        contrast.weights[f][ratings.element(f, row)] += (f == 0 ? 1 : -1) * weight * variance;
                    }
                }
            });
        }
        return contrast;
    }
}
