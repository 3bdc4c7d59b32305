package org.thangdo.stats.facets.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.TestResult.Tested;
import org.thangdo.stats.facets.Appraisals;
import org.thangdo.stats.facets.NullModel;
import org.thangdo.stats.facets.card.Judgement.Judged;
import org.thangdo.stats.facets.card.Judgement.Shifted;

/** How often a rater who is like all others is called unusual, halo common to all estimated from the ratings. */
@Tag("slow")
class CardErrorsTest {
    private static final int SEEDS = 60;

    @Test
    void falseAlarmsAreOneInTwenty() {
        var asked = new TreeMap<String, double[]>();
        for (int seed = 0; seed < SEEDS; seed++) {
            var drawn = Appraisals.small(0.5, 2_000 + seed);
            var model = new NullModel(drawn.forms(), CommonHalo.deviation(drawn.forms(), seed));
            var cards = ReportCards.of(model, drawn.plan(400, seed).towards(drawn.seniors()));
            for (var card : cards.raters().subList(0, drawn.raters() - 1)) {
                card.indices().forEach((index, judgement) -> count(asked, index.name(), judgement));
                count(asked, "deference", card.deference());
            }
        }
        asked.forEach((name, counts) -> {
            double limit = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / counts[0]);
            assertThat(counts[1] / counts[0]).as(name).isLessThan(limit);
        });
    }

    private static void count(TreeMap<String, double[]> asked, String name, Judgement judgement) {
        double p = judgement instanceof Judged judged
                ? judged.pValue()
                : judgement instanceof Shifted shifted ? ((Tested) shifted.test()).pValue() : 2;
        if (p <= 1) {
            var counts = asked.computeIfAbsent(name, key -> new double[2]);
            counts[0]++;
            counts[1] += p < 0.05 ? 1 : 0;
        }
    }
}
