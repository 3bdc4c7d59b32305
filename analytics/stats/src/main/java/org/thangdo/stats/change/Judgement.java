package org.thangdo.stats.change;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Estimate.Defined;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/** What may be said about a change. */
final class Judgement {
    /** Tests of {@code Λ = 0} and of {@code A = 0} by the metrics. */
    final TestResult drift;

    final TestResult change;

    private final LinkedPeriods periods;
    private final Shifts shifts;
    private final List<Split> splits;
    private final double level;
    private final double relevant;

    Judgement(LinkedPeriods periods, Shifts shifts, List<Split> splits, double level, double relevant) {
        this.periods = periods;
        this.shifts = shifts;
        this.splits = splits;
        this.level = level;
        this.relevant = relevant;
        drift = test(shifts.has(Link.METRICS_UNCHANGED) ? shifts.drift(Link.METRICS_UNCHANGED) : null);
        change = test(shifts.has(Link.METRICS_UNCHANGED) ? shifts.change(Link.METRICS_UNCHANGED) : null);
    }

    private TestResult test(Contrast contrast) {
        return contrast == null
                ? TestResult.untested(Reason.NO_DATA)
                : periods.spread(contrast).test(contrast.value);
    }

    Separation separation() {
        if (shifts.has(Link.METRICS_UNCHANGED)) {
            return Separation.SEPARATED_BY_METRICS;
        }
        if (shifts.sum != null) {
            return Separation.ONLY_BOUNDS;
        }
        return shifts.has(Link.COMMON_RATERS_UNCHANGED)
                ? Separation.SEPARATED_UNDER_COMMON_RATERS
                : Separation.SEPARATED_UNDER_COMMON_RATEES;
    }

    Verdict verdict() {
        if (separation() == Separation.ONLY_BOUNDS) {
            int sign = sign(test(shifts.sum), 1 - level);
            return sign == 0
                    ? Verdict.CANNOT_TELL
                    : sign > 0 ? Verdict.INFLATION_OR_IMPROVEMENT : Verdict.STRICTER_OR_DECLINE;
        }
        if (separation() != Separation.SEPARATED_BY_METRICS) {
            return Verdict.CANNOT_TELL;
        }
        var verdict = Verdict.of(sign(drift, (1 - level) / 2), sign(change, (1 - level) / 2));
        return verdict == Verdict.CANNOT_TELL && isSmall() ? Verdict.NEITHER : verdict;
    }

    private static int sign(TestResult test, double alpha) {
        return test.rejectsAt(alpha) && test instanceof TestResult.Tested tested
                ? (int) Math.signum(tested.statistic())
                : 0;
    }

    private boolean isSmall() {
        return splits.stream()
                .filter(split -> split.link() == Link.METRICS_UNCHANGED)
                .allMatch(split -> isSmall(split.severity()) && isSmall(split.ratees()));
    }

    private boolean isSmall(Estimate part) {
        return part instanceof Defined defined
                && defined.interval().lower() > -relevant
                && defined.interval().upper() < relevant;
    }

    /** Between all of it the raters and all of it the ratees. */
    Optional<ChangeBounds> bounds() {
        if (shifts.sum == null) {
            return Optional.empty();
        }
        var raters = splits.get(Link.COMMON_RATERS_UNCHANGED.ordinal());
        var ratees = splits.get(Link.COMMON_RATEES_UNCHANGED.ordinal());
        return Optional.of(new ChangeBounds(
                Math.min(value(raters.severity()), value(ratees.severity())),
                Math.max(value(raters.severity()), value(ratees.severity())),
                hull(raters.severity(), ratees.severity()),
                Math.min(value(raters.ratees()), value(ratees.ratees())),
                Math.max(value(raters.ratees()), value(ratees.ratees())),
                hull(raters.ratees(), ratees.ratees())));
    }

    private static double value(Estimate estimate) {
        return ((Defined) estimate).value();
    }

    private Interval hull(Estimate one, Estimate other) {
        var first = ((Defined) one).interval();
        var second = ((Defined) other).interval();
        return new Interval(Math.min(first.lower(), second.lower()), Math.max(first.upper(), second.upper()), level);
    }
}
