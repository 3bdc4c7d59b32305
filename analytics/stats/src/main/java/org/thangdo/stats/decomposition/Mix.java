package org.thangdo.stats.decomposition;

import java.util.List;

/**
 * Shares and rates of the groups in two periods: {@code s} is the share of a group among all people, {@code r} the
 * share of its people at the top level. A group that exists in one period only has no rate in the other; it is given
 * the rate that it has, so that its coming or going counts as composition, and nothing as rate.
 */
final class Mix {
    private final double[] weight;
    private final double[] weightNow;
    private final double[] rate;
    private final double[] rateNow;
    private final boolean[] continues;
    private final double overall;
    private final double overallNow;

    /**
     * @param before shape (2 · groups): people below the top level and at it, group by group
     * @param after the same, later
     */
    Mix(long[] before, long[] after) {
        int groups = before.length / 2;
        weight = new double[groups];
        weightNow = new double[groups];
        rate = new double[groups];
        rateNow = new double[groups];
        continues = new boolean[groups];
        overall = fill(before, weight, rate);
        overallNow = fill(after, weightNow, rateNow);
        for (int g = 0; g < groups; g++) {
            continues[g] = weight[g] > 0 && weightNow[g] > 0;
            rate[g] = weight[g] > 0 ? rate[g] : rateNow[g];
            rateNow[g] = weightNow[g] > 0 ? rateNow[g] : rate[g];
        }
    }

    private static double fill(long[] cells, double[] weight, double[] rate) {
        double total = 0;
        double top = 0;
        for (int k = 0; k < cells.length; k += 2) {
            total += cells[k] + cells[k + 1];
            top += cells[k + 1];
        }
        for (int g = 0; g < weight.length; g++) {
            double people = cells[2 * g] + cells[2 * g + 1];
            weight[g] = people / total;
            rate[g] = people == 0 ? 0 : cells[2 * g + 1] / people;
        }
        return top / total;
    }

    static long[][] cells(List<GroupShare> groups) {
        var cells = new long[2][2 * groups.size()];
        for (int g = 0; g < groups.size(); g++) {
            var share = groups.get(g);
            cells[0][2 * g] = share.people() - share.top();
            cells[0][2 * g + 1] = share.top();
            cells[1][2 * g] = share.peopleNow() - share.topNow();
            cells[1][2 * g + 1] = share.topNow();
        }
        return cells;
    }

    int groups() {
        return weight.length;
    }

    boolean continues(int g) {
        return continues[g];
    }

    /** {@code R₁ − R₀}: change of the share over all groups. */
    double change() {
        return overallNow - overall;
    }

    /**
     * {@code (s₁ − s₀)((r₀ + r₁)/2 − (R₀ + R₁)/2)}: a group that grows raises the share when its rate is above average.
     */
    double composition(int g) {
        return (weightNow[g] - weight[g]) * ((rate[g] + rateNow[g]) / 2 - (overall + overallNow) / 2);
    }

    /** {@code (r₁ − r₀)(s₀ + s₁)/2}. */
    double rate(int g) {
        return (rateNow[g] - rate[g]) * (weight[g] + weightNow[g]) / 2;
    }

    /** {@code (s₁ − s₀)(r₀ − R₀)}. */
    double endowments(int g) {
        return (weightNow[g] - weight[g]) * (rate[g] - overall);
    }

    /** {@code s₀ (r₁ − r₀)}. */
    double coefficients(int g) {
        return weight[g] * (rateNow[g] - rate[g]);
    }

    /** {@code (s₁ − s₀)(r₁ − r₀)}. */
    double interaction(int g) {
        return (weightNow[g] - weight[g]) * (rateNow[g] - rate[g]);
    }
}
