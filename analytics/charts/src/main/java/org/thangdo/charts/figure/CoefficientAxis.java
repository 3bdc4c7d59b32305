package org.thangdo.charts.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.charts.Frame;

/**
 * An axis of coefficients, between −1 and 1, no longer than its numbers need; zero is always on it.
 *
 * @param left place of {@code from}
 * @param right place of {@code to}
 */
record CoefficientAxis(double left, double right, double from, double to, double step) {

    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.25, 0.5, 1};
    private static final double ALMOST = 1e-9;

    /** Holds the numbers, as far as they lie between −1 and 1, with ticks at least {@code apart} from each other. */
    static CoefficientAxis of(double left, double right, List<Double> numbers, double apart) {
        double least = bounded(numbers.stream().mapToDouble(each -> each).min().orElse(0));
        double most = bounded(numbers.stream().mapToDouble(each -> each).max().orElse(0));
        for (double step : STEPS) {
            double from = Math.floor(Math.min(0, least) / step + ALMOST) * step;
            double to = Math.ceil(Math.max(0, most) / step - ALMOST) * step;
            if (to > from && (to - from) / step * apart <= right - left) {
                return new CoefficientAxis(left, right, Math.max(-1, from), Math.min(1, to), step);
            }
        }
        return new CoefficientAxis(left, right, least < 0 ? -1 : 0, 1, 1);
    }

    private static double bounded(double number) {
        return Math.max(-1, Math.min(1, number));
    }

    /** Where a number lies; beyond an end, at that end. */
    double at(double number) {
        double within = Math.max(from, Math.min(to, number));
        return left + (right - left) * (within - from) / (to - from);
    }

    boolean holds(double number) {
        return number >= from - ALMOST && number <= to + ALMOST;
    }

    List<Double> ticks() {
        int first = (int) Math.ceil(from / step - ALMOST);
        int last = (int) Math.floor(to / step + ALMOST);
        return IntStream.rangeClosed(first, last).mapToObj(i -> i * step).toList();
    }

    /** A tick with as many decimals as the step needs. */
    String label(Frame frame, double tick) {
        boolean tenths = Math.abs(step * 10 - Math.rint(step * 10)) < ALMOST;
        boolean zero = Math.abs(tick) < ALMOST;
        return frame.words().numerals().decimal(zero ? 0 : tick, zero ? 0 : tenths ? 1 : 2);
    }
}
