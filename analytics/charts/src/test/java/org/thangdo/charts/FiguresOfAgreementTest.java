package org.thangdo.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.charts.figure.Figures;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Histories;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.table.DataTable;

/** From a study of agreement to figures. */
class FiguresOfAgreementTest {

    private static final RulePack RULE = RulePacks.shipped().get("nd335-2025");

    private static StudyResult result;

    /** Three sources on 90 people of four units and two criteria; the fourth unit has three people. */
    @BeforeAll
    static void study(@TempDir Path folder) throws IOException {
        result = study(folder, List.of("self", "superior", "collective"), 90);
    }

    private static StudyResult study(Path folder, List<String> sources, int people) throws IOException {
        var random = new Random(5);
        var lines = new ArrayList<>(List.of("period,subject,unit,criterion,role,rater,level"));
        for (int i = 0; i < people; i++) {
            for (String criterion : List.of("overall", "discipline", "quality")) {
                int level = random.nextInt(4);
                for (String role : sources) {
                    int lenient = role.equals("self") ? random.nextInt(2) : 0;
                    int other = criterion.equals("discipline") ? random.nextInt(4) : Math.min(3, level + lenient);
                    lines.add(String.join(
                            ",",
                            "2021",
                            "CB" + (100 + i),
                            i < 3 ? "Phòng D" : "Phòng " + (char) ('A' + i % 3),
                            criterion,
                            role,
                            role + i % 4,
                            RULE.scale().levels().get(other).label().vi()));
                }
            }
        }
        Path file = Files.write(folder.resolve("ratings.csv"), lines);
        try (var history = Histories.read(RULE.scale(), file)) {
            return Study.of(history, RULE, Plan.standard().withQuestions(Set.of(Question.AGREEMENT)));
        }
    }

    private static AgreementStudy agreement() {
        return result.agreement().get(0);
    }

    private static List<Figure> all(Language language) {
        var figures = Figures.of(result, language);
        return List.of(
                figures.coefficients(agreement()),
                figures.agreementGrid(agreement()).orElseThrow(),
                figures.levelGap(agreement()).orElseThrow(),
                figures.agreementByCriterion(agreement()).orElseThrow(),
                figures.agreementByUnit(agreement()).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("all five are made, each under a headline that the study says")
    void made(Language language) {
        var headlines = agreement().claims().stream()
                .map(claim -> claim.headline(language))
                .toList();

        assertThat(Figures.of(result, language).all(result)).hasSizeGreaterThanOrEqualTo(5);
        for (Figure figure : all(language)) {
            assertThat(figure.frame().headline()).hasSizeLessThanOrEqualTo(90).doesNotContain("{");
            assertThat(headlines).contains(figure.frame().headline());
            assertThat(figure.altText()).isNotBlank().doesNotContain("{").doesNotContain("NaN");
            assertThat(figure.scene(Size.document()).texts()).isNotEmpty();
            assertThat(figure.twin().rows()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName(
            "a unit of three people is named without its numbers, and how many the next one has is not said either")
    void small(Language language) {
        var twin = Figures.of(result, language)
                .agreementByUnit(agreement())
                .orElseThrow()
                .twin();
        var hidden = twin.rows().stream()
                .filter(row -> row.contains(new DataTable.Suppressed()))
                .toList();

        assertThat(hidden).hasSize(2);
        assertThat(hidden.get(0).get(0)).isEqualTo(new DataTable.Words("Phòng D"));
        assertThat(hidden.get(0).subList(1, hidden.get(0).size())).containsOnly(new DataTable.Suppressed());
        assertThat(hidden.get(1)).last().isEqualTo(new DataTable.Suppressed());
    }

    @Test
    @DisplayName("two sources have no grid; without the person or the superior there is no gap")
    void few(@TempDir Path folder) throws IOException {
        var two =
                study(folder, List.of("superior", "collective"), 40).agreement().get(0);
        var figures = Figures.of(result, Language.EN);

        assertThat(figures.agreementGrid(two)).isEmpty();
        assertThat(figures.levelGap(two)).isEmpty();
        assertThat(figures.coefficients(two).frame().headline()).isNotBlank();
    }
}
