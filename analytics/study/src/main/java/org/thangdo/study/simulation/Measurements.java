package org.thangdo.study.simulation;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * What is measured of people besides what raters say: {@code √ρ θ/σ + √(1 − ρ) ε} with reliability {@code ρ}, on the scale of
 * the metric. Drawn from a sequence of its own.
 */
final class Measurements {

    /** A metric of a year: {@code mean} and standard deviation {@code spread} of people of the scenario's first year. */
    enum Metric {
        /** Per cent of documents that were on time. */
        ON_TIME(80, 6, 10, 100),
        /** Number of products completed. */
        PRODUCTS(120, 20, 1, Double.POSITIVE_INFINITY);

        private final double mean;
        private final double spread;
        private final int perUnit;
        private final double most;

        Metric(double mean, double spread, int perUnit, double most) {
            this.mean = mean;
            this.spread = spread;
            this.perUnit = perUnit;
            this.most = most;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        double value(double standard) {
            double value = StrictMath.rint((mean + spread * standard) * perUnit) / perUnit;
            return Math.max(0, Math.min(most, value));
        }
    }

    private final Scenario scenario;
    private final Draws draws;

    Measurements(Scenario scenario, Draws draws) {
        this.scenario = scenario;
        this.draws = draws;
    }

    /** Whether a person who joins will report too much. */
    boolean games() {
        return draws.happens(scenario.size(Effect.GAMING));
    }

    /** Measures a person. */
    void measure(String period, Person person, String unit, Consumer<Row> out) {
        double reliability = scenario.size(Effect.MEASUREMENTS);
        if (reliability == 0) {
            return;
        }
        double gamed = person.games ? 1 : 0;
        String position = scenario.structure().positions().get(person.position).id();
        for (Metric metric : Metric.values()) {
            double standard =
                    Math.sqrt(reliability) * person.now / scenario.spread().ability()
                            + Math.sqrt(1 - reliability) * draws.normal();
            out.accept(new Row.Measurement(
                    period, person.code, unit, position, metric.id(), metric.value(standard + gamed)));
        }
    }
}
