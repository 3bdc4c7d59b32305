package org.thangdo.stats.agreement;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;

/**
 * Whether raters agree more here than there. Two intervals that overlap do not answer it: on the same subjects the two
 * coefficients move together, and even of unrelated groups they overlap well before the difference is in doubt.
 *
 * @param estimate first coefficient minus second
 * @param test of no difference, two-sided: the difference over its standard error, Student's t
 */
public record AgreementDifference(Estimate estimate, TestResult test) {

    /** Errors below this are rounding: the two coefficients are one function of the ratings. */
    private static final double ROUNDING = 1e-13;

    /**
     * Two coefficients of the same subjects, each of its own ratings: two criteria, two periods, two roles. The error is
     * the jackknife of the difference, one subject with both its sets of ratings left out at a time.
     *
     * @param pairs the ratings behind the first and behind the second coefficient
     * @param level confidence level in (0, 1)
     */
    public static AgreementDifference paired(
            SourcePairTable pairs, AgreementCoefficient first, AgreementCoefficient second, double level) {
        Interval.requireLevel(level);
        var ofFirst = LeftOut.of(side(pairs, true), first);
        var ofSecond = LeftOut.of(side(pairs, false), second);
        var refusal = Stream.of(ofFirst, ofSecond)
                .flatMap(each -> each.refusal().stream())
                .findFirst();
        if (refusal.isPresent()) {
            return none(refusal.get());
        }
        var jackknife = new Jackknife();
        pairs.subjects()
                .forEach((pair, subjects) -> jackknife.add(
                        ofFirst.without().get(pair.first()) - ofSecond.without().get(pair.second()), subjects));
        return difference(ofFirst.value() - ofSecond.value(), jackknife, level);
    }

    /** A difference of two values on the same subjects. @param jackknife of the difference */
    static AgreementDifference difference(double value, Jackknife jackknife, double level) {
        double error = jackknife.standardError();
        if (Double.isNaN(error) || error <= ROUNDING) {
            return none(Double.isNaN(error) ? Reason.RESTS_ON_ONE_SUBJECT : Reason.NO_VARIATION);
        }
        var estimated = new IntervalMethod.Estimated(value, error, jackknife.degreesOfFreedom());
        var interval =
                IntervalMethod.STUDENT.interval(estimated, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
        return new AgreementDifference(
                new Estimate.Defined(value, error, interval),
                Alternative.TWO_SIDED.test(value / error, estimated.degreesOfFreedom()));
    }

    /** Two coefficients of the same ratings, such as AC1 and Fleiss' kappa. @param level confidence level in (0, 1) */
    public static AgreementDifference ofCoefficients(
            AgreementTable table, AgreementCoefficient first, AgreementCoefficient second, double level) {
        var pairs = new TreeMap<ProfilePair, Long>();
        table.subjects().forEach((profile, subjects) -> pairs.put(new ProfilePair(profile, profile), subjects));
        return paired(new SourcePairTable(table.scale(), pairs), first, second, level);
    }

    private static AgreementTable side(SourcePairTable pairs, boolean first) {
        var side = new TreeMap<Profile, Long>();
        pairs.subjects()
                .forEach(
                        (pair, subjects) -> side.merge(first ? pair.first() : pair.second(), subjects, Math::addExact));
        return new AgreementTable(pairs.scale(), side);
    }

    /**
     * One coefficient in two groups of different subjects. The interval joins the distances of the two intervals from
     * their values (MOVER, Zou and Donner 2008, Statistics in Medicine 27), so it is skew where they are; the test is
     * Welch's.
     *
     * @param level confidence level in (0, 1)
     */
    public static AgreementDifference independent(
            AgreementTable first, AgreementTable second, AgreementCoefficient coefficient, double level) {
        var estimates = Stream.of(first, second)
                .map(table -> coefficient.estimate(table, level).estimate())
                .toList();
        for (var estimate : estimates) {
            if (estimate instanceof Estimate.Undefined undefined) {
                return none(undefined.reason());
            }
        }
        var a = (Estimate.Defined) estimates.get(0);
        var b = (Estimate.Defined) estimates.get(1);
        double value = a.value() - b.value();
        double below =
                FastMath.hypot(a.value() - a.interval().lower(), b.interval().upper() - b.value());
        double above = FastMath.hypot(
                a.interval().upper() - a.value(), b.value() - b.interval().lower());
        var errors = Jackknife.together(
                value,
                Stream.of(first, second)
                        .map(table -> LeftOut.of(table, coefficient).jackknife(table, coefficient))
                        .toList());
        var interval = new Interval(value - below, value + above, level);
        boolean perfect = a.standardError() == 0 || b.standardError() == 0;
        return new AgreementDifference(
                new Estimate.Defined(value, errors.standardError(), interval),
                perfect
                        ? TestResult.untested(Reason.NO_VARIATION)
                        : Alternative.TWO_SIDED.test(value / errors.standardError(), errors.degreesOfFreedom()));
    }

    private static AgreementDifference none(Reason reason) {
        return new AgreementDifference(Estimate.undefined(reason), TestResult.untested(reason));
    }
}
