package org.thangdo.stats.change;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * What a unit of a metric is worth in logits, from people of one linked part of one period, where the measures share a scale.
 * With sums of products about the means of these cells
 *
 * <pre>    κ = (S_θθ − φ Σ se²) / S_yθ      or, with a known reliability ρ,      κ = S_yθ / (ρ S_yy)</pre>
 *
 * where {@code se} is the error of a person's measure. Errors of {@code κ} are by person, who is in both periods.
 *
 * <p>Reference: Fuller (1987), <i>Measurement Error Models</i>, sections 1.1 and 1.2.
 */
final class MetricRelation {

    /** A person in a period. @param value of the metric, high is good @param error variance of the measure */
    record Measured(int ratee, double value, double measure, double error) {}

    /** People of a linked part of a period. */
    record Cell(List<Measured> people) {
        double meanValue() {
            return people.stream().mapToDouble(Measured::value).sum() / people.size();
        }

        double meanMeasure() {
            return people.stream().mapToDouble(Measured::measure).sum() / people.size();
        }
    }

    private final LinkedPeriods periods;
    private final Metric metric;
    private final List<TreeMap<Integer, Cell>> cells = List.of(new TreeMap<>(), new TreeMap<>());
    private final Sums all;
    private final Sums[] ofPeriod;

    MetricRelation(LinkedPeriods periods, Metric metric, int[] numbers) {
        this.periods = periods;
        this.metric = metric;
        for (var one : metric.measurements()) {
            for (int t = 0; t < 2; t++) {
                if (one.period() == numbers[t]) {
                    add(one, t);
                }
            }
        }
        ofPeriod = new Sums[] {new Sums(), new Sums()};
        all = new Sums();
        for (int t = 0; t < 2; t++) {
            for (var cell : cells.get(t).values()) {
                ofPeriod[t].add(cell);
                all.add(cell);
            }
        }
    }

    private void add(Metric.Measurement one, int t) {
        int element = 2 * one.ratee() + t;
        if (CommonElements.isMeasured(periods.fit, PeriodPair.RATEE, element)) {
            double error = periods.fit.standardError(PeriodPair.RATEE, element);
            cells.get(t)
                    .computeIfAbsent(periods.pair.part[PeriodPair.RATEE][element], key -> new Cell(new ArrayList<>()))
                    .people()
                    .add(new Measured(
                            one.ratee(),
                            metric.higherIsBetter() ? one.value() : -one.value(),
                            periods.fit.measure(PeriodPair.RATEE, element),
                            periods.dispersion * error * error));
        }
    }

    /** Sums of products within cells, and each person's part in them. */
    private final class Sums {
        final TreeMap<Integer, double[]> products = new TreeMap<>();
        double values;
        double both;
        double measures;
        int people;

        void add(Cell cell) {
            double left = 1 - 1.0 / cell.people().size();
            double meanValue = cell.meanValue();
            double meanMeasure = cell.meanMeasure();
            for (var one : cell.people()) {
                double value = one.value() - meanValue;
                double measure = one.measure() - meanMeasure;
                double[] of = products.computeIfAbsent(one.ratee(), key -> new double[3]);
                of[0] += value * value;
                of[1] += value * measure;
                of[2] += measure * measure - one.error() * left;
                values += value * value;
                both += value * measure;
                measures += measure * measure - one.error() * left;
                people++;
            }
        }

        double worth() {
            return metric.reliability().isPresent()
                    ? both / (metric.reliability().getAsDouble() * values)
                    : measures / both;
        }

        /** Influence of a person on {@code κ}. */
        double influence(int ratee) {
            double[] of = products.get(ratee);
            if (of == null) {
                return 0;
            }
            if (metric.reliability().isPresent()) {
                double known = metric.reliability().getAsDouble();
                return (of[1] - worth() * known * of[0]) / (known * values);
            }
            return (of[2] - worth() * of[1]) / both;
        }
    }

    /** Whether there are people enough, in every part of the periods that counts. */
    boolean isUsable() {
        for (var stratum : periods.common.strata) {
            if (size(0, stratum.before()) < 2 || size(1, stratum.after()) < 2) {
                return false;
            }
        }
        return people(0) >= MetricLinking.FEWEST_PEOPLE && people(1) >= MetricLinking.FEWEST_PEOPLE;
    }

    private int size(int t, int part) {
        return cells.get(t).containsKey(part) ? cell(t, part).people().size() : 0;
    }

    int people(int t) {
        return ofPeriod[t].people;
    }

    Cell cell(int t, int part) {
        return cells.get(t).get(part);
    }

    double worth() {
        return all.worth();
    }

    /** {@code S_yθ} over its standard error: how sure it is that the metric has to do with the ratings. */
    double strength() {
        double squares = 0;
        for (double[] of : all.products.values()) {
            squares += of[1] * of[1];
        }
        return squares == 0 ? 0 : all.both / Math.sqrt(squares);
    }

    /** Influence of every person on {@code κ}. */
    double[] worthInfluences() {
        var influences = new double[periods.pair.ratings.size(PeriodPair.RATEE) / 2];
        for (int n = 0; n < influences.length; n++) {
            influences[n] = all.influence(n);
        }
        return influences;
    }

    Spread worthSpread() {
        double squares = 0;
        for (double influence : worthInfluences()) {
            squares += influence * influence;
        }
        return new Spread(squares, Math.max(1, all.products.size() - 1));
    }

    /** Wald's test of equal {@code κ} in both periods. */
    TestResult sameWorth() {
        double squares = 0;
        for (int n : all.products.keySet()) {
            double difference = ofPeriod[1].influence(n) - ofPeriod[0].influence(n);
            squares += difference * difference;
        }
        double z = (ofPeriod[1].worth() - ofPeriod[0].worth()) / Math.sqrt(squares);
        return Double.isFinite(z) ? Alternative.TWO_SIDED.test(z) : TestResult.untested(Reason.NO_VARIATION);
    }
}
