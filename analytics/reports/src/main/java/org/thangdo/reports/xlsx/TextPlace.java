package org.thangdo.reports.xlsx;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A place in a text table that became a sheet: the cell of a row under a header, or the whole row.
 *
 * @param row 0-based
 * @param header of the column; may be empty
 */
record TextPlace(Sheet sheet, int row, String header) {

    private static final int HEADER_ROWS = 30;

    CellRangeAddress area() {
        int column = column();
        Row there = sheet.getRow(row);
        int last = there == null ? 0 : Math.max(0, there.getLastCellNum() - 1);
        return column >= 0 ? new CellRangeAddress(row, row, column, column) : new CellRangeAddress(row, row, 0, last);
    }

    private int column() {
        for (int i = 0; i < HEADER_ROWS && !header.isEmpty(); i++) {
            Row candidate = sheet.getRow(i);
            for (int k = 0; candidate != null && k < candidate.getLastCellNum(); k++) {
                var cell = candidate.getCell(k);
                if (cell != null && cell.toString().strip().equals(header.strip())) {
                    return k;
                }
            }
        }
        return -1;
    }
}
