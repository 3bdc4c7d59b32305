package org.thangdo.stats.generalizability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.SeededRandom;

/** How often intervals of 95 % contain the truth, of persons by raters by criteria with three raters in the D study. */
@Tag("slow")
class GeneralizabilityCoverageTest {
    private static final int TIMES = 400;

    /** By effect: p, r, i, pr, pi, ri, residual. */
    private static final List<double[]> TRUTHS = List.of(
            new double[] {0.3, 0.13, 0.09, 0.11, 0.03, 0.001, 0.44},
            new double[] {0.5, 0.02, 0.1, 0.3, 0.1, 0.02, 0.5},
            new double[] {0.1, 0.2, 0.05, 0.1, 0.05, 0.02, 0.5});

    private int generalizability;
    private int dependability;
    private int defined;

    /** The Monte-Carlo error of a coverage is 1.1 %. */
    @ParameterizedTest
    @DisplayName("coefficients, from complete and from sparse forms")
    @CsvSource({"30, 4, 6, 0", "100, 3, 8, 0", "20, 8, 5, 0", "30, 4, 6, 0.3", "100, 3, 8, 0.3", "50, 10, 10, 0.3"})
    void coefficients(int persons, int raters, int items, double missing) {
        var random = new SeededRandom(11);
        var frame = GStudyTest.sparse(random, persons, raters, items, missing);
        for (double[] truth : TRUTHS) {
            generalizability = 0;
            dependability = 0;
            defined = 0;
            for (int t = 0; t < TIMES; t++) {
                count(frame, random, truth);
            }
            assertThat(defined).isGreaterThan(TIMES * 99 / 100);
            assertThat((double) generalizability / defined).isBetween(0.91, 0.985);
            assertThat((double) dependability / defined).isBetween(0.91, 0.985);
        }
    }

    private void count(FacetScores frame, SeededRandom random, double[] truth) {
        var design = Design.parse("p x r x i");
        var drawn = GStudyTest.scored(frame, new NormalScores(new EffectCells(frame, design), random).draw(truth));
        if (!(GStudy.of(drawn, design, GStudyPlan.DEFAULT) instanceof GStudy.Estimated study)) {
            return;
        }
        int items = frame.elements("i");
        var found = DStudy.of(study, DStudyPlan.of(study, "p").size("r", 3).size("i", items));
        double relative = truth[3] / 3 + truth[4] / items + truth[6] / 3 / items;
        double absolute = relative + truth[1] / 3 + truth[2] / items + truth[5] / 3 / items;
        if (found.generalizability() instanceof Estimate.Defined one
                && found.dependability() instanceof Estimate.Defined other) {
            defined++;
            generalizability += one.interval().contains(truth[0] / (truth[0] + relative)) ? 1 : 0;
            dependability += other.interval().contains(truth[0] / (truth[0] + absolute)) ? 1 : 0;
        }
    }
}
