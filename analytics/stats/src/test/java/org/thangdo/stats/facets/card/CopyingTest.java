package org.thangdo.stats.facets.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.facets.Appraisals;
import org.thangdo.stats.facets.NullModel;
import org.thangdo.stats.facets.card.Judgement.Judged;
import org.thangdo.stats.facets.card.Judgement.Withheld;

class CopyingTest {
    private static final int SUPERIOR = 0;
    private static final int PEER = 1;
    private static final int COLLECTIVE = 3;

    private static Copying copying(Appraisals drawn, double halo, int follower, int leader) {
        return Copying.of(new NullModel(drawn.forms(), halo), drawn.plan(300, 5), follower, leader);
    }

    @Test
    void aRoleThatRepeatsAnotherIsFound() {
        var drawn = Appraisals.haloed(0, 0, 71);
        var random = new SeededRandom(72);
        var superior = new HashMap<Integer, Byte>();
        for (int x = 0; x < drawn.level.length; x++) {
            if (drawn.roles()[drawn.rater(x)] == SUPERIOR) {
                superior.put(8 * drawn.ratee(x) + drawn.criterion(x), drawn.level[x]);
            }
        }
        for (int x = 0; x < drawn.level.length; x++) {
            var said = superior.get(8 * drawn.ratee(x) + drawn.criterion(x));
            if (drawn.roles()[drawn.rater(x)] == COLLECTIVE && said != null && random.nextDouble() < 0.4) {
                drawn.level[x] = said;
            }
        }
        var all = copying(drawn, 0, COLLECTIVE, SUPERIOR).all();
        assertThat(((Judged) all.beyondOthers()).pValue()).isLessThan(0.01);
        assertThat(((Judged) all.resemblanceBeyondOthers()).pValue()).isLessThan(0.01);
        assertThat(((Judged) all.agreement()).value())
                .isGreaterThan(((Judged) all.agreement()).range().upper());
    }

    /** Everybody sees the same profiles of ratees here, which looks like copying until other roles are looked at. */
    @Test
    void aProfileThatEverybodySeesIsNotCopying() {
        var drawn = Appraisals.dirty(73);
        var all = copying(drawn, CommonHalo.deviation(drawn.forms(), 1), COLLECTIVE, SUPERIOR)
                .all();
        assertThat(((Judged) all.resemblance()).pValue()).isLessThan(0.05);
        assertThat(((Judged) all.resemblanceBeyondOthers()).pValue()).isGreaterThan(0.05);
    }

    @Test
    void withoutPairsItSaysSo() {
        var drawn = Appraisals.small(0, 74);
        var none = copying(drawn, 0, PEER, 7);
        assertThat(none.all().agreement()).isEqualTo(new Withheld(Need.PAIRS, 0, Copying.FEWEST_PAIRS));
        assertThat(none.raters()).isNotEmpty();
    }
}
