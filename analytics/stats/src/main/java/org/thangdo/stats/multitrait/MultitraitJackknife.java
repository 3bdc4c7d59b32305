package org.thangdo.stats.multitrait;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Components of all forms, and again without each person: the unit of analysis is the person with all forms of all occasions, so
 * neither several raters of one ratee nor the years of one person are taken for independent. Of more than {@value #PersonSums.MOST_GROUPS}
 * people, whole groups of them are left out, a person's code modulo {@value #PersonSums.MOST_GROUPS} being the group. Means of strata are
 * held fixed.
 */
public final class MultitraitJackknife {

    /** Fewer people do not carry an interval. */
    public static final int FEWEST_PEOPLE = 20;

    private final MultitraitComponents all;
    private final List<MultitraitComponents> leftOut;
    private final int people;

    private MultitraitJackknife(MultitraitComponents all, List<MultitraitComponents> leftOut, int people) {
        this.all = all;
        this.leftOut = leftOut;
        this.people = people;
    }

    public static MultitraitJackknife of(MultitraitForms forms) {
        var sums = new PersonSums(forms);
        return new MultitraitJackknife(sums.all(), sums.leftOut(), forms.people());
    }

    /** The components of all forms. */
    public MultitraitComponents all() {
        return all;
    }

    /** A number computed from components, with its uncertainty. */
    public record Jackknifed(double value, double standardError, double degreesOfFreedom) {

        /** With Student's interval. */
        public Estimate.Defined estimate(double level) {
            Interval interval = IntervalMethod.STUDENT.interval(
                    new IntervalMethod.Estimated(value, standardError, degreesOfFreedom),
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    level);
            return new Estimate.Defined(value, standardError, interval);
        }

        /** Student's test that the number lies beyond a margin on one side. @param alternative not {@code TWO_SIDED} */
        public TestResult beyond(double margin, Alternative alternative) {
            if (!(standardError > 0)) {
                return TestResult.untested(Reason.NO_VARIATION);
            }
            return alternative.test((value - margin) / standardError, degreesOfFreedom);
        }
    }

    /** The number with its uncertainty, or nothing if the data leave it undefined or there are fewer than {@value #FEWEST_PEOPLE} people. */
    public Optional<Jackknifed> of(ToDoubleFunction<MultitraitComponents> statistic) {
        double value = statistic.applyAsDouble(all);
        if (people < FEWEST_PEOPLE || !Double.isFinite(value)) {
            return Optional.empty();
        }
        var jackknife = new Jackknife();
        for (var without : leftOut) {
            double left = statistic.applyAsDouble(without);
            if (!Double.isFinite(left)) {
                return Optional.empty();
            }
            jackknife.add(left, 1);
        }
        double error = jackknife.standardError();
        return Optional.of(new Jackknifed(value, error, error > 0 ? jackknife.degreesOfFreedom() : leftOut.size() - 1));
    }

    /** The same as an estimate. @param level confidence level in (0, 1) */
    public Estimate estimate(ToDoubleFunction<MultitraitComponents> statistic, double level) {
        var found = of(statistic);
        if (found.isPresent()) {
            return found.get().estimate(level);
        }
        return Estimate.undefined(people < FEWEST_PEOPLE ? Reason.TOO_FEW : Reason.NO_VARIATION);
    }
}
