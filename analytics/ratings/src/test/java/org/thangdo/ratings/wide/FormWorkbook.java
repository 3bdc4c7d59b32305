package org.thangdo.ratings.wide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Text tables written again as workbooks, numbers as numbers, behind a sheet that explains them. */
final class FormWorkbook {

    private FormWorkbook() {}

    static Path of(Path csv) throws IOException {
        Path path = csv.resolveSibling(csv.getFileName().toString().replace(".csv", ".xlsx"));
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            book.createSheet("Hướng dẫn").createRow(0).createCell(0).setCellValue("Mỗi phiếu một dòng");
            var sheet = book.createSheet("Phiếu");
            for (String line : Files.readAllLines(csv)) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                String[] cells = line.split(",", -1);
                for (int j = 0; j < cells.length; j++) {
                    if (cells[j].matches("\\d+")) {
                        row.createCell(j).setCellValue(Double.parseDouble(cells[j]));
                    } else if (!cells[j].isEmpty()) {
                        row.createCell(j).setCellValue(cells[j]);
                    }
                }
            }
            book.write(out);
        }
        return path;
    }
}
