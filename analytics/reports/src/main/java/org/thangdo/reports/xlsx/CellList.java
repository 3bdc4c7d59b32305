package org.thangdo.reports.xlsx;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/** The cells of a range, row by row. */
record CellList(CellRangeAddress area) implements Iterable<CellAddress> {

    @Override
    public Iterator<CellAddress> iterator() {
        return IntStream.rangeClosed(area.getFirstRow(), area.getLastRow())
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(area.getFirstColumn(), area.getLastColumn())
                        .mapToObj(column -> new CellAddress(row, column)))
                .iterator();
    }
}
