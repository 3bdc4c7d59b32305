package org.thangdo.study.shipped;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thangdo.ratings.finding.FindingCode;

/** A workbook in which each sheet is clean but for one problem, so that each problem of a workbook is planted once. */
final class MessyWorkbook {

    static final String FILE = "messy.xlsx";

    private static final Object[] PEOPLE = {"Mã cán bộ", "Năm", "Đơn vị", "Mức xếp loại"};
    private static final String[] LEVELS = {"Xuất sắc", "Tốt", "Tốt", "Hoàn thành", "Tốt", "Tốt"};
    private static final double[] SCORES = {92.5, 85, 78.5, 64, 81, 73.5};

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final List<Planted> planted = new ArrayList<>();
    private Sheet sheet;
    private int number;

    private MessyWorkbook() {}

    /** The workbook and what is planted in it. */
    record Built(byte[] bytes, List<Planted> planted) {}

    static Built build() throws IOException {
        var messy = new MessyWorkbook();
        try (messy.workbook) {
            messy.plantWriting();
            messy.plantNumbers();
            messy.plantRows();
            messy.plantPeople();
            messy.plantTables();
            return new Built(Workbooks.bytes(messy.workbook, messy.workbook), List.copyOf(messy.planted));
        }
    }

    private void plant(FindingCode code, String cell) {
        planted.add(new Planted(FILE, sheet.getSheetName(), cell, code.number(), code.name()));
    }

    private void open(FindingCode code, String name) {
        sheet = workbook.createSheet(code.number() + " " + name);
        number = Integer.parseInt(code.number().substring(3));
    }

    /** Six people of one year, rows 2 to 7, in two units; codes differ between sheets. */
    private void people(FindingCode code, String name) {
        open(code, name);
        row(1, PEOPLE);
        for (int i = 0; i < LEVELS.length; i++) {
            row(i + 2, subject(i + 1), 2021, unit(i), LEVELS[i]);
        }
    }

    /** The same with a score in column E. */
    private void scored(FindingCode code, String name) {
        people(code, name);
        set("E1", "Điểm");
        for (int i = 0; i < SCORES.length; i++) {
            sheet.getRow(i + 1).createCell(4).setCellValue(SCORES[i]);
        }
    }

    private String subject(int person) {
        return String.format(Locale.ROOT, "CB%02d-%02d", number, person);
    }

    private static String unit(int i) {
        return i < 3 ? "Phòng Nghiệp vụ" : "Phòng Tổng hợp";
    }

    private void row(int row, Object... cells) {
        Workbooks.fill(sheet.createRow(row - 1), cells);
    }

    private XSSFCell cell(String name) {
        var place = new CellReference(name);
        var row = sheet.getRow(place.getRow());
        return (XSSFCell) row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void set(String name, String text) {
        cell(name).setCellValue(text);
    }

    private CellStyle font(String name) {
        var font = workbook.createFont();
        font.setFontName(name);
        var style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private void plantWriting() {
        people(FindingCode.LEGACY_TCVN3, "phông TCVN3");
        set("D4", "Hoµn thµnh tèt nhiÖm vô");
        cell("D4").setCellStyle(font(".VnTime"));
        plant(FindingCode.LEGACY_TCVN3, "D4");

        people(FindingCode.LEGACY_VNI, "phông VNI");
        set("D3", "Hoaøn thaønh toát nhieäm vuï");
        cell("D3").setCellStyle(font("VNI-Times"));
        plant(FindingCode.LEGACY_VNI, "D3");

        people(FindingCode.UNKNOWN_LEVEL, "mức lạ");
        set("D6", "HTT NV");
        plant(FindingCode.UNKNOWN_LEVEL, "D6");

        people(FindingCode.SPACES_TRIMMED, "dấu cách");
        set("C3", "Phòng Nghiệp vụ ");
        plant(FindingCode.SPACES_TRIMMED, "C3");

        people(FindingCode.UNICODE_NORMALISED, "hai dạng Unicode");
        set("C6", Normalizer.normalize("Phòng Tổng hợp", Normalizer.Form.NFD));
        plant(FindingCode.UNICODE_NORMALISED, "C6");
    }

    private void plantNumbers() {
        scored(FindingCode.MIXED_DECIMAL_MARK, "dấu thập phân");
        for (int i = 0; i < SCORES.length; i++) {
            set("E" + (i + 2), String.format(Locale.ROOT, "%.1f", SCORES[i]).replace('.', i == 2 ? '.' : ','));
        }
        plant(FindingCode.MIXED_DECIMAL_MARK, "E4");

        scored(FindingCode.NUMBER_AS_TEXT, "số dạng chữ");
        set("E5", "64,5");
        plant(FindingCode.NUMBER_AS_TEXT, "E5");

        people(FindingCode.YEAR_IS_DATE, "năm là ngày");
        var date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        cell("B5").setCellStyle(date);
        plant(FindingCode.YEAR_IS_DATE, "B5");

        scored(FindingCode.FORMULA_WITHOUT_VALUE, "công thức");
        cell("E3").setCellFormula("40+45");
        cell("E3").getCTCell().unsetV();
        plant(FindingCode.FORMULA_WITHOUT_VALUE, "E3");

        scored(FindingCode.LEVEL_CONTRADICTS_SCORE, "mức trái điểm");
        cell("E5").setCellValue(92);
        plant(FindingCode.LEVEL_CONTRADICTS_SCORE, "E5");

        people(FindingCode.PERIOD_OUT_OF_RANGE, "năm lạ");
        cell("B4").setCellValue(2201);
        plant(FindingCode.PERIOD_OUT_OF_RANGE, "B4");
    }

    private void plantRows() {
        people(FindingCode.CONFLICTING_ROWS, "hai mức một người");
        row(8, subject(2), 2021, unit(1), "Xuất sắc");
        plant(FindingCode.CONFLICTING_ROWS, "D8");

        people(FindingCode.DUPLICATE_ROW, "dòng trùng");
        row(8, subject(6), 2021, unit(5), LEVELS[5]);
        plant(FindingCode.DUPLICATE_ROW, "A8");

        people(FindingCode.HIDDEN_ROWS, "dòng ẩn");
        sheet.getRow(3).setZeroHeight(true);
        plant(FindingCode.HIDDEN_ROWS, "A4");

        sheet = workbook.createSheet("KetQua");
        plant(FindingCode.EMPTY_SHEET, "");
    }

    private void plantPeople() {
        people(FindingCode.SCIENTIFIC_ID, "mã bị đổi");
        for (int i = 0; i < LEVELS.length; i++) {
            set("A" + (i + 2), "2021000" + (17041 + 13 * i));
        }
        set("A4", "2.02100E+11");
        plant(FindingCode.SCIENTIFIC_ID, "A4");

        people(FindingCode.LEADING_ZEROS_LOST, "mất số 0");
        for (int i = 0; i < LEVELS.length; i++) {
            set("A" + (i + 2), "00" + (4521 + 7 * i));
        }
        cell("A5").setCellValue(4542);
        plant(FindingCode.LEADING_ZEROS_LOST, "A5");

        people(FindingCode.SUBJECT_IN_TWO_UNITS, "một mã hai đơn vị");
        row(8, subject(2), 2021, "Phòng Tổng hợp", LEVELS[1]);
        plant(FindingCode.SUBJECT_IN_TWO_UNITS, "C8");

        open(FindingCode.SAME_PERSON_TWO_SPELLINGS, "hai cách viết");
        row(1, "Họ và tên", "Năm sinh", "Năm", "Đơn vị", "Mức xếp loại");
        row(2, "Cán Bộ Thủy", 1978, 2020, "Phòng Nghiệp vụ", "Tốt");
        row(3, "Cán Bộ Minh", 1980, 2020, "Phòng Nghiệp vụ", "Tốt");
        row(4, "Cán Bộ Hạnh", 1985, 2020, "Phòng Tổng hợp", "Hoàn thành");
        row(5, "Cán Bộ Thuỷ", 1978, 2021, "Phòng Nghiệp vụ", "Tốt");
        row(6, "Cán Bộ Minh", 1980, 2021, "Phòng Nghiệp vụ", "Xuất sắc");
        row(7, "Cán Bộ Hạnh", 1985, 2021, "Phòng Tổng hợp", "Tốt");
        plant(FindingCode.SAME_PERSON_TWO_SPELLINGS, "A5");

        open(FindingCode.RATER_MISSING, "thiếu người chấm");
        row(1, "Mã cán bộ", "Năm", "Đơn vị", "Nguồn đánh giá", "Mã người chấm", "Mức xếp loại");
        for (int i = 0; i < LEVELS.length; i++) {
            row(i + 2, subject(1 + i / 2), 2021, unit(0), "Tập thể", i == 3 ? null : "TT-" + (1 + i % 2), LEVELS[i]);
        }
        plant(FindingCode.RATER_MISSING, "E5");
    }

    private void plantTables() {
        open(FindingCode.MERGED_HEADER, "tiêu đề gộp ô");
        row(1, "TỔNG HỢP KẾT QUẢ XẾP LOẠI THEO ĐƠN VỊ");
        row(3, "Năm", "Đơn vị", "Tổng số", "Kết quả xếp loại");
        row(4, null, null, null, "HTXS", "HTT", "HT", "KHT");
        row(5, 2017, "Phòng Nghiệp vụ", 12, 2, 9, 1, 0);
        row(6, 2017, "Phòng Tổng hợp", 10, 1, 8, 0, 1);
        sheet.addMergedRegion(CellRangeAddress.valueOf("D3:G3"));
        plant(FindingCode.MERGED_HEADER, "D3:G3");

        open(FindingCode.TOTALS_ROW, "dòng tổng");
        row(1, "Đơn vị", "Năm", "Tổng số", "HTXS", "HTT", "HT", "KHT");
        row(2, "Phòng Nghiệp vụ", 2016, 11, 2, 8, 1, 0);
        row(3, "Phòng Tổng hợp", 2016, 9, 1, 8, 0, 0);
        row(4, "Tổng cộng", 2016, 20, 3, 16, 1, 0);
        plant(FindingCode.TOTALS_ROW, "A4");

        open(FindingCode.WEIGHTS_NOT_100, "trọng số");
        row(1, "Tiêu chí", "Trọng số (%)");
        row(2, "Khối lượng công việc", 30);
        row(3, "Chất lượng công việc", 30);
        row(4, "Tiến độ công việc", 20);
        row(5, "Phối hợp công tác", 15);
        plant(FindingCode.WEIGHTS_NOT_100, "B2:B5");
    }
}
