package org.thangdo.stats.units;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.ShareInterval;
import org.thangdo.stats.multiplicity.Adjustment;

/**
 * Every unit against the share over all units, with the size of the unit taken into account. To be outside is a
 * question, not a verdict: among 100 units that differ by chance only, five are outside 95 % limits. So p-values are to
 * be adjusted over the units before any is named.
 *
 * <p>Each unit is part of the centre it is held against; with few or very unequal units that hides a large unusual
 * unit.
 *
 * @param centre share over all units, Wilson interval
 * @param overDispersion how much more than chance the units differ
 * @param places where each unit lies, in the order of their names
 */
public record Funnel(Estimate centre, OverDispersion overDispersion, List<Place> places) {

    public Funnel {
        places = List.copyOf(places);
    }

    /**
     * Where one unit lies. All three tests are two-sided, their statistic is positive above the centre, and all are
     * refused for units of fewer than {@value FunnelLimits#FEWEST_PEOPLE} people ({@link Reason#TOO_FEW}).
     *
     * @param share with Wilson's interval
     * @param chanceOnly binomial mid-p against the centre; statistic {@code z}
     * @param multiplicative normal test of {@code z/√max(1, φ)}
     * @param additive normal test of {@code (x/n − p)/√(p(1 − p)/n + τ²)}
     */
    public record Place(
            UnitShare unit, Estimate share, TestResult chanceOnly, TestResult multiplicative, TestResult additive) {}

    /** @param level confidence level of the intervals, in (0, 1) */
    public static Funnel of(List<UnitShare> units, Bootstrap bootstrap, double level) {
        Interval.requireLevel(level);
        var ordered = units.stream()
                .sorted(Comparator.comparing(UnitShare::unit)
                        .thenComparing(UnitShare::people)
                        .thenComparing(UnitShare::top))
                .toList();
        long people = ordered.stream().mapToLong(UnitShare::people).sum();
        long top = ordered.stream().mapToLong(UnitShare::top).sum();
        var centre = ShareInterval.WILSON.of(top, people, level);
        double p = people == 0 ? 0 : (double) top / people;
        if (p == 0 || p == 1) {
            var reason = people == 0 ? Reason.NO_DATA : Reason.NO_VARIATION;
            var places =
                    ordered.stream().map(unit -> refused(unit, reason, level)).toList();
            return new Funnel(centre, OverDispersion.undefined(reason), places);
        }
        var judged = ordered.stream().filter(Funnel::largeEnough).toList();
        var dispersion = OverDispersion.of(judged, p, bootstrap, level);
        var places =
                ordered.stream().map(unit -> place(unit, p, dispersion, level)).toList();
        return new Funnel(centre, dispersion, places);
    }

    /**
     * Limits around the centre for a size, to be drawn or tabulated.
     *
     * @param people at least {@value FunnelLimits#FEWEST_PEOPLE}
     * @param level for example 0.95 or 0.998
     * @throws IllegalArgumentException if the centre is undefined, 0 or 1
     */
    public FunnelLimits limits(long people, double level) {
        if (!(centre instanceof Estimate.Defined defined)) {
            throw new IllegalArgumentException("no limits around " + centre);
        }
        return FunnelLimits.exact(defined.value(), people, level);
    }

    /**
     * One of the three tests of every unit, adjusted over the units (Benjamini and Hochberg, 1995), in the order of the
     * places. With {@link Place#chanceOnly} units differ from chance; with the other two they differ from what units
     * usually do.
     */
    public List<TestResult> adjusted(Function<Place, TestResult> test) {
        return Adjustment.BENJAMINI_HOCHBERG.adjustTests(
                places.stream().map(test).toList());
    }

    private static boolean largeEnough(UnitShare unit) {
        return unit.people() >= FunnelLimits.FEWEST_PEOPLE;
    }

    private static Place place(UnitShare unit, double centre, OverDispersion dispersion, double level) {
        if (!largeEnough(unit)) {
            return refused(unit, Reason.TOO_FEW, level);
        }
        double z = OverDispersion.z(unit, centre);
        double pValue = new MidBinomial(unit.people(), centre).pValue(unit.top());
        double factor = valueOr(dispersion.factor(), 1);
        double own = valueOr(dispersion.variance(), 0) * unit.people() / (centre * (1 - centre));
        return new Place(
                unit,
                ShareInterval.WILSON.of(unit.top(), unit.people(), level),
                new TestResult.Tested(z, Double.POSITIVE_INFINITY, pValue),
                dispersed(dispersion.factor(), z / Math.sqrt(Math.max(1, factor))),
                dispersed(dispersion.variance(), z / Math.sqrt(1 + own)));
    }

    private static TestResult dispersed(Estimate dispersion, double z) {
        return dispersion instanceof Estimate.Undefined undefined
                ? TestResult.untested(undefined.reason())
                : Alternative.TWO_SIDED.test(z);
    }

    private static Place refused(UnitShare unit, Reason reason, double level) {
        var none = TestResult.untested(reason);
        var share = ShareInterval.WILSON.of(unit.top(), unit.people(), level);
        return new Place(unit, share, none, none, none);
    }

    private static double valueOr(Estimate estimate, double otherwise) {
        return estimate instanceof Estimate.Defined defined ? defined.value() : otherwise;
    }
}
