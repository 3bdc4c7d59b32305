package org.thangdo.study.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.position.Curves;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Measured.Direction;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Norms;
import org.thangdo.criteria.position.Norms.Range;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.norms.NormMark;
import org.thangdo.stats.norms.ProductCoefficient;
import org.thangdo.stats.norms.QuantileNorms;
import org.thangdo.study.design.Adoption.Kept;

/** Sets the norms of a definition from history where they may be set. */
final class Adopting {

    private final DesignPlan plan;
    private final List<MetricNorms> found;
    private final Optional<Coefficients> coefficients;

    Adopting(DesignPlan plan, List<MetricNorms> found, Optional<Coefficients> coefficients) {
        this.plan = plan;
        this.found = found;
        this.coefficients = coefficients;
    }

    Adoption adoption(Metric metric) {
        var own =
                found.stream().filter(each -> each.metric().equals(metric.id())).findFirst();
        String column = own.map(MetricNorms::name).orElse("");
        if (!(metric instanceof Measured measured)) {
            return kept(metric, column, Kept.JUDGED);
        }
        if (own.isEmpty()) {
            return kept(metric, column, Kept.NOT_FOUND);
        }
        if (measured.direction() == Direction.RANGE) {
            return kept(metric, column, Kept.RANGE);
        }
        if (!measured.every().name().equals(own.get().every().name())) {
            return kept(metric, column, Kept.OTHER_LENGTH);
        }
        return measured(measured, own.get());
    }

    private static Adoption kept(Metric metric, String column, Kept why) {
        return new Adoption(
                metric.id(), column, Optional.empty(), Optional.empty(), Optional.of(why), List.of(), List.of());
    }

    private Adoption measured(Measured metric, MetricNorms own) {
        var estimates = Arrays.stream(NormMark.values())
                .map(mark -> estimate(own, mark))
                .toList();
        var unbounded = new ArrayList<NormMark>();
        var marks = new ArrayList<Double>();
        var ranges = new ArrayList<Range>();
        for (int i = 0; i < estimates.size(); i++) {
            if (estimates.get(i) instanceof Estimate.Defined defined) {
                marks.add(Series.rounded(defined.value(), own.decimals()));
                ranges.add(new Range(
                        Series.rounded(defined.interval().lower(), own.decimals()),
                        Series.rounded(defined.interval().upper(), own.decimals())));
            } else {
                unbounded.add(NormMark.values()[i]);
            }
        }
        Optional<Kept> why = !unbounded.isEmpty()
                ? Optional.of(Kept.NOT_BOUNDED)
                : marks.get(0).equals(marks.get(3)) ? Optional.of(Kept.ALL_ALIKE) : Optional.empty();
        Optional<Norms> norms = why.isPresent()
                ? Optional.empty()
                : Optional.of(new Norms(marks.get(0), marks.get(1), marks.get(2), marks.get(3), origin(own, ranges)));
        var pooled = Arrays.stream(NormMark.values())
                .filter(mark ->
                        own.chosen().get(mark).estimate() instanceof Estimate.Undefined && !unbounded.contains(mark))
                .toList();
        return new Adoption(metric.id(), own.name(), norms, coefficient(metric, own), why, unbounded, pooled);
    }

    /** The mark to set, from similar positions where the plan wants them and the position's own data do not bound it. */
    private Estimate estimate(MetricNorms own, NormMark mark) {
        Estimate estimate = own.chosen().get(mark).estimate();
        return estimate instanceof Estimate.Undefined && plan.pool()
                ? own.pooled().stream()
                        .filter(pooled -> pooled.mark() == mark)
                        .map(MetricNorms.PooledMark::estimate)
                        .findFirst()
                        .orElse(estimate)
                : estimate;
    }

    private Norms.Origin origin(MetricNorms own, List<Range> ranges) {
        QuantileNorms chosen = own.chosen();
        boolean since = plan.sinceBreak() && !own.regimeFrom().isEmpty();
        return new Norms.FromHistory(
                chosen.people(),
                chosen.n(),
                since ? own.regimeFrom() : own.from(),
                own.to(),
                plan.norms().confidence(),
                ranges);
    }

    private Optional<Double> coefficient(Measured metric, MetricNorms own) {
        if (!own.product() || metric.coefficient().isEmpty()) {
            return Optional.empty();
        }
        return coefficients.flatMap(all -> {
            int product = all.products().indexOf(own.name());
            return all.byMedian()
                    .map(found -> found.coefficients().get(product))
                    .or(() -> all.byLoad().map(found -> found.coefficients().get(product)))
                    .map(ProductCoefficient::estimate)
                    .flatMap(estimate -> estimate instanceof Estimate.Defined defined && defined.value() > 0
                            ? Optional.of(Series.rounded(defined.value(), 2))
                            : Optional.empty());
        });
    }

    /** The definition with what is adopted. */
    static Position position(Position before, List<Adoption> adoptions, Bands bands) {
        var metrics = new ArrayList<Metric>();
        for (int i = 0; i < adoptions.size(); i++) {
            Metric metric = before.metrics().get(i);
            var adoption = adoptions.get(i);
            if (metric instanceof Measured measured) {
                if (adoption.norms().isPresent()) {
                    var norms = adoption.norms().get();
                    measured = measured.withNorms(norms, Curves.of(norms, measured.direction(), bands));
                }
                metric = adoption.coefficient().map(measured::withCoefficient).orElse(measured);
            }
            metrics.add(metric);
        }
        return before.withMetrics(metrics);
    }
}
