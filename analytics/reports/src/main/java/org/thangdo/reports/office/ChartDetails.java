package org.thangdo.reports.office;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.thangdo.charts.OfficeChart;
import org.thangdo.charts.scene.Paint;

/** What the chart model of POI has no words for: letters, labels on the bars, and their colours. */
final class ChartDetails {

    private static final int HUNDREDTHS = 100;
    private static final int MOST_LABELS = 80;
    private static final double LEAST_LABELLED_PART = 0.04;

    private ChartDetails() {}

    static byte[] bytes(Paint paint) {
        return new byte[] {(byte) (paint.rgb() >> 16), (byte) (paint.rgb() >> 8), (byte) paint.rgb()};
    }

    static void finish(XDDFChart chart, OfficeChart content, double textSize) {
        var space = chart.getCTChartSpace();
        letters(space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr(), textSize, Paint.of(0x1F2A36));
        if (!space.isSetSpPr()) {
            space.addNewSpPr().addNewLn().addNewNoFill();
        }
        if (content.series().size() * content.categories().size() <= MOST_LABELS) {
            labels(chart.getCTChart().getPlotArea(), content, textSize);
        }
    }

    private static void labels(CTPlotArea area, OfficeChart content, double textSize) {
        for (int i = 0; i < content.series().size(); i++) {
            var series = content.series().get(i);
            boolean bars = content.kind() != OfficeChart.Kind.LINES;
            CTDLbls labels = bars
                    ? area.getBarChartArray(0).getSerArray(i).addNewDLbls()
                    : area.getLineChartArray(0).getSerArray(i).addNewDLbls();
            boolean inside = content.kind() == OfficeChart.Kind.STACKED_100;
            if (inside) {
                leaveOutNarrow(labels, content, series);
            }
            var format = labels.addNewNumFmt();
            format.setFormatCode(content.percent() ? "0.0%;;" : "#,##0;;");
            format.setSourceLinked(false);
            letters(labels.addNewTxPr(), textSize, inside ? series.lettering() : Paint.of(0x1F2A36));
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
    }

    /** A label wider than its part of the bar would stand on its neighbour's. */
    private static void leaveOutNarrow(CTDLbls labels, OfficeChart content, OfficeChart.Series series) {
        for (int i = 0; i < content.categories().size(); i++) {
            int at = i;
            double bar = content.series().stream()
                    .mapToDouble(each -> each.values().get(at))
                    .sum();
            boolean crowded = String.valueOf(Math.round(series.values().get(i))).length() > 2;
            if (crowded && series.values().get(i) < LEAST_LABELLED_PART * bar) {
                var label = labels.addNewDLbl();
                label.addNewIdx().setVal(i);
                label.addNewDelete().setVal(true);
            }
        }
    }

    private static void letters(CTTextBody body, double size, Paint colour) {
        if (body.getBodyPr() == null) {
            body.addNewBodyPr();
        }
        var paragraph = body.sizeOfPArray() == 0 ? body.addNewP() : body.getPArray(0);
        var properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
        CTTextCharacterProperties letters =
                properties.isSetDefRPr() ? properties.getDefRPr() : properties.addNewDefRPr();
        letters.setSz((int) Math.round(size * HUNDREDTHS));
        CTSolidColorFillProperties fill = letters.isSetSolidFill() ? letters.getSolidFill() : letters.addNewSolidFill();
        fill.addNewSrgbClr().setVal(bytes(colour));
    }
}
