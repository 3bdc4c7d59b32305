package org.thangdo.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.charts.figure.CriteriaGrid;
import org.thangdo.charts.figure.CriteriaGrid.Feature;
import org.thangdo.charts.figure.CriteriaGrid.Mark;
import org.thangdo.criteria.lint.Slot;
import org.thangdo.criteria.lint.Verdict;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.study.diagnosis.Action;
import org.thangdo.study.diagnosis.CriteriaStudy;
import org.thangdo.study.diagnosis.CriterionFound;
import org.thangdo.study.diagnosis.CriterionText;
import org.thangdo.study.diagnosis.CriterionUse;
import org.thangdo.study.diagnosis.Evidence;
import org.thangdo.study.diagnosis.Fault;
import org.thangdo.study.diagnosis.OneThing;

/** From the records of a study of criteria to figure 12. */
class CriteriaGridTest {

    private static final Estimate NONE = Estimate.undefined(Reason.TOO_FEW);

    private static CriterionFound criterion(String name, Optional<CriterionText> text, List<Evidence> evidence) {
        var use = new CriterionUse(
                NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
        return new CriterionFound(name, LevelCounts.of(0, 5, 20, 75), use, evidence, text, Action.REWRITE);
    }

    private static Evidence evidence(Fault fault, boolean found) {
        var test = new TestResult.Tested(3, 40, found ? 0.001 : 0.4);
        return new Evidence(fault, "", RaterGallery.known(0.4, 0.1), 0.3, test, test, found);
    }

    private static CriteriaGrid grid(Language language, long people) {
        var general = new CriterionText(
                "Hoàn thành tốt nhiệm vụ.",
                Verdict.GENERAL,
                5,
                List.of(Slot.QUANTITY, Slot.THRESHOLD, Slot.DEADLINE, Slot.SOURCE),
                "Hoàn thành tốt",
                "");
        var qualitative = new CriterionText("Đoàn kết nội bộ.", Verdict.QUALITATIVE, 10, List.of(), "Đoàn kết", "");
        var study = new CriteriaStudy(
                Kind.PERSON,
                List.of(),
                List.of("2020", "2021"),
                800,
                100,
                people,
                people,
                new OneThing(NONE, 0),
                List.of(
                        criterion(
                                "Kết quả",
                                Optional.of(general),
                                List.of(
                                        evidence(Fault.LITTLE_AGREED, true),
                                        evidence(Fault.ONE_LEVEL, false),
                                        evidence(Fault.MORE_HALO, false))),
                        criterion("Đoàn kết", Optional.of(qualitative), List.of())),
                List.of());
        return RaterGallery.figures(language).criteria(study).orElse(null);
    }

    @Test
    void marksSayWhatIsThereWhatIsWantingAndWhatIsNotKnown() {
        var row = grid(Language.EN, 80).rows().get(0);
        assertThat(row.marks())
                .containsEntry(Feature.QUANTITY, Mark.NO)
                .containsEntry(Feature.PRODUCT, Mark.YES)
                .containsEntry(Feature.DISCRIMINATES, Mark.NO)
                .containsEntry(Feature.OWN, Mark.YES)
                .containsEntry(Feature.LASTS, Mark.UNKNOWN);
        assertThat(grid(Language.EN, 80).rows().get(1).marks()).containsEntry(Feature.QUANTITY, Mark.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsAndNumbersSayTheSame(Language language) {
        var grid = grid(language, 80);
        assertThat(grid.altText()).contains("Kết quả").contains(Gallery.say(language, "viết lại", "rewrite"));
        assertThat(grid.csv(language)).contains("Hoàn thành tốt").contains(Gallery.say(language, ";5;7;", ",5,7,"));
        assertThat(grid.frame().headline())
                .isEqualTo(Gallery.say(
                        language,
                        "Câu chữ của từng tiêu chí nói gì, và tiêu chí vận hành ra sao",
                        "What the text of each criterion says, and how it works in use"));
    }

    @Test
    void nothingIsShownOfFewPeople() {
        assertThat(grid(Language.VI, 4)).isNull();
    }
}
