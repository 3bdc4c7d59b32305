package org.thangdo.reports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.thangdo.criteria.text.Language;
import org.thangdo.reports.Pack;
import org.thangdo.reports.office.ReproducibleZip;
import org.thangdo.study.simulation.Simulation;
import org.thangdo.study.simulation.Wording;
import org.thangdo.study.simulation.Wording.Table;
import org.thangdo.study.table.TableCsv;

/**
 * Simulated appraisals as a workbook, one sheet for each table, streamed. The last sheet says that nothing in it is real.
 * What real data hide, the truth behind the ratings, is not in it.
 */
public final class SimulatedWorkbook {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int MOST_ROWS = 1_048_576;
    private static final int COLUMN_WIDTH = 22 * 256;
    private static final int NOTE_WIDTH = 100 * 256;

    private final SXSSFWorkbook workbook;
    private final Wording wording;
    private final Map<Table, SXSSFSheet> sheets = new EnumMap<>(Table.class);
    private final Map<Table, Integer> next = new EnumMap<>(Table.class);

    private SimulatedWorkbook(SXSSFWorkbook workbook, Wording wording) {
        this.workbook = workbook;
        this.wording = wording;
    }

    /**
     * Writes a simulation; {@code out} stays open.
     *
     * @param rows how many rows were written so far, told after each row
     * @throws IllegalArgumentException if a table has more rows than a sheet can hold; csv files have no such limit
     */
    public static void write(
            Simulation simulation, Wording wording, Language language, LongConsumer rows, OutputStream out)
            throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            new SimulatedWorkbook(workbook, wording).fill(simulation, language, rows);
            ReproducibleZip.write(workbook::write, out);
        }
    }

    private void fill(Simulation simulation, Language language, LongConsumer rows) {
        var styles = new SheetStyles(workbook);
        simulation.tables().stream().filter(table -> !table.truth()).forEach(table -> open(table, styles));
        long[] written = {0};
        simulation.run(row -> {
            Table table = Wording.table(row);
            if (!table.truth()) {
                append(table, wording.cells(row));
                rows.accept(++written[0]);
            }
        });
        var words = Pack.words(language);
        var note = workbook.createSheet(words.say("simulated.sheet"));
        note.setColumnWidth(0, NOTE_WIDTH);
        text(note.createRow(0), words.say("simulated.note"));
        text(
                note.createRow(1),
                words.say(
                        "simulated.seed",
                        Map.of("seed", String.valueOf(simulation.scenario().seed()))));
    }

    private void open(Table table, SheetStyles styles) {
        var sheet = workbook.createSheet(wording.name(table));
        Row header = sheet.createRow(0);
        List<String> names = wording.header(table);
        for (int i = 0; i < names.size(); i++) {
            Cell cell = header.createCell(i);
            cell.setCellValue(names.get(i));
            cell.setCellStyle(styles.header());
            sheet.setColumnWidth(i, COLUMN_WIDTH);
        }
        sheet.createFreezePane(0, 1);
        sheets.put(table, sheet);
        next.put(table, 1);
    }

    private void append(Table table, List<String> cells) {
        int at = next.merge(table, 1, Integer::sum) - 1;
        if (at >= MOST_ROWS) {
            throw new IllegalArgumentException(
                    "a sheet holds " + (MOST_ROWS - 1) + " rows, and " + table.file() + " has more: write csv instead");
        }
        Row row = sheets.get(table).createRow(at);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.matches("-?\\d{1,9}(\\.\\d{1,6})?") && !cell.matches("0\\d.*")) {
                row.createCell(i).setCellValue(Double.parseDouble(cell));
            } else if (!cell.isEmpty()) {
                row.createCell(i).setCellValue(TableCsv.safe(cell));
            }
        }
    }

    private static void text(Row row, String text) {
        row.createCell(0).setCellValue(text);
    }
}
