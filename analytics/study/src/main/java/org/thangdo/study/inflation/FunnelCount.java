package org.thangdo.study.inflation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.History;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.multiplicity.Adjustment;
import org.thangdo.stats.units.BetaBinomial;
import org.thangdo.stats.units.FunnelLimits;
import org.thangdo.stats.units.UnitShare;
import org.thangdo.study.Plan;
import org.thangdo.study.inflation.Funnel.Band;
import org.thangdo.study.inflation.Funnel.Place;
import org.thangdo.study.inflation.Funnel.Unit;

/** Holds the units of each period against their centre. */
final class FunnelCount {

    private static final double INNER = 0.95;
    private static final double OUTER = 0.998;
    private static final int MOST_BANDS = 200;

    private final Bootstrap bootstrap;
    private final Plan plan;

    FunnelCount(Bootstrap bootstrap, Plan plan) {
        this.bootstrap = bootstrap;
        this.plan = plan;
    }

    /** One funnel for each period; the cells are those of one dimension. */
    List<Funnel> all(Dimension by, List<History.Cell> cells) {
        var periods = new TreeMap<String, List<History.Cell>>();
        cells.stream()
                .filter(cell -> !cell.group().get(by).isEmpty() && cell.counts().total() > 0)
                .forEach(cell -> periods.computeIfAbsent(cell.period(), period -> new ArrayList<>())
                        .add(cell));
        var funnels = new ArrayList<Funnel>();
        periods.forEach((period, units) -> funnels.add(funnel(period, by, units)));
        return funnels;
    }

    private Funnel funnel(String period, Dimension by, List<History.Cell> cells) {
        var shares = cells.stream()
                .map(cell -> new UnitShare(
                        cell.group().get(by),
                        cell.counts().total(),
                        cell.counts().top()))
                .toList();
        var places = org.thangdo.stats.units.Funnel.of(shares, bootstrap, plan.confidence());
        var shrunken = BetaBinomial.fit(shares, plan.confidence()).units();
        boolean scatter = places.overDispersion().test().rejectsAt(plan.alpha());
        var placeOf = new TreeMap<String, org.thangdo.stats.units.Funnel.Place>();
        places.places().forEach(place -> placeOf.put(place.unit().unit(), place));
        List<TestResult> tests = shares.stream()
                .map(share -> placeOf.get(share.unit()))
                .map(place -> scatter ? place.additive() : place.chanceOnly())
                .toList();
        var adjusted = Adjustment.BENJAMINI_HOCHBERG.adjustTests(tests);
        var units = IntStream.range(0, cells.size())
                .mapToObj(i -> new Unit(
                        cells.get(i).group(),
                        shares.get(i).top(),
                        shares.get(i).people(),
                        placeOf.get(shares.get(i).unit()).share(),
                        tests.get(i),
                        adjusted.get(i),
                        shrunken.get(i).share(),
                        place(places.centre(), shares.get(i))))
                .toList();
        return new Funnel(
                period,
                by,
                places.centre(),
                places.overDispersion().factor(),
                places.overDispersion().test(),
                scatter,
                units,
                bands(places.centre(), shares));
    }

    private static Place place(Estimate centre, UnitShare unit) {
        if (!limited(centre) || unit.people() < FunnelLimits.FEWEST_PEOPLE) {
            return Place.INSIDE;
        }
        double p = ((Estimate.Defined) centre).value();
        boolean above = unit.top() > p * unit.people();
        if (FunnelLimits.exact(p, unit.people(), OUTER).excludes(unit.top())) {
            return above ? Place.ABOVE_99_8 : Place.BELOW_99_8;
        }
        if (FunnelLimits.exact(p, unit.people(), INNER).excludes(unit.top())) {
            return above ? Place.ABOVE_95 : Place.BELOW_95;
        }
        return Place.INSIDE;
    }

    private static boolean limited(Estimate centre) {
        return centre instanceof Estimate.Defined defined && defined.value() > 0 && defined.value() < 1;
    }

    private static List<Band> bands(Estimate centre, List<UnitShare> shares) {
        if (!limited(centre)) {
            return List.of();
        }
        double p = ((Estimate.Defined) centre).value();
        return sizes(shares).stream()
                .map(n -> {
                    var inner = FunnelLimits.exact(p, n, INNER);
                    var outer = FunnelLimits.exact(p, n, OUTER);
                    return new Band(n, inner.lower(), inner.upper(), outer.lower(), outer.upper());
                })
                .toList();
    }

    /** Every size from the smallest to the largest unit, or as many as a curve needs, equally far apart in logarithms. */
    private static SortedSet<Long> sizes(List<UnitShare> shares) {
        var sizes = new TreeSet<Long>();
        long least = FunnelLimits.FEWEST_PEOPLE;
        long from = Math.max(
                least, shares.stream().mapToLong(UnitShare::people).min().orElse(0));
        long to = shares.stream().mapToLong(UnitShare::people).max().orElse(0);
        if (to < from) {
            return sizes;
        }
        for (int i = 0; i <= MOST_BANDS; i++) {
            sizes.add(Math.round(from * Math.pow((double) to / from, (double) i / MOST_BANDS)));
        }
        sizes.add(to);
        return sizes;
    }
}
