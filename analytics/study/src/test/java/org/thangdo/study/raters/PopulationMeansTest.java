package org.thangdo.study.raters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.wide.FormTable;
import org.thangdo.ratings.wide.WideScale;

@DisplayName("ratees lean to the means of units and positions with enough people")
class PopulationMeansTest {

    @TempDir
    private Path folder;

    /** Two forms on each person. @param unitAndPosition of each person, with a comma between */
    private PopulationMeans means(int people, IntFunction<String> unitAndPosition) throws IOException {
        var lines = new StringBuilder("ratee,rater,role,unit,position,C1,C2\n");
        for (int n = 0; n < people; n++) {
            for (int k = 0; k < 2; k++) {
                lines.append("E%05d,R%d,superior,%s,%d,%d%n"
                        .formatted(n, (n + k) % 5, unitAndPosition.apply(n), n % 4, (n + k) % 4));
            }
        }
        var file = folder.resolve("forms.csv");
        Files.writeString(file, lines);
        var scale = WideScale.undeclared(RulePacks.shipped().get("nd335-2025").scale());
        var table = FormTable.read(
                file, scale, ReadOptions.DEFAULT, new JudgementOptions(false, false, false), Progress.NONE);
        return new PopulationMeans(new JudgedFacets(table.judgements().orElseThrow(), RaterPlan.Thresholds.SHARED));
    }

    @Test
    void theFirstOfEachIsTheBaseAndFewPeopleHaveNone() throws IOException {
        var means = means(40, n -> (n < 4 ? "A" : n < 20 ? "B" : "C") + "," + (n % 2 == 0 ? "clerk" : "teacher"));

        assertThat(means.covariates().names()).containsExactly("unit C", "position teacher");
        assertThat(means.covariates().values()[3]).containsExactly(0, 1);
        assertThat(means.covariates().values()[30]).containsExactly(1, 0);
        assertThat(means.pooled()).isZero();
    }

    /** All teachers are of one unit and nobody else is: that mean is told once. */
    @Test
    void aPositionThatIsAWholeUnitIsLeftOut() throws IOException {
        var means = means(60, n -> "U" + n % 3 + "," + (n % 3 == 2 ? "teacher" : n % 2 == 0 ? "clerk" : "driver"));

        assertThat(means.covariates().names()).containsExactly("unit U1", "unit U2", "position driver");
    }

    @Test
    void thoseOfTheFewestPeopleAreLeftOutWhereThereAreTooMany() throws IOException {
        // units 1000 to 1129 of five people, those whose number ends in 7 of six
        int units = 130;
        var means = means(
                5 * units + 13, n -> "U" + (1000 + (n < 5 * units ? n / 5 : 10 * (n - 5 * units) + 7)) + ",clerk");

        assertThat(means.covariates().names())
                .hasSize(PopulationMeans.MOST)
                .contains("unit U1001", "unit U1127")
                .doesNotContain("unit U1000", "unit U1128");
        assertThat(means.pooled()).isEqualTo(units - 1 - PopulationMeans.MOST);
    }
}
