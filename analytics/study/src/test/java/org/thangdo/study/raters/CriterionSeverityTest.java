package org.thangdo.study.raters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.wide.FormTable;
import org.thangdo.ratings.wide.WideScale;
import org.thangdo.stats.Estimate.Defined;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.study.Plan;

@DisplayName("raters who are harder on one criterion than they are in general")
class CriterionSeverityTest {
    private static final int PEOPLE = 120;
    private static final int RATERS = 6;
    private static final int CRITERIA = 5;

    @TempDir
    private Path folder;

    /** Three raters judge each person; R4 is harder on C2 by so many logits. */
    private CriterionSeverity found(double harder) throws IOException {
        var random = new Random(3);
        var lines = new StringBuilder("ratee,rater,role,C1,C2,C3,C4,C5\n");
        for (int n = 0; n < PEOPLE; n++) {
            double worth = random.nextGaussian();
            for (int k = 0; k < 3; k++) {
                int rater = (n + k * (1 + n % 2)) % RATERS;
                lines.append("E%03d,R%d,superior".formatted(n, rater));
                for (int c = 1; c <= CRITERIA; c++) {
                    double place = worth - 0.2 * (rater - 2) - 0.2 * (c - 3) - (rater == 4 && c == 2 ? harder : 0);
                    lines.append(',').append(level(place, random));
                }
                lines.append('\n');
            }
        }
        var file = folder.resolve("forms.csv");
        Files.writeString(file, lines);
        var scale = WideScale.undeclared(RulePacks.shipped().get("nd335-2025").scale());
        var table = FormTable.read(
                file, scale, ReadOptions.DEFAULT, new JudgementOptions(false, false, false), Progress.NONE);
        var facets = new JudgedFacets(table.judgements().orElseThrow(), RaterPlan.Thresholds.SHARED);
        var joint = (FacetFit.Fitted) FacetFit.of(facets.ratings, facets.model);
        return new CriterionSeverityCount(facets, joint, Plan.standard())
                .found()
                .orElseThrow();
    }

    /** By adjacent logits with thresholds −1.5, 0 and 1.5. */
    private static int level(double place, Random random) {
        double[] weight = {1, Math.exp(place + 1.5), Math.exp(2 * place + 1.5), Math.exp(3 * place)};
        double left = random.nextDouble() * (weight[0] + weight[1] + weight[2] + weight[3]);
        int level = 0;
        while (level < 3 && left >= weight[level]) {
            left -= weight[level++];
        }
        return level;
    }

    @Test
    void theOneThatWasPlantedStandsOutFarthest() throws IOException {
        var found = found(2);
        var pair = found.special().get(0);
        var severity = (Defined) pair.severity();

        assertThat(found.pairs()).isEqualTo(RATERS * CRITERIA);
        assertThat(pair.rater()).endsWith("R4");
        assertThat(pair.criterion()).isEqualTo("C2");
        assertThat(severity.interval().lower()).isPositive();
        assertThat(pair.given()).isLessThan(pair.expected());
    }

    @Test
    void nobodyStandsOutWhereNothingIsPlanted() throws IOException {
        assertThat(found(0).special()).isEmpty();
    }
}
