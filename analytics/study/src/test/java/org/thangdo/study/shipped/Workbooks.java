package org.thangdo.study.shipped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks without a clock. */
final class Workbooks {

    private Workbooks() {}

    static byte[] bytes(Workbook workbook, XSSFWorkbook core) throws IOException {
        var properties = core.getProperties().getCoreProperties();
        properties.setCreator("Thangdo");
        properties.setCreated(Optional.of(new Date(0)));
        properties.setModified(Optional.of(new Date(0)));
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return StableZip.write(StableZip.read(bytes.toByteArray()));
    }

    /** Fills a row: numbers as numbers, texts as texts, nothing where there is {@code null} or the empty text. */
    static void fill(Row row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] != null && !cells[i].toString().isEmpty()) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }
}
