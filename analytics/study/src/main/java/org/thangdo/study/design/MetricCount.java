package org.thangdo.study.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Measured.Direction;
import org.thangdo.criteria.position.Norms;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.bunching.Heaping;
import org.thangdo.stats.bunching.ScoreHistogram;
import org.thangdo.stats.norms.Better;
import org.thangdo.stats.norms.CapPile;
import org.thangdo.stats.norms.LevelOrder;
import org.thangdo.stats.norms.Outliers;
import org.thangdo.stats.norms.PersonPeriods;
import org.thangdo.stats.norms.QuantileNorms;
import org.thangdo.stats.norms.RegimeBreak;
import org.thangdo.stats.norms.Seasonality;
import org.thangdo.study.Plan;
import org.thangdo.study.design.MetricNorms.Before;
import org.thangdo.study.design.MetricNorms.Far;
import org.thangdo.study.design.MetricNorms.OfYear;
import org.thangdo.study.design.MetricNorms.PooledMark;

/** Computes what history says of one metric. */
final class MetricCount {

    private static final double SHARE_CAP = 100;
    private static final int HEAP_WIDTH = 2;
    private static final double LEAST_HEAP = 1.25;
    private static final int MOST_CELLS = 20_000;

    private final Series series;
    private final Optional<Measured> metric;
    private final Better better;
    private final DesignPlan design;
    private final Plan plan;
    private final double alpha;

    /** @param metrics that are tested for a season and a break, so that one in twenty is not called by chance */
    MetricCount(Series series, Optional<Measured> metric, int metrics, DesignPlan design, Plan plan) {
        this.series = series;
        this.metric = metric;
        this.design = design;
        this.plan = plan;
        alpha = plan.alpha() / metrics;
        boolean lower = metric.map(found -> found.direction() == Direction.LOWER)
                .orElse(design.lower().contains(series.name()));
        better = lower ? Better.LOWER : Better.HIGHER;
    }

    Better better() {
        return better;
    }

    MetricNorms count(FinalLevelsOfYears levels, List<PooledMark> pooled) {
        var data = series.data();
        var norms = norms(data);
        var far = Outliers.of(data.values());
        var season = season();
        var regime = RegimeBreak.of(data.periodMeans(), seasons(season), DesignPlan.ORDERS, plan.seed());
        boolean broken = regime.test().rejectsAt(alpha);
        var since = broken
                ? Optional.of(norms(data.where(row -> data.period(row) >= regime.at())))
                : Optional.<QuantileNorms>empty();
        return new MetricNorms(
                series.name(),
                series.product(),
                metric.map(Measured::id).orElse(""),
                better,
                series.every(),
                series.periods().get(0),
                series.periods().get(series.periods().size() - 1),
                series.otherLengths(),
                series.decimals(),
                norms,
                design.sinceBreak() ? since.orElse(norms) : norms,
                byYear(),
                far.rows().stream().map(this::far).toList(),
                far.rows().isEmpty()
                        ? Optional.empty()
                        : Optional.of(norms(data.where(row -> !far.rows().contains(row)))),
                regime,
                broken ? series.periods().get(regime.at()) : "",
                since,
                season,
                season.test().rejectsAt(alpha) ? Optional.of(norms(deseasoned(season))) : Optional.empty(),
                levels.isEmpty() ? Optional.empty() : Optional.of(order(levels)),
                cap(),
                heaps(),
                pooled,
                metric.map(this::before));
    }

    private QuantileNorms norms(PersonPeriods data) {
        return QuantileNorms.of(data, better, design.norms());
    }

    private List<OfYear> byYear() {
        var data = series.data();
        var years = series.periods().stream()
                .map(period -> period.substring(0, 4))
                .distinct()
                .toList();
        return years.size() < 2
                ? List.of()
                : years.stream()
                        .map(year -> new OfYear(year, norms(data.where(row -> series.periods()
                                .get(data.period(row))
                                .startsWith(year)))))
                        .toList();
    }

    private Far far(int row) {
        var data = series.data();
        return new Far(
                series.people().get(data.person(row)),
                series.periods().get(data.period(row)),
                data.value(row),
                series.sources().get(row));
    }

    private Seasonality season() {
        boolean monthly = series.every() == Every.MONTH;
        int[] months = series.periods().stream()
                .mapToInt(period -> monthly ? month(period) : 0)
                .toArray();
        return monthly
                ? Seasonality.of(months, series.data().periodMeans(), DesignPlan.ORDERS, plan.seed())
                : Seasonality.of(new int[0], new double[0], DesignPlan.ORDERS, plan.seed());
    }

    /** Month of the year of each period where there is a season; else all the same. */
    private int[] seasons(Seasonality season) {
        boolean seasonal = season.test().rejectsAt(alpha);
        return series.periods().stream()
                .mapToInt(period -> seasonal ? month(period) % Seasonality.MONTHS : 0)
                .toArray();
    }

    /** Months since the year 0. */
    private static int month(String period) {
        return 12 * Integer.parseInt(period.substring(0, 4)) + Integer.parseInt(period.substring(5)) - 1;
    }

    private PersonPeriods deseasoned(Seasonality season) {
        var data = series.data();
        return season.test().rejectsAt(alpha)
                ? data.withValues(row ->
                        season.adjusted(data.value(row), month(series.periods().get(data.period(row)))))
                : data;
    }

    /** Mean value of each person and year beside the final level of that year. */
    private LevelOrder order(FinalLevelsOfYears levels) {
        var data = series.data();
        var sums = new TreeMap<String, double[]>();
        for (int row = 0; row < data.size(); row++) {
            String year = series.periods().get(data.period(row)).substring(0, 4);
            double[] sum = sums.computeIfAbsent(year + " " + data.person(row), key -> new double[2]);
            sum[0] += data.value(row);
            sum[1]++;
        }
        var person = new ArrayList<Integer>();
        var year = new ArrayList<Integer>();
        var mean = new ArrayList<Double>();
        var level = new ArrayList<Integer>();
        for (Map.Entry<String, double[]> entry : sums.entrySet()) {
            String name = entry.getKey().substring(0, 4);
            int code = Integer.parseInt(entry.getKey().substring(5));
            levels.of(name, series.people().get(code)).ifPresent(found -> {
                person.add(code);
                year.add(Integer.parseInt(name));
                mean.add(entry.getValue()[0] / entry.getValue()[1]);
                level.add(found);
            });
        }
        return LevelOrder.of(
                PersonPeriods.of(
                        ints(person),
                        ints(year),
                        mean.stream().mapToDouble(Double::doubleValue).toArray()),
                ints(level),
                better,
                plan.confidence(),
                design.norms().bootstrap());
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Shares cannot be better than 100, or than 0 where less is better. */
    private Optional<CapPile> cap() {
        boolean share = metric.map(found -> found.unit().vi().startsWith("%"))
                .orElse(series.name().contains("%"));
        return share
                ? Optional.of(CapPile.of(series.data(), better == Better.HIGHER ? SHARE_CAP : 0, design.norms()))
                : Optional.empty();
    }

    /** Every tenth step of the grid of the values, and the norms in use, that stand out; as many tests as values tried. */
    private List<Heaping> heaps() {
        double step = Math.pow(10, -series.decimals());
        double[] sorted = Arrays.stream(series.data().values()).sorted().toArray();
        double lowest = Math.floor(sorted[0] / (10 * step)) * 10 * step;
        double highest = sorted[sorted.length - 1];
        if ((highest - lowest) / step > MOST_CELLS) {
            return List.of();
        }
        var counts = new TreeMap<Double, Long>();
        for (double value : sorted) {
            counts.merge(value, 1L, Long::sum);
        }
        var histogram = ScoreHistogram.of(counts, lowest, highest, step);
        var tried = IntStream.rangeClosed(0, (int) ((highest - lowest) / (10 * step)))
                .mapToObj(k -> Series.rounded(lowest + k * 10 * step, series.decimals()))
                .collect(Collectors.toCollection(TreeSet::new));
        metric.ifPresent(found -> tried.addAll(found.norms().inOrder()));
        return tried.stream()
                .filter(value -> value > lowest && value <= highest)
                .map(value -> Heaping.at(histogram, value, HEAP_WIDTH, plan.confidence()))
                .filter(heap -> heap.test().rejectsAt(plan.alpha() / tried.size()) && stands(heap))
                .toList();
    }

    /** A curved distribution has a top of its own; a heap is surely a quarter higher than what lies beside it. */
    private static boolean stands(Heaping heap) {
        return heap.ratio() instanceof Estimate.Defined ratio
                ? ratio.interval().lower() > LEAST_HEAP
                : heap.neighbours() == 0;
    }

    private Before before(Measured found) {
        var data = series.data();
        var marks = found.norms().inOrder();
        var reached = marks.stream()
                .map(mark -> IntStream.range(0, data.size())
                                .filter(row ->
                                        better == Better.HIGHER ? data.value(row) >= mark : data.value(row) <= mark)
                                .count()
                        / (double) data.size())
                .toList();
        return new Before(found.norms().origin() instanceof Norms.Illustrative, marks, reached);
    }
}
