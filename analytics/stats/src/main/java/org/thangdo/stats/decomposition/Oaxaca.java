package org.thangdo.stats.decomposition;

import java.util.List;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Threefold decomposition of the change of a share between two periods, seen from the earlier one:
 *
 * <pre>    R₁ − R₀ = Σ (s₁ − s₀) r₀  +  Σ s₀ (r₁ − r₀)  +  Σ (s₁ − s₀)(r₁ − r₀)</pre>
 *
 * with {@code s} the share of a group among all people and {@code r} the share of its people at the top level. The
 * identity is exact. Half of the interaction added to each of the other two gives {@link Kitagawa}. Groups that exist
 * in one period only add to the endowments alone, as they add to Kitagawa's composition alone.
 *
 * <p>References: Oaxaca (1973), Int. Econ. Rev. 14; Blinder (1973), J. Human Resources 8; threefold form: Winsborough
 * and Dickinson (1971), Daymont and Andrisani (1984).
 *
 * @param change {@code R₁ − R₀}, a difference of shares in [−1, 1]
 * @param endowments what would have changed had only the groups' sizes moved
 * @param coefficients what would have changed had only the rates moved
 * @param interaction what is left: sizes and rates moved together
 */
public record Oaxaca(Estimate change, Estimate endowments, Estimate coefficients, Estimate interaction) {

    /**
     * Decomposes the change, with percentile intervals from drawing the people of each period again.
     *
     * @param groups the groups in both periods; equal names are added up
     * @param level confidence level in (0, 1)
     */
    public static Oaxaca threefold(List<GroupShare> groups, Bootstrap bootstrap, double level) {
        Interval.requireLevel(level);
        var canonical = GroupShare.canonical(groups);
        if (!Kitagawa.inBothPeriods(canonical)) {
            var none = Estimate.undefined(Reason.NO_DATA);
            return new Oaxaca(none, none, none, none);
        }
        var estimates = bootstrap.percentile(Mix.cells(canonical), Oaxaca::components, level);
        return new Oaxaca(estimates.get(0), estimates.get(1), estimates.get(2), estimates.get(3));
    }

    private static double[] components(long[][] samples) {
        var mix = new Mix(samples[0], samples[1]);
        var components = new double[] {mix.change(), 0, 0, 0};
        for (int g = 0; g < mix.groups(); g++) {
            components[1] += mix.endowments(g);
            components[2] += mix.coefficients(g);
            components[3] += mix.interaction(g);
        }
        return components;
    }
}
