package org.thangdo.reports.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.thangdo.charts.OfficeChart;
import org.thangdo.charts.OfficeChart.Kind;
import org.thangdo.charts.OfficeChart.Series;
import org.thangdo.charts.Palette;

class NativeChartTest {

    @Test
    @DisplayName("columns stand upright, one over each category, whichever series it belongs to")
    void columns() throws IOException, InvalidFormatException {
        var content = new OfficeChart(
                Kind.COLUMNS,
                List.of("−1", "0", "+1"),
                List.of(
                        new Series("lower", Palette.SKY, Palette.INK, List.of(9.0, 0.0, 0.0)),
                        new Series("same", Palette.GRID, Palette.INK, List.of(0.0, 47.0, 0.0)),
                        new Series("higher", Palette.NAVY, Palette.WHITE, List.of(0.0, 0.0, 26.0))),
                false);
        try (var document = new XWPFDocument()) {
            var chart = document.createChart();
            NativeChart.fill(chart, content, 10);
            var bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
            assertThat(bars.getBarDir().getVal()).isEqualTo(STBarDir.COL);
            assertThat(((Number) bars.getOverlap().getVal()).intValue()).isEqualTo(100);
            assertThat(bars.sizeOfSerArray()).isEqualTo(3);
            var values = bars.getSerArray(2).getVal().getNumRef().getNumCache();
            assertThat(values.getPtArray(2).getV()).isEqualTo("26.0");
        }
    }
}
