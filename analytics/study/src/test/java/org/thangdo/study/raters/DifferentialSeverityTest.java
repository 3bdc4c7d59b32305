package org.thangdo.study.raters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;

@DisplayName("who is severer to one group is asked, where it is planted and nowhere else")
class DifferentialSeverityTest {
    private static final int PEOPLE = 160;
    private static final double[] THRESHOLDS = {-2, 0, 2};

    @TempDir
    private Path folder;

    /**
     * Everybody has a form from two superiors and two peers. Of 160 people every fourth is a driver, every second is local; the
     * first four are guards. @param severity of superiors towards drivers, in logits
     */
    private RaterStudy study(double severity) throws IOException {
        var random = new Random(8);
        var lines = new StringBuilder("ratee,rater,role,position,origin,C1,C2,C3,C4\n");
        for (int n = 0; n < PEOPLE; n++) {
            boolean driver = n % 4 == 0 && n >= 4;
            double worth = random.nextGaussian();
            for (int k = 0; k < 4; k++) {
                boolean superior = k < 2;
                lines.append("E%03d,%s%d,%s,%s,%s"
                        .formatted(
                                n,
                                superior ? "S" : "P",
                                (n + n / 5 + k) % 5,
                                superior ? "superior" : "peer",
                                n < 4 ? "guard" : driver ? "driver" : "clerk",
                                n / 2 % 2 == 0 ? "local" : "posted"));
                for (int c = 0; c < 4; c++) {
                    double place = worth + 0.2 * c - (superior && driver ? severity : 0);
                    lines.append(',').append(level(place, random));
                }
                lines.append('\n');
            }
        }
        var plan = Plan.standard()
                .withQuestions(Set.of(Question.RATERS))
                .withRaters(new RaterPlan(
                        RaterPlan.Wanted.JOINT, false, RaterPlan.Thresholds.SHARED, PanelPlan.standard()));
        return RaterStudy.of(PlantedForms.read(folder, lines), Kind.PERSON, plan);
    }

    private static int level(double place, Random random) {
        int level = 0;
        for (double threshold : THRESHOLDS) {
            level += random.nextDouble() < 1 / (1 + Math.exp(threshold - place)) ? 1 : 0;
        }
        return level;
    }

    private static List<Claim> asked(RaterStudy study) {
        return study.claims().stream()
                .filter(claim ->
                        claim.code() == ClaimCode.ROLE_HARD_ON_GROUP || claim.code() == ClaimCode.ROLE_MILD_ON_GROUP)
                .toList();
    }

    private static Card superiors(RaterStudy study) {
        return study.habits().roles().stream()
                .filter(card -> card.id().equals("superior"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void superiorsWhoAreSevererToDriversAreAsked() throws IOException {
        var study = study(0.8);

        assertThat(asked(study)).isNotEmpty();
        assertThat(asked(study))
                .allMatch(claim -> claim.sentence(Language.EN).contains("driver")
                        || claim.sentence(Language.EN).contains("clerk"));
        var towards = superiors(study).differential().stream()
                .filter(group -> group.group().equals("driver"))
                .findFirst()
                .orElseThrow();
        assertThat(((Estimate.Defined) towards.effect().value()).interval().lower())
                .isPositive();
        assertThat(towards.people()).isEqualTo(PEOPLE / 4 - 1);
    }

    @Test
    void nobodyIsAskedWhereNothingIsPlanted() throws IOException {
        assertThat(asked(study(0))).isEmpty();
    }

    @Test
    void groupsAreOfFivePeopleAndAnyColumnThatDescribesThem() throws IOException {
        assertThat(superiors(study(0)).differential())
                .extracting(group -> group.column() + " " + group.group())
                .containsExactly("position clerk", "position driver", "origin local", "origin posted");
    }
}
