package org.thangdo.study.shipped;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.simulation.Effect;
import org.thangdo.study.simulation.Planting;
import org.thangdo.study.simulation.Scenario;
import org.thangdo.study.simulation.Scenarios;
import org.thangdo.study.simulation.Simulation;
import org.thangdo.study.simulation.Wording;
import org.thangdo.study.simulation.Wording.Table;

/** The simulated appraisals as a workbook in Vietnamese, as an office would keep them. */
final class AppraisalsWorkbook {

    /** Of the scenario whose rows are shipped. */
    static final long SEED = 20182021;

    private static final double RELIABILITY = 0.8;
    private static final Set<String> NUMBERS = Set.of("period", "score", "votes", "value");

    private AppraisalsWorkbook() {}

    static Scenario scenario() {
        return Planting.in(Scenarios.seedPaper(SEED), Effect.MEASUREMENTS, RELIABILITY);
    }

    static byte[] bytes() throws IOException {
        var packs = RulePacks.shipped();
        var bands = packs.get("nd335-2025").bands().orElseThrow().value();
        var wording = new Wording(packs.get("hong-ngu-2021").scale(), Language.VI);
        try (var core = new XSSFWorkbook();
                var workbook = new SXSSFWorkbook(core, 100, false, true)) {
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            introduce(workbook.createSheet("Giới thiệu"));
            Map<Table, Sheet> sheets = new EnumMap<>(Table.class);
            var simulation = new Simulation(scenario(), bands);
            for (Table table : simulation.tables()) {
                if (!table.truth()) {
                    sheets.put(table, workbook.createSheet(wording.name(table)));
                    Workbooks.fill(
                            sheets.get(table).createRow(0),
                            wording.header(table).toArray());
                }
            }
            int[] rows = new int[Table.values().length];
            simulation.run(row -> {
                Table table = Wording.table(row);
                if (!table.truth()) {
                    var target = sheets.get(table).createRow(++rows[table.ordinal()]);
                    Workbooks.fill(target, typed(table, wording.cells(row)));
                }
            });
            flushInOrder(workbook);
            return Workbooks.bytes(workbook, core);
        }
    }

    /** Left to itself the workbook flushes its last rows sheet by sheet in no order, and numbers the texts by it. */
    private static void flushInOrder(SXSSFWorkbook workbook) throws IOException {
        for (Sheet sheet : workbook) {
            ((SXSSFSheet) sheet).flushRows();
        }
    }

    private static Object[] typed(Table table, List<String> cells) {
        var typed = new Object[cells.size()];
        for (int i = 0; i < typed.length; i++) {
            boolean number =
                    NUMBERS.contains(table.columns().get(i)) && !cells.get(i).isEmpty();
            typed[i] = number ? (Object) Double.valueOf(cells.get(i)) : cells.get(i);
        }
        return typed;
    }

    private static void introduce(Sheet sheet) {
        List<String> lines = List.of(
                "DỮ LIỆU MÔ PHỎNG - SIMULATED DATA",
                "Không có người, đơn vị hay cơ quan nào trong tệp này là thật; chỉ có mã.",
                "Số người và mức xếp loại cuối từng năm khớp với số liệu in trong tham luận Hồng Ngự 2021; mọi thứ khác là "
                        + "mô phỏng với sự thật đã biết.",
                "No person, unit or agency in this file is real. Only the people per year and their final levels are those "
                        + "printed in the Hồng Ngự paper of 2021; everything else is simulated with known truth.",
                "Hạt giống / seed: " + SEED);
        for (int i = 0; i < lines.size(); i++) {
            Workbooks.fill(sheet.createRow(i), lines.get(i));
        }
    }
}
