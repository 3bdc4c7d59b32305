package org.thangdo.criteria.position.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thangdo.criteria.position.Judged;
import org.thangdo.criteria.position.Label;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.text.Language;

/** The rows of a definition. Words of choices are in the language of the reader, all else is as it stands. */
public final class PositionRows {

    private final Language language;
    private final Map<Sheet, List<SheetRow>> rows = new EnumMap<>(Sheet.class);

    private PositionRows(Language language) {
        this.language = language;
        for (Sheet sheet : Sheet.values()) {
            rows.put(sheet, new ArrayList<>());
        }
    }

    /** All rows of a position, sheet by sheet. */
    public static Map<Sheet, List<SheetRow>> of(Position position, Language language) {
        var made = new PositionRows(language);
        made.position(position);
        position.parts().forEach(made::part);
        for (int i = 0; i < position.metrics().size(); i++) {
            made.metric(i + 1, position.metrics().get(i));
        }
        return made.rows;
    }

    private void position(Position position) {
        var row = new Row();
        row.put("id", position.id());
        row.label("title", position.title());
        position.tier().ifPresent(tier -> row.label("tier", tier));
        position.family().ifPresent(family -> row.label("family", family));
        row.put("rules", position.rules());
        var version = position.version();
        row.put("number", Integer.toString(version.number()));
        row.put("from", version.from().toString());
        version.until().ifPresent(day -> row.put("until", day.toString()));
        row.put("status", Choices.word("status", Choices.id(version.status()), language));
        version.decision().ifPresent(text -> row.put("decision", text));
        position.note().ifPresent(note -> row.label("note", note));
        add(Sheet.POSITION, row);
    }

    private void part(Position.Part part) {
        var row = new Row();
        row.put("id", part.id());
        row.label("name", part.name());
        row.put("points", number(part.points()));
        add(Sheet.PARTS, row);
    }

    private void metric(int order, Metric metric) {
        var row = new Row();
        row.put("order", Integer.toString(order));
        row.put("id", metric.id());
        row.label("name", metric.name());
        row.put("part", metric.part());
        row.put("points", number(metric.points()));
        row.label("evidence", metric.evidence());
        row.label("source", metric.source());
        row.put("every", Choices.word("every", Choices.id(metric.every()), language));
        metric.toVerify().ifPresent(text -> row.label("to_verify", text));
        if (metric instanceof Measured measured) {
            measured(measured, row);
        } else {
            judged((Judged) metric, row);
        }
    }

    private void measured(Measured metric, Row row) {
        row.put("aspect", Choices.word("aspect", Choices.id(metric.aspect()), language));
        row.label("unit", metric.unit());
        metric.denominator().ifPresent(text -> row.label("denominator", text));
        row.put("direction", Choices.word("direction", Choices.id(metric.direction()), language));
        var norms = metric.norms();
        row.put("floor", number(norms.floor()));
        row.put("norm", number(norms.norm()));
        row.put("target", number(norms.target()));
        row.put("stretch", number(norms.stretch()));
        row.put("origin", OriginText.of(norms.origin(), language));
        row.put("curve", Choices.word("curve", CurveText.kind(metric.curve()), language));
        row.put("curve_points", CurveText.points(metric.curve()));
        metric.coefficient().ifPresent(k -> row.put("coefficient", number(k)));
        row.label("formula", metric.formula());
        add(Sheet.MEASURED, row);
    }

    private void judged(Judged metric, Row row) {
        row.put("raters", Integer.toString(metric.raters()));
        row.put("combine", Choices.word("combine", Choices.id(metric.combine()), language));
        add(Sheet.JUDGED, row);
        for (Judged.Anchor anchor : metric.anchors()) {
            var line = new Row();
            line.put("metric", metric.id());
            line.put("score", number(anchor.score()));
            line.label("behaviour", anchor.behaviour());
            add(Sheet.ANCHORS, line);
        }
    }

    private void add(Sheet sheet, Row row) {
        rows.get(sheet).add(new SheetRow(0, row.cells));
    }

    /** The shortest text that reads back as the same number, whole numbers without a decimal point. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Cells of one row. */
    private static final class Row {
        private final TreeMap<String, String> cells = new TreeMap<>();

        private void put(String column, String text) {
            cells.put(column, text);
        }

        private void label(String column, Label label) {
            put(column, label.vi());
            Optional<String> english = label.en();
            english.ifPresent(text -> put(column + "_en", text));
        }
    }
}
