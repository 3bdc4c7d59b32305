package org.thangdo.stats;

import java.util.Objects;

/** What a significance test says: a statistic with its p-value, or the reason why the test cannot be made. */
public sealed interface TestResult {

    /**
     * A test that was made.
     *
     * @param statistic value of the test statistic; which one, and its sign, is said where the test is defined
     * @param degreesOfFreedom of the reference distribution; infinity for a normal statistic
     * @param pValue probability of a statistic at least as extreme if nothing were there, in [0, 1]
     */
    record Tested(double statistic, double degreesOfFreedom, double pValue) implements TestResult {
        public Tested {
            if (!Double.isFinite(statistic) || !(degreesOfFreedom > 0) || !(pValue >= 0 && pValue <= 1)) {
                throw new IllegalArgumentException(
                        "not a test: " + statistic + ", df " + degreesOfFreedom + ", p " + pValue);
            }
        }
    }

    /** No test can be made, for the stated reason. */
    record Untested(Reason reason) implements TestResult {
        public Untested {
            Objects.requireNonNull(reason, "reason");
        }
    }

    static TestResult untested(Reason reason) {
        return new Untested(reason);
    }

    /** Whether the test was made and {@code pValue < alpha}. */
    default boolean rejectsAt(double alpha) {
        return this instanceof Tested tested && tested.pValue() < alpha;
    }
}
