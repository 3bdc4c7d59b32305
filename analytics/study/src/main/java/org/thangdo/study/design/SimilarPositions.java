package org.thangdo.study.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.norms.Better;
import org.thangdo.stats.norms.NormMark;
import org.thangdo.stats.norms.NormsPlan;
import org.thangdo.stats.norms.PartialPooling;
import org.thangdo.stats.norms.PartialPooling.Own;
import org.thangdo.stats.norms.QuantileNorms;
import org.thangdo.study.design.MetricNorms.PooledMark;

/**
 * Marks of one metric pulled towards those of the other positions that are measured by a metric of the same name. Positions of
 * fewer than {@value #FEWEST_VALUES} values or {@value #FEWEST_PEOPLE} people say nothing of their own.
 */
final class SimilarPositions {

    private static final int FEWEST_VALUES = 10;
    private static final int FEWEST_PEOPLE = 3;
    private static final String OWN = "";

    private final PositionData data;
    private final Predicate<String> own;
    private final NormsPlan plan;

    SimilarPositions(PositionData data, Predicate<String> own, NormsPlan plan) {
        this.data = data;
        this.own = own;
        this.plan = new NormsPlan(
                plan.shares(), plan.quantile(), FEWEST_VALUES, FEWEST_PEOPLE, plan.confidence(), plan.bootstrap());
    }

    List<PooledMark> marks(Series series, Better better) {
        var norms = new ArrayList<QuantileNorms>();
        var names = new ArrayList<String>();
        names.add(OWN);
        norms.add(QuantileNorms.of(series.data(), better, plan));
        data.positions().stream().filter(own.negate()).forEach(position -> data.series(position::equals).stream()
                .filter(other -> other.name().equals(series.name())
                        && other.product() == series.product()
                        && other.every() == series.every())
                .forEach(other -> {
                    names.add(position);
                    norms.add(QuantileNorms.of(other.data(), better, plan));
                }));
        var marks = new ArrayList<PooledMark>();
        for (NormMark mark : NormMark.values()) {
            var known = new ArrayList<Own>();
            for (int i = 0; i < norms.size(); i++) {
                if (norms.get(i).get(mark).bootstrap() instanceof Estimate.Defined defined && error(defined) > 0) {
                    known.add(new Own(names.get(i), defined.value(), error(defined)));
                }
            }
            boolean mine = known.stream().anyMatch(one -> one.name().equals(OWN));
            if (mine) {
                PartialPooling.of(known, plan.confidence()).ifPresent(pooled -> {
                    var pulled = pooled.pulled().get(0);
                    marks.add(new PooledMark(mark, known.size(), pulled.shrinkage(), pulled.estimate()));
                });
            }
        }
        return marks;
    }

    /** The normal error whose interval is as wide as that of drawing people, which allows for their being few. */
    private double error(Estimate.Defined own) {
        var interval = own.interval();
        double normal = Estimate.normal(0, 1, plan.confidence()).interval().upper();
        return Math.max(own.standardError(), (interval.upper() - interval.lower()) / (2 * normal));
    }
}
