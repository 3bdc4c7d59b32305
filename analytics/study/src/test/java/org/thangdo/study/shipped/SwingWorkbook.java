package org.thangdo.study.shipped;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Positions;

/** The form for swing weights of a shipped position, filled in by three experts who do not exist. */
final class SwingWorkbook {

    static final String FILE = "trong-so-tu-phap-ho-tich.xlsx";

    private static final String POSITION = "cong-chuc-tu-phap-ho-tich";
    private static final List<String> EXPERTS = List.of("Chuyên gia A", "Chuyên gia B", "Chuyên gia C");
    private static final int[][] POINTS = {{100, 90, 70, 40, 30}, {90, 100, 80, 50, 20}, {100, 80, 90, 30, 40}};

    private SwingWorkbook() {}

    static byte[] bytes() throws IOException {
        var measured = Positions.shipped().get(POSITION).metrics().stream()
                .filter(Measured.class::isInstance)
                .toList();
        try (var workbook = new XSSFWorkbook()) {
            for (int i = 0; i < EXPERTS.size(); i++) {
                var sheet = workbook.createSheet(EXPERTS.get(i));
                Workbooks.fill(sheet.createRow(0), "Phương pháp", "swing");
                Workbooks.fill(sheet.createRow(1), "Tên hoặc mã người cho ý kiến", EXPERTS.get(i));
                Workbooks.fill(sheet.createRow(2), "Hệ số của người cho ý kiến (để trống là 1)", 1);
                Workbooks.fill(sheet.createRow(7), "Tiêu chí", "Điểm của mức tác động (0–100)");
                for (int k = 0; k < measured.size(); k++) {
                    Metric metric = measured.get(k);
                    String question = metric.id() + " · " + metric.name().vi();
                    Workbooks.fill(sheet.createRow(8 + k), question, POINTS[i][k]);
                }
                sheet.setColumnWidth(0, 48 * 256);
                sheet.setColumnWidth(1, 32 * 256);
            }
            return Workbooks.bytes(workbook, workbook);
        }
    }
}
