package org.thangdo.stats.agreement;

import java.util.List;
import java.util.SortedMap;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * A coefficient as the sum of what each subject says, in rows of subjects that say the same: its errors follow from it.
 *
 * @param <P> what a subject says: its ratings
 */
abstract class SubjectTerms<P> {
    private final List<P> patterns; // by row
    private final long[] times; // subjects by row
    private final double subjects;

    /** @param subjects number of subjects by what they say */
    SubjectTerms(SortedMap<P, Long> subjects) {
        patterns = List.copyOf(subjects.keySet());
        times = subjects.values().stream().mapToLong(Long::longValue).toArray();
        double sum = 0;
        for (long n : times) {
            sum += n;
        }
        this.subjects = sum;
    }

    /** Number of rows. */
    final int rows() {
        return times.length;
    }

    /** What the subjects of a row say. */
    final P pattern(int row) {
        return patterns.get(row);
    }

    /** Number of subjects of a row. */
    final long times(int row) {
        return times[row];
    }

    /** Number of subjects. */
    final double subjects() {
        return subjects;
    }

    /** Mean disagreement {@code D_o}; {@code NaN} if no subject is {@link #paired}. */
    abstract double observed();

    /** Disagreement by chance {@code D_e}. */
    abstract double expected();

    /** Number of subjects from which {@code D_o} comes. */
    double paired() {
        return subjects;
    }

    /** The coefficient of all subjects; {@code NaN} where it is undefined. */
    double value(WhenNothingVaries nothingVaries) {
        return DistanceMatrix.coefficient(observed(), expected(), nothingVaries);
    }

    /** By how much the coefficient falls if a share of the subjects disagreed as far as can be. */
    double fall(double share) {
        double expected = expected();
        return expected == 0 ? 0 : share / expected;
    }

    /** The coefficient with one subject of a row left out; {@code NaN} where it is undefined. */
    abstract double leftOut(int row, WhenNothingVaries nothingVaries);

    /** The slope of the coefficient with respect to the share of a row, {@link StandardError#LINEARISED}. */
    abstract double influence(int row);

    /**
     * What a subject adds in the convention of {@link StandardError#GWET}: the same where no subject lacks a rating, since
     * the convention then has nothing to differ in.
     */
    double gwet(int row) {
        return influence(row);
    }

    /** The estimate with the error, the interval and the policy that are asked for. */
    final Estimate estimate(Inference inference) {
        if (paired() == 0) {
            return Estimate.undefined(Reason.NO_PAIRABLE_SUBJECT);
        }
        double value = value(inference.nothingVaries());
        if (Double.isNaN(value)) {
            return Estimate.undefined(Reason.NO_EXPECTED_DISAGREEMENT);
        }
        var values = values(inference);
        double error = inference.scaled(values.standardError());
        if (Double.isNaN(error)) {
            return Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT);
        }
        if (observed() == 0 && inference.standardError() != StandardError.GWET) {
            double unseen = 1 - FastMath.pow(1 - inference.level(), 1 / paired());
            double lower = value - inference.scaled(fall(unseen));
            return new Estimate.Defined(value, error, new Interval(lower, value, inference.level()));
        }
        var estimated = new IntervalMethod.Estimated(value, error, degreesOfFreedom(values, inference));
        var interval = inference.standardError().interval();
        return new Estimate.Defined(
                value, error, interval.interval(estimated, Double.NEGATIVE_INFINITY, 1, inference.level()));
    }

    /** The value over its standard error, Student's t with the degrees of freedom of that error. */
    final TestResult test(Inference inference, Alternative alternative) {
        if (estimate(inference) instanceof Estimate.Undefined undefined) {
            return TestResult.untested(undefined.reason());
        }
        var values = values(inference);
        double error = inference.scaled(values.standardError());
        return error == 0
                ? TestResult.untested(Reason.NO_VARIATION)
                : alternative.test(value(inference.nothingVaries()) / error, degreesOfFreedom(values, inference));
    }

    private double degreesOfFreedom(Jackknife values, Inference inference) {
        return inference.standardError() == StandardError.GWET ? subjects() - 1 : values.degreesOfFreedom();
    }

    /** The values whose spread is the error; it is {@code NaN} where leaving one subject out leaves no value. */
    private Jackknife values(Inference inference) {
        IntToDoubleFunction term =
                switch (inference.standardError()) {
                    case JACKKNIFE -> row -> leftOut(row, inference.nothingVaries());
                    case LINEARISED -> row -> influence(row) / (subjects() - 1);
                    case GWET -> row -> gwet(row) / (subjects() - 1);
                };
        var values = new Jackknife();
        for (int row = 0; row < rows(); row++) {
            values.add(term.applyAsDouble(row), times(row));
        }
        return values;
    }
}
