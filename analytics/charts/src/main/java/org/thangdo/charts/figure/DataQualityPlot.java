package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.DataQuality.Check;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;
import org.thangdo.ratings.finding.Finding.Severity;

/** Draws {@link DataQuality}: a bar for all places, and the counts of each file where not too many files are shown. */
record DataQualityPlot(DataQuality figure) implements Plot {

    private static final double BEST_ROW = 20;
    private static final double HEAD = 18;
    private static final double GAP = 8;
    private static final double WIDEST_FILE = 130;
    private static final int MOST_FILES = 3;
    private static final int FEW_CHECKS = 5;

    @Override
    public double height(double width) {
        return Legend.height(legend(), width)
                + HEAD
                + Math.max(2, figure.checks().size()) * BEST_ROW;
    }

    @Override
    public boolean little() {
        return figure.checks().size() <= FEW_CHECKS;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        if (figure.checks().isEmpty()) {
            String text = figure.frame().words().say("data-quality.nothing");
            canvas.textAt(text, area.x(), area.y() + BEST_ROW, Type.STRONG, Anchor.START);
            return;
        }
        double top = area.y() + Legend.draw(canvas, legend(), area) + HEAD;
        var rows = Rows.of(figure.checks().size(), top, area.bottom(), Rows.LEAST, BEST_ROW * 1.2);
        boolean apart = figure.files().size() > 1 && figure.files().size() <= MOST_FILES;
        int files = apart ? figure.files().size() : 0;
        double file = fileWidth(area, files);
        double right = area.right() - files * file;
        heads(canvas, file, right, files, top - HEAD / 2);
        double numbers = figure.checks().stream()
                        .mapToDouble(c -> Type.QUIET.width(c.number()))
                        .max()
                        .orElse(0)
                + GAP;
        double text = Math.min((right - area.x()) * 0.68, widestTitle() + numbers + GAP);
        double left = area.x() + text + GAP;
        long most = Math.max(
                1, figure.checks().stream().mapToLong(Check::total).max().orElse(1));
        double unit = (right
                        - left
                        - Type.STRONG.width(figure.frame().words().numerals().whole(most))
                        - 2 * GAP)
                / most;
        for (int i = 0; i < rows.shown(); i++) {
            Check check = figure.checks().get(i);
            double y = rows.centre(i);
            canvas.textAt(check.number(), area.x(), y, Type.QUIET, Anchor.START);
            int lines = (int) Math.max(1, Math.floor(rows.pitch() / Type.LABEL.leading()));
            List<String> title = Type.LABEL.wrap(check.title(), text - numbers, lines);
            canvas.linesAt(title, area.x() + numbers, y, Type.LABEL, Anchor.START);
            double width = Math.max(1, check.total() * unit);
            double height = rows.pitch() * 0.6;
            canvas.rect(new Box(left, y - height / 2, width, height), 1, paint(check.severity()), Stroke.NONE);
            String total = figure.frame().words().numerals().whole(check.total());
            canvas.textAt(total, left + width + 5, y, Type.STRONG, Anchor.START);
            files(canvas, check, right, files, file, y);
        }
        if (!rows.complete()) {
            String note = figure.frame().words().say("data-quality.left", Map.of("left", rows.left()));
            canvas.textAt(note, area.x(), rows.bottom() + Rows.LEAST / 2, Type.QUIET, Anchor.START);
        }
    }

    private double widestTitle() {
        return figure.checks().stream()
                .mapToDouble(check -> Type.LABEL.width(check.title()))
                .max()
                .orElse(0);
    }

    private double fileWidth(Box area, int files) {
        double widest =
                figure.files().stream().mapToDouble(Type.QUIET::width).max().orElse(0) + 2 * GAP;
        return Math.min(Math.min(WIDEST_FILE, widest), area.width() * 0.34 / Math.max(1, files));
    }

    private List<Legend.Entry> legend() {
        var entries = new ArrayList<Legend.Entry>();
        for (Severity severity : Severity.values()) {
            entries.add(new Legend.Entry(figure.severity(severity), paint(severity)));
        }
        return entries;
    }

    private static Paint paint(Severity severity) {
        return switch (severity) {
            case ERROR -> Palette.BRICK;
            case WARNING -> Palette.SAND;
            case REPAIRED -> Palette.SKY;
        };
    }

    private void heads(Canvas canvas, double file, double right, int files, double y) {
        for (int f = 0; f < files; f++) {
            String name = Type.QUIET.shortened(figure.files().get(f), file - GAP);
            canvas.textAt(name, right + (f + 1) * file, y, Type.QUIET, Anchor.END);
        }
    }

    private void files(Canvas canvas, Check check, double right, int files, double file, double y) {
        for (int f = 0; f < files; f++) {
            long count = check.counts().get(f);
            String text = count == 0 ? "–" : figure.frame().words().numerals().whole(count);
            canvas.textAt(text, right + (f + 1) * file, y, Type.LABEL, Anchor.END);
        }
    }
}
