package org.thangdo.study.raters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.stats.Estimate.Defined;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.study.Plan;

@DisplayName("raters who are harder on one criterion than they are in general")
class CriterionSeverityTest {
    private static final int PEOPLE = 120;
    private static final int RATERS = 6;
    private static final int CRITERIA = 5;
    private static final double[] THRESHOLDS = {-1.5, 0, 1.5};

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
                    lines.append(',').append(PlantedForms.level(place, THRESHOLDS, random));
                }
                lines.append('\n');
            }
        }
        var facets = new JudgedFacets(PlantedForms.read(folder, lines), RaterPlan.Thresholds.SHARED);
        var joint = (FacetFit.Fitted) FacetFit.of(facets.ratings, facets.model);
        return new CriterionSeverityCount(facets, joint, Plan.standard())
                .found()
                .orElseThrow();
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
