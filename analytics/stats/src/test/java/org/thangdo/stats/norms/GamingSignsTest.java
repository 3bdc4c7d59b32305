package org.thangdo.stats.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.norms.PassingGroups.Group;
import org.thangdo.stats.norms.ProductSplitting.Output;

class GamingSignsTest {

    private static final NormsPlan PLAN = NormsPlan.standard().withBootstrap(new Bootstrap(200, 7));

    @Test
    void moreThanATenthAtTheCap() {
        var data = PlantedNorms.CAPPED.draw(40, 12, 0.3, new SeededRandom(2));
        var raised = data.withValues(row -> Math.min(100, data.value(row) + 5));

        assertThat(CapPile.of(data, 100, PLAN).exceeds(0.1)).isFalse();
        assertThat(CapPile.of(raised, 100, PLAN).exceeds(0.1)).isTrue();
        assertThat(CapPile.of(data.where(row -> row < 10), 100, PLAN).share())
                .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
    }

    /** Pieces cut in two from the second half on, beside the same months left alone and beside more work in all. */
    @Test
    void splitProducts() {
        assertThat(ProductSplitting.of(outputs(2, 0.5), PLAN).suspected()).isTrue();
        assertThat(ProductSplitting.of(outputs(1, 1), PLAN).suspected()).isFalse();
        assertThat(ProductSplitting.of(outputs(2, 1), PLAN).suspected()).isFalse();
        assertThat(ProductSplitting.of(outputs(2, 0.5).subList(0, 30), PLAN).pieces())
                .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
    }

    /** Exact: five groups of three with one of fifteen failing; each is without failure with probability (14/15)³. */
    @Test
    void groupsOfWhichNobodyFails() {
        var found = PassingGroups.of(List.of(
                new Group(3, 1, 0), new Group(3, 0, 0), new Group(3, 0, 0), new Group(3, 0, 0), new Group(3, 0, 3)));
        double none = Math.pow(14 / 15.0, 3);
        double four = 5 * Math.pow(none, 4) * (1 - none) + Math.pow(none, 5);

        assertThat(found.noneFails().groups()).isEqualTo(4);
        assertThat(found.noneFails().expected()).isCloseTo(5 * none, within(1e-12));
        assertThat(((TestResult.Tested) found.noneFails().test()).pValue()).isCloseTo(four, within(1e-12));
        assertThat(((TestResult.Tested) found.allJustPass().test()).pValue())
                .isCloseTo(1 - Math.pow(1 - 0.008, 5), within(1e-12));
    }

    @Test
    void protectedGroupsStandOut() {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < 20; i++) {
            groups.add(i < 15 ? new Group(8, 0, 4) : new Group(8, 5, 2));
        }

        assertThat(PassingGroups.of(groups).noneFails().test().rejectsAt(0.01)).isTrue();
    }

    @Test
    void whereNobodyFailsAnywhereNothingIsTested() {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < 6; i++) {
            groups.add(new Group(8, 0, 4));
        }

        assertThat(PassingGroups.of(groups).noneFails().test()).isEqualTo(TestResult.untested(Reason.NO_VARIATION));
        assertThat(PassingGroups.of(groups.subList(0, 4)).noneFails().test())
                .isEqualTo(TestResult.untested(Reason.TOO_FEW));
    }

    private static List<Output> outputs(double pieces, double workEach) {
        var random = new SeededRandom(5);
        var outputs = new ArrayList<Output>();
        for (int person = 0; person < 20; person++) {
            for (int month = 0; month < 12; month++) {
                double count = random.binomial(40, 0.5) * (month < 6 ? 1 : pieces);
                outputs.add(new Output(
                        person, month, count, count * (month < 6 ? 1 : workEach) * (0.9 + 0.2 * random.nextDouble())));
            }
        }
        return outputs;
    }
}
