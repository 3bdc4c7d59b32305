package org.thangdo.reports.office;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.thangdo.charts.Figure;
import org.thangdo.charts.OfficeChart;
import org.thangdo.charts.scene.Paint;

/** A chart that Word and PowerPoint draw themselves, with its numbers inside, so that its user can recolour and retype it. */
public final class NativeChart {

    private static final int NAME_ROW = 0;
    private static final int GAP_PERCENT = 45;

    private final XDDFChart chart;
    private final OfficeChart content;

    private NativeChart(XDDFChart chart, OfficeChart content) {
        this.chart = chart;
        this.content = content;
    }

    /**
     * The chart of a figure that Office draws as well as we do; empty where there is none, where there is nothing in it to
     * see, and for bars, because Office has no line for the limit they are read against.
     */
    public static Optional<OfficeChart> of(Figure figure) {
        return figure.office()
                .filter(chart -> chart.kind() != OfficeChart.Kind.BARS)
                .filter(chart -> chart.series().stream()
                        .flatMap(series -> series.values().stream())
                        .anyMatch(value -> value != 0));
    }

    /**
     * Fills an empty chart.
     *
     * @param textSize of its letters, in points
     */
    public static void fill(XDDFChart chart, OfficeChart content, double textSize) {
        new NativeChart(chart, content).fill(textSize);
    }

    private void fill(double textSize) {
        chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis categories = chart.createCategoryAxis(upright() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        XDDFValueAxis values = chart.createValueAxis(upright() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        values.setCrosses(upright() ? AxisCrosses.AUTO_ZERO : AxisCrosses.MAX);
        categories.setOrientation(upright() ? AxisOrientation.MIN_MAX : AxisOrientation.MAX_MIN);
        values.setNumberFormat(percentAxis() ? "0%" : "General");
        values.getOrAddMajorGridProperties().setLineProperties(line(Paint.of(0xE3E7EC), 0.75));
        if (content.kind() == OfficeChart.Kind.STACKED_100) {
            values.setMinimum(0);
            values.setMaximum(1);
        }
        XDDFChartData data = data(categories, values);
        addSeries(data);
        chart.plot(data);
        ChartDetails.finish(chart, content, textSize);
    }

    private boolean lines() {
        return content.kind() == OfficeChart.Kind.LINES;
    }

    private boolean columns() {
        return content.kind() == OfficeChart.Kind.COLUMNS;
    }

    /** Whether values go up. */
    private boolean upright() {
        return lines() || columns();
    }

    private boolean percentAxis() {
        return content.percent() || content.kind() == OfficeChart.Kind.STACKED_100;
    }

    private XDDFChartData data(XDDFCategoryAxis categories, XDDFValueAxis values) {
        if (lines()) {
            var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, categories, values);
            data.setVaryColors(false);
            return data;
        }
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(columns() ? BarDirection.COL : BarDirection.BAR);
        data.setVaryColors(false);
        data.setGapWidth(GAP_PERCENT);
        if (content.kind() == OfficeChart.Kind.STACKED_100) {
            data.setBarGrouping(BarGrouping.PERCENT_STACKED);
            data.setOverlap((byte) 100);
        } else {
            data.setBarGrouping(BarGrouping.CLUSTERED);
            if (columns()) {
                data.setOverlap((byte) 100);
            }
        }
        return data;
    }

    private void addSeries(XDDFChartData data) {
        int rows = content.categories().size();
        var names = XDDFDataSourcesFactory.fromArray(
                content.categories().toArray(String[]::new), chart.formatRange(range(0, rows)), 0);
        List<OfficeChart.Series> all = content.series();
        for (int i = 0; i < all.size(); i++) {
            var each = all.get(i);
            var numbers = XDDFDataSourcesFactory.fromArray(
                    each.values().toArray(Double[]::new), chart.formatRange(range(i + 1, rows)), i + 1);
            numbers.setFormatCode(content.percent() ? "0.0%" : "General");
            var series = data.addSeries(names, numbers);
            series.setTitle(each.name(), chart.setSheetTitle(each.name(), i + 1));
            paint(series, each.fill());
        }
    }

    private void paint(XDDFChartData.Series series, Paint fill) {
        if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.CIRCLE);
            line.setLineProperties(line(fill, 2));
        } else {
            series.setFillProperties(solid(fill));
            series.setLineProperties(
                    new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.WHITE))));
        }
    }

    private static CellRangeAddress range(int column, int rows) {
        return new CellRangeAddress(NAME_ROW + 1, NAME_ROW + rows, column, column);
    }

    private static XDDFSolidFillProperties solid(Paint paint) {
        return new XDDFSolidFillProperties(new XDDFColorRgbBinary(ChartDetails.bytes(paint)));
    }

    private static XDDFLineProperties line(Paint paint, double points) {
        var line = new XDDFLineProperties(solid(paint));
        line.setWidth(points);
        return line;
    }
}
