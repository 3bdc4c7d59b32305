package org.thangdo.stats.agreement;

import java.util.function.IntToDoubleFunction;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/** A coefficient as the sum of what each subject says, in rows of subjects that say the same: its errors follow from it. */
interface SubjectTerms {

    /** Number of rows. */
    int rows();

    /** Number of subjects of a row. */
    long times(int row);

    /** Number of subjects. */
    double subjects();

    /** The coefficient of all subjects; {@code NaN} where it is undefined. */
    double value(WhenNothingVaries nothingVaries);

    /** The coefficient with one subject of a row left out; {@code NaN} where it is undefined. */
    double leftOut(int row, WhenNothingVaries nothingVaries);

    /** The slope of the coefficient with respect to the share of a row, {@link StandardError#LINEARISED}. */
    double influence(int row);

    /** What a subject adds in the convention of {@link StandardError#GWET}. */
    double gwet(int row);

    /** The estimate with the error, the interval and the policy that are asked for. */
    default Estimate estimate(Inference inference) {
        double value = value(inference.nothingVaries());
        if (Double.isNaN(value)) {
            return Estimate.undefined(Reason.NO_EXPECTED_DISAGREEMENT);
        }
        double error = inference.scaled(
                switch (inference.standardError()) {
                    case JACKKNIFE -> jackknifed(inference.nothingVaries());
                    case LINEARISED -> spread(this::influence);
                    case GWET -> spread(this::gwet);
                });
        if (Double.isNaN(error)) {
            return Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT);
        }
        var estimated = new IntervalMethod.Estimated(value, error, subjects() - 1);
        var interval = inference.standardError().interval();
        return new Estimate.Defined(
                value, error, interval.interval(estimated, Double.NEGATIVE_INFINITY, 1, inference.level()));
    }

    /** The value over its standard error, Student's t with {@code subjects − 1} degrees of freedom. */
    static TestResult test(Estimate estimate, double subjects, Alternative alternative) {
        if (estimate instanceof Estimate.Undefined undefined) {
            return TestResult.untested(undefined.reason());
        }
        var defined = (Estimate.Defined) estimate;
        return defined.standardError() == 0
                ? TestResult.untested(Reason.NO_VARIATION)
                : alternative.test(defined.value() / defined.standardError(), subjects - 1);
    }

    private double jackknifed(WhenNothingVaries nothingVaries) {
        var jackknife = new Jackknife();
        for (int row = 0; row < rows(); row++) {
            jackknife.add(leftOut(row, nothingVaries), times(row));
        }
        return jackknife.standardError();
    }

    /** {@code √(Σ (term − mean)² / (n (n − 1)))} over subjects. */
    private double spread(IntToDoubleFunction term) {
        double seen = 0;
        double mean = 0;
        double squares = 0;
        for (int row = 0; row < rows(); row++) {
            double value = term.applyAsDouble(row);
            double deviation = value - mean;
            seen += times(row);
            mean += deviation * times(row) / seen;
            squares += times(row) * deviation * (value - mean);
        }
        return Math.sqrt(squares / (seen * (seen - 1)));
    }
}
