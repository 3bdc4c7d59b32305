package org.thangdo.study.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Histories;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.Study;
import org.thangdo.study.diagnosis.Action;
import org.thangdo.study.diagnosis.CriteriaPlan;
import org.thangdo.study.diagnosis.CriteriaPlan.FormText;
import org.thangdo.study.diagnosis.Fault;
import org.thangdo.study.diagnosis.Flag;

class CriteriaTablesTest {

    private static Path shipped() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("data").resolve("appraisals-2018-2021.xlsx"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
    }

    private static List<DataTable> tables(Language language) {
        var rule = RulePacks.shipped().get("hong-ngu-2021");
        var text = new FormText("Đạo đức, lối sống", "Giữ gìn đoàn kết nội bộ.", "");
        try (var history = Histories.read(List.of(shipped()), rule, ReadOptions.DEFAULT, Progress.NONE)) {
            var plan = Plan.standard()
                    .withQuestions(Set.of(Question.CRITERIA))
                    .withCriteria(new CriteriaPlan(List.of(text)));
            return ResultTables.of(Study.of(history, rule, plan), language);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void oneRowForEachCriterionTheWorstFirst(Language language) {
        var tables = tables(language);
        assertThat(tables)
                .extracting(DataTable::id)
                .containsExactly("claims", "criteria-person", "criteriause-person", "criteriatests-person");
        var advice = tables.get(1);
        assertThat(advice.rows()).hasSize(8);
        assertThat(advice.rows().get(0).get(0)).isEqualTo(new DataTable.Words("Phẩm chất chính trị"));
        assertThat(advice.rows().get(1).get(5)).isInstanceOf(DataTable.Words.class);
        assertThat(advice.rows().get(0).get(3)).isInstanceOf(DataTable.Missing.class);
        assertThat(tables.get(3).rows()).hasSizeGreaterThan(8 * 10);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatCanBeFoundHasAWord(Language language) {
        var cells = Cells.in(language);
        for (Flag flag : Flag.values()) {
            assertThat(cells.word("flag." + flag)).isNotBlank();
        }
        for (Fault fault : Fault.values()) {
            assertThat(cells.word("fault." + fault)).isNotBlank();
        }
        for (Action action : Action.values()) {
            assertThat(cells.word("action." + action)).isNotBlank();
        }
    }
}
