package org.thangdo.ratings.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Values of formulas that a program left without one. Only small workbooks are evaluated, and only if all their formulas together
 * look at few enough cells; the others keep their formulas without value, which reading tells.
 */
final class Formulas {

    private static final long LARGEST_FILE = 4L << 20;
    private static final long MOST_CELLS_SEEN = 20_000_000;
    private static final java.util.regex.Pattern AREA =
            java.util.regex.Pattern.compile("\\$?[A-Z]{1,3}\\$?\\d{1,7}:\\$?[A-Z]{1,3}\\$?\\d{1,7}");
    private static final java.util.regex.Pattern UNBOUNDED = java.util.regex.Pattern.compile(
            "INDIRECT|OFFSET|REPT|WEBSERVICE|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}(?![0-9A-Z])|(?<![A-Z0-9])\\$?\\d+:\\$?\\d+");

    private Formulas() {}

    /** Values by cell name; a formula that cannot be evaluated has none. */
    static Map<String, Cell> evaluate(Path file, String sheet) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            return Map.of();
        }
        try (var opc = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var workbook = new XSSFWorkbook(opc)) {
            return evaluate(workbook, sheet);
        } catch (InvalidFormatException e) {
            throw new IOException("workbook", e);
        }
    }

    static Map<String, Cell> evaluate(Workbook workbook, String name) {
        var values = new HashMap<String, Cell>();
        Sheet sheet = workbook.getSheet(name);
        if (sheet == null || !isCheap(workbook)) {
            return values;
        }
        var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        evaluator.setIgnoreMissingWorkbooks(true);
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    var value = value(evaluator, cell);
                    if (value != null) {
                        values.put(CellName.of(cell.getRowIndex() + 1L, cell.getColumnIndex()), value);
                    }
                }
            }
        }
        return values;
    }

    private static boolean isCheap(Workbook workbook) {
        long seen = 0;
        for (var sheet : workbook) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        seen += cellsSeen(cell.getCellFormula());
                        if (seen > MOST_CELLS_SEEN) {
                            return false;
                        }
                    }
                }
            }
        }
        return workbook.getAllNames().isEmpty() || seen < MOST_CELLS_SEEN;
    }

    private static long cellsSeen(String formula) {
        if (UNBOUNDED.matcher(formula).find()) {
            return MOST_CELLS_SEEN + 1;
        }
        return 1
                + AREA.matcher(formula)
                        .results()
                        .mapToLong(hit -> size(new AreaReference(hit.group(), null)))
                        .sum();
    }

    private static long size(AreaReference area) {
        long rows = Math.abs(
                        (long) area.getLastCell().getRow() - area.getFirstCell().getRow())
                + 1;
        long columns = Math.abs(
                        (long) area.getLastCell().getCol() - area.getFirstCell().getCol())
                + 1;
        return rows * columns;
    }

    private static Cell value(FormulaEvaluator evaluator, org.apache.poi.ss.usermodel.Cell cell) {
        try {
            return value(evaluator.evaluate(cell), cell);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private static Cell value(CellValue value, org.apache.poi.ss.usermodel.Cell cell) {
        return switch (value.getCellType()) {
            case NUMERIC -> new Cell('f', number(value.getNumberValue(), cell));
            case STRING -> new Cell('f', value.getStringValue());
            case BOOLEAN -> new Cell('f', value.getBooleanValue() ? "TRUE" : "FALSE");
            case ERROR -> new Cell('e', ErrorEval.getText(value.getErrorValue()));
            default -> null;
        };
    }

    private static String number(double number, org.apache.poi.ss.usermodel.Cell cell) {
        var style = cell.getCellStyle();
        boolean date = DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
        return date && DateUtil.isValidExcelDate(number) ? CellText.date(number, false) : CellText.number(number);
    }
}
