package org.thangdo.stats.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.change.Studies.value;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.SimulatedPeriods;
import org.thangdo.stats.facets.SimulatedPeriods.Plan;

/**
 * What is planted over and over: how far the parts are from the truth in levels, how often 95 % intervals hold it, and how
 * often something is said that is not so. 150 ratees, 30 raters whose own drifts differ by 0.2 logits, 4 criteria, a fifth
 * of ratees and raters new in the later period.
 */
@Tag("slow")
class ChangeCoverageTest {

    private static final int SEEDS = 400;
    /** Four standard errors of a share of 0.95, or of 0.05, in so many seeds. */
    private static final double SAMPLING = 4 * Math.sqrt(0.95 * 0.05 / SEEDS);

    /** How often an interval held the truth, and how far values were from it on average. */
    private static final class Held {
        int held;
        int count;
        double bias;
        double squares;

        void add(Estimate estimate, double truth) {
            var defined = (Estimate.Defined) estimate;
            held += defined.interval().contains(truth) ? 1 : 0;
            count++;
            bias += defined.value() - truth;
            squares += (defined.value() - truth) * (defined.value() - truth);
        }

        void isFair() {
            double mean = bias / count;
            double error = Math.sqrt((squares / count - mean * mean) / count);
            assertThat((double) held / count).isCloseTo(0.95, within(SAMPLING));
            assertThat(mean).isCloseTo(0, within(4 * error + 0.02));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,   0,    0.75, 0,   0.8",
        "0.5, 0,    0.75, 0,   0.8",
        "0,   0.5,  0.75, 0,   0.8",
        "0.3, 0.3,  0.5,  0,   0.8",
        "0.5, -0.5, 0.75, 0.7, 0.8",
        "0.5, 0,    0.75, 0,   0.3"
    })
    void metricsTellInflationFromImprovement(
            double inflation, double improvement, double reliability, double halo, double common) {
        var plan = Plan.NOTHING
                .withInflation(inflation)
                .withImprovement(improvement)
                .withMetric(reliability)
                .withHalo(halo)
                .withCommon(common)
                .withDrift(0.2);
        var composition = new Held();
        var severity = new Held();
        var ratees = new Held();
        int confused = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            var drawn = SimulatedPeriods.draw(plan, seed);
            var change = Studies.change(plan, seed);
            var split = change.split(Link.METRICS_UNCHANGED);
            confused += isConfused(change.verdict(), inflation, improvement) ? 1 : 0;
            if (split.isPresent()) {
                double own = drawn.meanOwnDrift(0, 1);
                composition.add(split.get().composition(), Studies.parts(drawn, improvement, own - inflation)[0]);
                double[] expected = Studies.parts(drawn, improvement, -inflation);
                ratees.add(split.get().ratees(), expected[1]);
                severity.add(split.get().severity(), expected[2]);
            }
        }
        assertThat(severity.count).isGreaterThan((int) (0.97 * SEEDS));
        composition.isFair();
        severity.isFair();
        ratees.isFair();
        assertThat((double) confused / SEEDS).isLessThanOrEqualTo(0.05 + SAMPLING);
    }

    /** Whether a drift is stated that was not planted, or a change that was not, or the opposite of one that was. */
    private static boolean isConfused(Verdict verdict, double inflation, double improvement) {
        Set<Verdict> milder = EnumSet.of(Verdict.INFLATION, Verdict.BOTH, Verdict.INFLATION_HIDES_DECLINE);
        Set<Verdict> stricter =
                EnumSet.of(Verdict.STRICTER, Verdict.STRICTER_AND_DECLINE, Verdict.STRICTER_HIDES_IMPROVEMENT);
        Set<Verdict> better = EnumSet.of(Verdict.IMPROVEMENT, Verdict.BOTH, Verdict.STRICTER_HIDES_IMPROVEMENT);
        Set<Verdict> worse = EnumSet.of(Verdict.DECLINE, Verdict.STRICTER_AND_DECLINE, Verdict.INFLATION_HIDES_DECLINE);
        return milder.contains(verdict) && !(inflation > 0)
                || stricter.contains(verdict) && !(inflation < 0)
                || better.contains(verdict) && !(improvement > 0)
                || worse.contains(verdict) && !(improvement < 0)
                || verdict == Verdict.NEITHER && (inflation != 0 || improvement != 0);
    }

    /** Each assumption, where it holds, gives the truth; with nothing planted hardly anything is said. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 0", "0, 0.5"})
    void withoutMetricsOnlyAssumptionsSpeak(double inflation, double improvement) {
        var plan = Plan.NOTHING
                .withInflation(inflation)
                .withImprovement(improvement)
                .withDrift(0.2);
        var said = EnumSet.noneOf(Verdict.class);
        int raised = 0;
        int held = 0;
        int inBounds = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            var drawn = SimulatedPeriods.draw(plan, seed);
            var change = Studies.change(plan, seed);
            said.add(change.verdict());
            raised += change.verdict() == Verdict.CANNOT_TELL ? 0 : 1;
            double[] expected = Studies.parts(drawn, improvement, -inflation);
            var split = change.split(inflation == 0 ? Link.COMMON_RATERS_UNCHANGED : Link.COMMON_RATEES_UNCHANGED)
                    .orElseThrow();
            var part = (Estimate.Defined) (inflation == 0 ? split.ratees() : split.severity());
            held += part.interval().contains(expected[inflation == 0 ? 1 : 2]) ? 1 : 0;
            var bounds = change.bounds().orElseThrow();
            inBounds +=
                    bounds.ratees().contains(expected[1]) && bounds.severity().contains(expected[2]) ? 1 : 0;
            assertThat(value(split.composition()) + value(split.severity()) + value(split.ratees()))
                    .isCloseTo(value(change.observed()) - split.remainder(), within(1e-12));
        }
        assertThat(said).isSubsetOf(Verdict.CANNOT_TELL, Verdict.INFLATION_OR_IMPROVEMENT, Verdict.STRICTER_OR_DECLINE);
        assertThat((double) held / SEEDS).isGreaterThan(0.95 - SAMPLING);
        assertThat((double) inBounds / SEEDS).isGreaterThan(0.95 - SAMPLING);
        if (inflation == 0 && improvement == 0) {
            assertThat((double) raised / SEEDS).isLessThanOrEqualTo(0.05 + SAMPLING);
        } else {
            assertThat((double) raised / SEEDS).isGreaterThan(0.9);
        }
    }
}
