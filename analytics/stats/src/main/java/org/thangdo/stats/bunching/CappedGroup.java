package org.thangdo.stats.bunching;

import java.util.Objects;

/**
 * One group under a cap.
 *
 * @param group its name
 * @param people number of people, {@code >= 0}
 * @param top how many of them are at the top level, at most {@code people}
 * @param cap largest lawful number at the top level, {@code >= 0}
 */
public record CappedGroup(String group, long people, long top, long cap) {

    public CappedGroup {
        Objects.requireNonNull(group, "group");
        if (!(0 <= top && top <= people && cap >= 0)) {
            throw new IllegalArgumentException(
                    "group " + group + ": " + top + " of " + people + " at the top, cap " + cap);
        }
    }

    /**
     * Whether the group says anything: its cap lets somebody through and keeps somebody out, and it is not exceeded.
     */
    boolean informative() {
        return cap >= 1 && cap < people && top <= cap;
    }

    boolean atCap() {
        return top == cap;
    }

    /**
     * {@code P(X = cap | X <= cap)} for {@code X} binomial: {@code 1/S(cap)} with {@code S(0) = 1} and
     * {@code S(k) = 1 + S(k − 1) · k(1 − π) / ((n − k + 1)π)}, which neither under- nor overflows.
     *
     * @param share {@code π} in (0, 1)
     */
    double chanceAtCap(double share) {
        double sum = 1;
        for (long k = 1; k <= cap; k++) {
            sum = 1 + sum * k * (1 - share) / ((people - k + 1) * share);
        }
        return 1 / sum;
    }

    /** {@code E(X | X <= cap)}, from the same recursion: {@code E_k = (E_{k−1}(S_k − 1) + k)/S_k}. */
    double expectedTop(double share) {
        double sum = 1;
        double expected = 0;
        for (long k = 1; k <= cap; k++) {
            double below = sum * k * (1 - share) / ((people - k + 1) * share);
            sum = 1 + below;
            expected = (expected * below + k) / sum;
        }
        return expected;
    }
}
