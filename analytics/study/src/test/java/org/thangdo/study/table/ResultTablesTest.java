package org.thangdo.study.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.proof.PrintedShares;
import org.thangdo.stats.Reason;
import org.thangdo.stats.change.Link;
import org.thangdo.stats.change.MetricStanding;
import org.thangdo.stats.change.Separation;
import org.thangdo.stats.change.Verdict;
import org.thangdo.stats.drift.DriftMeasure;
import org.thangdo.study.HistoryOf;
import org.thangdo.study.Plan;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;
import org.thangdo.study.Wording;
import org.thangdo.study.inflation.Funnel;

class ResultTablesTest {

    private static final RulePack RULE = RulePacks.shipped().get("nd335-2025");

    /** Followed people in five units; unit E has three of them. */
    private static StudyResult result() {
        var rows = new ArrayList<HistoryOf.Row>();
        int[] sizes = {30, 20, 12, 8, 3};
        int number = 0;
        for (int unit = 0; unit < sizes.length; unit++) {
            for (int i = 0; i < sizes[unit]; i++) {
                var values = Map.of(Dimension.UNIT, String.valueOf((char) ('A' + unit)), Dimension.AGENCY, "X");
                String subject = "CB" + number++;
                rows.add(HistoryOf.finalLevel("2024", subject, values, i % 5 == 0 ? 3 : 2, 1));
                rows.add(HistoryOf.finalLevel("2025", subject, values, i % 4 == 0 ? 3 : i % 7 == 0 ? 1 : 2, 1));
            }
        }
        return Study.of(new HistoryOf(RULE.scale(), rows), RULE, Plan.standard());
    }

    private static DataTable table(String id) {
        return ResultTables.of(result(), Language.VI).stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> hiddenGroups(DataTable table, int last) {
        return table.rows().stream()
                .filter(row -> row.get(last) instanceof DataTable.Suppressed)
                .map(row -> ((DataTable.Words) row.get(0)).text())
                .distinct()
                .toList();
    }

    @Test
    void everyResultHasItsTableInBothLanguages() {
        for (var language : Language.values()) {
            assertThat(ResultTables.of(result(), language))
                    .extracting(DataTable::id)
                    .containsExactly(
                            "claims",
                            "levels-person",
                            "shares-person",
                            "trend-person",
                            "drift-person",
                            "groups-person-unit",
                            "decomposition-person",
                            "transition-person-2024-2025",
                            "turnover-person",
                            "units-person-unit-2024",
                            "units-person-unit-2025",
                            "cap-person",
                            "capgroups-person-agency",
                            "capgroups-person-unit",
                            "bunching-person",
                            "unitlikeness");
        }
    }

    @Test
    void everyTableCanBeWrittenEverywhere() {
        for (var table : ResultTables.of(result(), Language.VI)) {
            assertThat(new TableText(Language.VI, 120, true).render(table)).startsWith(table.title());
            assertThat(new TableCsv(Language.VI).bytes(table)).hasSizeGreaterThan(20);
            assertThat(Frames.frame(table).rowCount()).isEqualTo(table.rows().size());
        }
    }

    @Nested
    @DisplayName("small groups")
    class Small {

        @Test
        void areHiddenWithTheNextSmallestSoThatNobodySubtracts() {
            var table = table("groups-person-unit");
            assertThat(hiddenGroups(table, table.columns().size() - 1)).containsExactly("D", "E");
            var units = table("units-person-unit-2025");
            assertThat(hiddenGroups(units, units.columns().size() - 1)).containsExactly("D", "E");
        }

        @Test
        void ruleOfComplementarySuppression() {
            assertThat(Suppression.of(List.of(30L, 3L, 8L, 20L), 5)).containsExactly(false, true, true, false);
            assertThat(Suppression.of(List.of(4L, 3L, 8L, 20L), 5)).containsExactly(true, true, false, false);
            assertThat(Suppression.of(List.of(1L, 1L, 8L, 20L), 5)).containsExactly(true, true, true, false);
            assertThat(Suppression.of(List.of(0L, 6L, 8L), 5)).containsExactly(false, false, false);
            assertThat(Suppression.of(List.of(3L), 5)).containsExactly(true);
        }
    }

    @Test
    void everyConstantHasItsWord() {
        for (var language : Language.values()) {
            var keys = Words.of(Cells.class, Cells.BUNDLE, language).keys();
            for (var reason : Reason.values()) {
                assertThat(Wording.has("reason." + reason)).as(reason.name()).isTrue();
            }
            for (var measure : DriftMeasure.values()) {
                assertThat(keys).contains("measure." + measure);
            }
            for (var place : Funnel.Place.values()) {
                assertThat(keys).contains("place." + place);
            }
            for (var cause : PrintedShares.Cause.values()) {
                assertThat(keys).contains("cause." + cause);
            }
            for (var link : Link.values()) {
                assertThat(keys).contains("link." + link);
            }
            for (var verdict : Verdict.values()) {
                assertThat(keys).contains("verdict." + verdict);
            }
            for (var separation : Separation.values()) {
                assertThat(keys).contains("separation." + separation);
            }
            for (var standing : MetricStanding.values()) {
                assertThat(keys).contains("standing." + standing);
                assertThat(Wording.has("change.standing." + standing)).isTrue();
            }
            for (var severity : PrintedShares.Severity.values()) {
                assertThat(keys).contains("severity." + severity);
            }
        }
    }
}
