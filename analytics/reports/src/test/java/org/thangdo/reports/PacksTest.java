package org.thangdo.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Histories;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.reports.Pack.Heading;
import org.thangdo.reports.Pack.Section;
import org.thangdo.reports.pptx.Slides;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;
import org.thangdo.study.agreement.RaterShare;
import org.thangdo.study.simulation.Scenarios;
import org.thangdo.study.simulation.SimulatedFiles;
import org.thangdo.study.simulation.Simulation;
import org.thangdo.study.simulation.Wording;
import org.thangdo.study.table.DataTable;

/** The pack of the shipped real data: teacher ratings in three states of the US, 2012 to 2019. */
class PacksTest {

    private static final Path DATA = Path.of("..", "..", "data", "teacher-ratings-us.csv");

    private static StudyResult result;
    private static StudyResult appraisals;

    @BeforeAll
    static void study(@TempDir Path folder) throws IOException {
        var rules = RulePacks.shipped().get("us-teacher-evaluation");
        try (var history = Histories.read(List.of(DATA), rules, ReadOptions.DEFAULT, Progress.NONE)) {
            result = Study.of(history, rules, Plan.standard());
        }
        appraisals = simulated(folder);
    }

    private static StudyResult simulated(Path folder) throws IOException {
        var rules = RulePacks.shipped().get("nd335-2025");
        var scenario = Scenarios.seedPaper(7).withPeople(7, 60, List.of("2021"));
        var simulation = new Simulation(scenario, rules.bands().orElseThrow().value());
        SimulatedFiles.write(simulation, new Wording(rules.scale(), Language.VI), folder, rows -> {});
        var files = List.of(
                folder.resolve("ratings.csv"), folder.resolve("votes.csv"), folder.resolve("organisations.csv"));
        try (var history = Histories.read(files, rules, ReadOptions.DEFAULT, Progress.NONE)) {
            return Study.of(history, rules, Plan.standard().withQuestions(Set.of(Question.AGREEMENT, Question.UNITS)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksOneQuestionASectionAndAnswersWithTheClaimsOfTheStudy(Language language) {
        var pack = Packs.of(result, Heading.OPEN, language);
        var sentences =
                result.claims().stream().map(claim -> claim.sentence(language)).toList();

        assertThat(pack.sections()).extracting(Section::id).contains("mix", "inflation", "why", "quality", "limits");
        assertThat(pack.sections()).extracting(Section::question).doesNotHaveDuplicates();
        assertThat(sentences).containsAll(pack.keyPoints());
        assertThat(pack.keyPoints()).hasSizeBetween(1, 5);
        assertThat(pack.sections().stream().filter(Section::onSlide).count()).isLessThan(Slides.MOST_SLIDES + 1L);
        assertThat(pack.provenance()).anySatisfy(line -> assertThat(line).contains(result.run()));
    }

    @Test
    void bothLanguagesHaveTheSameNumbers() {
        var vi = Packs.of(result, Heading.OPEN, Language.VI).tables();
        var en = Packs.of(result, Heading.OPEN, Language.EN).tables();

        assertThat(numbers(vi)).isEqualTo(numbers(en)).isNotEmpty();
    }

    @Test
    void dataWithoutSourcesSayNothingOfAgreement() {
        assertThat(Packs.of(result, Heading.OPEN, Language.EN).sections())
                .extracting(Section::id)
                .doesNotContain("agreement", "sources", "understanding", "votes");
    }

    @ParameterizedTest
    @EnumSource
    void appraisalsAnswerWhetherTheSourcesAgree(Language language) {
        var pack = Packs.of(appraisals, Heading.OPEN, language);
        var study = appraisals.agreement().get(0);
        var raters = study.raters().stream().map(RaterShare::rater).toList();

        assertThat(pack.sections()).extracting(Section::id).contains("agreement", "sources", "understanding", "votes");
        for (String id : List.of("agreement", "sources", "understanding")) {
            var section = pack.sections().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(study.claims().stream().map(claim -> claim.sentence(language)))
                    .contains(section.answer())
                    .containsAll(section.notes());
            assertThat(section.figure()).isPresent();
            assertThat(section.notes()).noneMatch(note -> raters.stream().anyMatch(note::contains));
        }
        assertThat(pack.sections().stream().filter(Section::onSlide).count()).isLessThan(Slides.MOST_SLIDES + 1L);
    }

    @ParameterizedTest
    @EnumSource
    void unitsAndTheirPeopleInAFewSentencesAndOneTable(Language language) {
        var pack = Packs.of(appraisals, Heading.OPEN, language);
        var section = pack.sections().stream()
                .filter(each -> each.id().equals("unitpeople"))
                .findFirst()
                .orElseThrow();
        var said = appraisals.units().orElseThrow().claims().stream()
                .map(claim -> claim.sentence(language))
                .toList();

        assertThat(said).contains(section.answer()).containsAll(section.notes());
        assertThat(section.notes()).hasSizeLessThanOrEqualTo(2);
        assertThat(section.tables()).extracting(DataTable::id).containsExactly("headsunit");
        assertThat(pack.tables()).extracting(DataTable::id).contains("unittie", "unitlikeness", "casting");
    }

    private static List<DataTable.Cell> numbers(List<DataTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .filter(DataTable.Number.class::isInstance)
                .toList();
    }

    @Test
    void everyTableOfThePackHasAnIdOfItsOwnOrIsTheSameTable() {
        var byId = new java.util.TreeMap<String, Integer>();
        Packs.of(result, Heading.OPEN, Language.VI).tables().forEach(table -> byId.merge(table.id(), 1, Integer::sum));

        assertThat(byId).allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
    }
}
