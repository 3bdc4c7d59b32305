package org.thangdo.study.simulation.work;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.SeededRandom;
import org.thangdo.study.simulation.work.WorkScenario.WorkMetric;
import org.thangdo.study.simulation.work.WorkScenario.WorkPosition;
import org.thangdo.study.simulation.work.WorkScenario.WorkProduct;

/**
 * The work of invented people. Equal scenarios yield equal rows in equal order; every person and metric draws from a sequence of
 * its own, so that a metric more changes no other.
 */
public record WorkSimulation(WorkScenario scenario) {

    private static final int UNIT_SIZE = 6;
    private static final double PIECE_NOISE = 0.2;
    private static final double STANDING_SHOWN = 0.8;

    /** What a simulation yields. */
    public sealed interface Row {}

    public record Measured(String period, String person, String unit, String position, String metric, double value)
            implements Row {}

    /** @param hours spent on all pieces */
    public record Produced(
            String period,
            String person,
            String unit,
            String position,
            String product,
            double coefficient,
            long completed,
            double hours)
            implements Row {}

    /** A final level. @param level index, lowest 0 */
    public record Rated(String period, String person, String unit, String position, int level) implements Row {}

    /** Hands every row to {@code out}: person by person, month by month, then the levels. */
    public void run(Consumer<Row> out) {
        int number = 0;
        for (WorkPosition position : scenario.positions()) {
            for (int i = 0; i < position.people(); i++) {
                new Worker(position, ++number).run(out);
            }
        }
    }

    /** Months in order. */
    List<String> months() {
        int year = Integer.parseInt(scenario.first().substring(0, 4));
        int month = Integer.parseInt(scenario.first().substring(5)) - 1;
        var months = new ArrayList<String>();
        for (int t = 0; t < scenario.months(); t++) {
            months.add(String.format(java.util.Locale.ROOT, "%d-%02d", year + (month + t) / 12, (month + t) % 12 + 1));
        }
        return months;
    }

    /**
     * The value that a share {@code p} of all months of people like these lies below, where neither season, break nor heap moves
     * it; nothing where one does.
     */
    public static OptionalDouble quantile(WorkMetric metric, double p) {
        boolean moved = metric.season() != 0 || !metric.breakFrom().isEmpty() || metric.heaped() > 0;
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(p);
        return moved ? OptionalDouble.empty() : OptionalDouble.of(metric.reported(metric.value(z)));
    }

    private final class Worker {
        private final WorkPosition position;
        private final int number;
        private final String code;
        private final String unit;
        private final double standing;

        Worker(WorkPosition position, int number) {
            this.position = position;
            this.number = number;
            code = String.format(java.util.Locale.ROOT, "NV%04d", number);
            unit = "Phường " + (1 + (number - 1) / UNIT_SIZE);
            standing = new Normals(scenario.seed(), 1000L * number).next();
        }

        void run(Consumer<Row> out) {
            var months = months();
            for (int m = 0; m < position.metrics().size(); m++) {
                measure(position.metrics().get(m), new Normals(scenario.seed(), 1000L * number + 1 + m), months, out);
            }
            var normals = new Normals(scenario.seed(), 1000L * number + 500);
            double pace = StrictMath.exp(scenario.pace() * normals.next());
            for (WorkProduct product : position.products()) {
                months.forEach(month -> out.accept(produce(product, month, pace, normals)));
            }
            var levels = new Normals(scenario.seed(), 1000L * number + 900);
            months.stream()
                    .map(month -> month.substring(0, 4))
                    .distinct()
                    .forEach(year -> out.accept(new Rated(
                            year, code, unit, position.title(), level(0.7 * standing + 0.7 * levels.next()))));
        }

        private static int level(double merit) {
            return merit < -1.9 ? 0 : merit < -0.9 ? 1 : merit < 0.9 ? 2 : 3;
        }

        private void measure(WorkMetric metric, Normals normals, List<String> months, Consumer<Row> out) {
            double sign = metric.lower() ? -1 : 1;
            double own = STANDING_SHOWN * standing + Math.sqrt(1 - STANDING_SHOWN * STANDING_SHOWN) * normals.next();
            for (String month : months) {
                double z = Math.sqrt(metric.within()) * own + Math.sqrt(1 - metric.within()) * normals.next();
                double wave = StrictMath.cos(2 * Math.PI * Integer.parseInt(month.substring(5)) / 12);
                boolean later = !metric.breakFrom().isEmpty() && month.compareTo(metric.breakFrom()) >= 0;
                double value = metric.value(sign * z) + metric.season() * wave + (later ? metric.breakBy() : 0);
                double heap = normals.uniform();
                boolean short_ = metric.heaped() > 0 && value < metric.heapAt() && value >= metric.heapAt() - 3;
                double said = short_ && heap < metric.heaped() ? metric.heapAt() : value;
                out.accept(new Measured(month, code, unit, position.title(), metric.name(), metric.reported(said)));
            }
        }

        private Produced produce(WorkProduct product, String month, double pace, Normals normals) {
            boolean split = !product.splitFrom().isEmpty() && month.compareTo(product.splitFrom()) >= 0;
            double times = split ? product.split() : 1;
            double pieces = Math.max(0, product.month() * (1 + 0.25 * normals.next()));
            long completed = (long) StrictMath.rint(pieces * times);
            double each = scenario.standardHours()
                    * product.coefficient()
                    / times
                    * pace
                    * StrictMath.exp(PIECE_NOISE * normals.next());
            double hours = StrictMath.rint(10 * completed * each) / 10;
            return new Produced(
                    month, code, unit, position.title(), product.name(), product.recorded(), completed, hours);
        }
    }

    /** Standard normal and uniform numbers of a sequence of their own. */
    private static final class Normals {
        private final SeededRandom random;

        Normals(long seed, long part) {
            random = new SeededRandom(new SeededRandom(seed).nextLong() + 0xD1342543DE82EF95L * part);
        }

        double uniform() {
            return random.nextDouble();
        }

        double next() {
            double x;
            double y;
            double square;
            do {
                x = 2 * uniform() - 1;
                y = 2 * uniform() - 1;
                square = x * x + y * y;
            } while (square >= 1 || square == 0);
            return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        }
    }
}
