package org.thangdo.charts.figure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.thangdo.charts.Frame;

/**
 * An axis of numbers without bounds, such as logits, that runs right or upwards.
 *
 * @param start place of {@code from}
 * @param end place of {@code to}
 */
record LinearAxis(double start, double end, double from, double to, double step) {

    private static final double ALMOST = 1e-9;
    private static final double MARGIN = 0.03;
    private static final double ALONE = 0.5;
    private static final double FAR = 2;
    private static final int SMALLEST_POWER = -3;
    private static final int LARGEST_POWER = 9;

    /** Holds everything from {@code least} to {@code most}, a little more, and ticks at least {@code apart}. */
    static LinearAxis of(double start, double end, double least, double most, double apart) {
        double margin = most > least ? MARGIN * (most - least) : ALONE;
        double from = least - margin;
        double to = most + margin;
        for (int power = SMALLEST_POWER; power <= LARGEST_POWER; power++) {
            for (double factor : new double[] {1, 2, 5}) {
                double step = factor * Math.pow(10, power);
                if ((to - from) / step * apart <= Math.abs(end - start)) {
                    return new LinearAxis(start, end, from, to, step);
                }
            }
        }
        throw new IllegalArgumentException("no axis from " + least + " to " + most);
    }

    /** Holds all values and as much of their intervals as does not push the values together. */
    static LinearAxis around(double start, double end, List<Double> values, List<Double> ends, double apart) {
        double least = values.stream().mapToDouble(each -> each).min().orElse(0);
        double most = values.stream().mapToDouble(each -> each).max().orElse(0);
        double widest = ends.stream()
                .mapToDouble(each -> Math.max(least - each, each - most))
                .max()
                .orElse(0);
        double beyond = Math.min(widest, Math.max(most - least, FAR));
        double lowest = ends.stream().mapToDouble(each -> each).min().orElse(least);
        double highest = ends.stream().mapToDouble(each -> each).max().orElse(most);
        double from = Math.min(least, Math.max(lowest, least - beyond));
        double to = Math.max(most, Math.min(highest, most + beyond));
        return of(start, end, from, to, apart);
    }

    /** Where a number lies; beyond an end, at that end. */
    double at(double number) {
        double within = Math.max(from, Math.min(to, number));
        return start + (end - start) * (within - from) / (to - from);
    }

    boolean holds(double number) {
        return number >= from - ALMOST && number <= to + ALMOST;
    }

    List<Double> ticks() {
        long first = (long) Math.ceil(from / step - ALMOST);
        long last = (long) Math.floor(to / step + ALMOST);
        return LongStream.rangeClosed(first, last).mapToObj(i -> i * step).toList();
    }

    /** A tick with its sign and as many decimals as the step needs. */
    String signed(Frame frame, double tick) {
        String text = plain(frame, tick);
        return tick > step / 2 ? "+" + text : text;
    }

    /** A tick with as many decimals as the step needs. */
    String plain(Frame frame, double tick) {
        boolean zero = Math.abs(tick) < step / 2;
        return frame.words().numerals().decimal(zero ? 0 : tick, zero ? 0 : decimals(step));
    }

    /** A tick that is a share, as percent. */
    String percent(Frame frame, double tick) {
        return frame.words().numerals().percent(tick, decimals(100 * step));
    }

    private static int decimals(double step) {
        return IntStream.range(0, 6)
                .filter(d -> step * Math.pow(10, d) > 1 - 1e-6)
                .findFirst()
                .orElse(6);
    }
}
