package org.thangdo.criteria.position.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thangdo.criteria.position.Fault;
import org.thangdo.criteria.position.Judged.Anchor;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Version;
import org.thangdo.criteria.rules.Bands;

/**
 * What the rows of a workbook define. Every fault of every cell is found, not the first only; with faults there is no position.
 *
 * @param faults in the order of sheets and rows
 */
public record PositionReading(Optional<Position> position, List<CellFault> faults) {

    public PositionReading {
        faults = List.copyOf(faults);
    }

    /** @param bands from which a curve is made where none is given */
    public static PositionReading of(Map<Sheet, List<SheetRow>> rows, Bands bands) {
        return new Reader(rows, bands).read();
    }

    private static final class Reader {

        private final Map<Sheet, List<SheetRow>> rows = new EnumMap<>(Sheet.class);
        private final Bands bands;
        private final List<CellFault> faults = new ArrayList<>();

        private Reader(Map<Sheet, List<SheetRow>> given, Bands bands) {
            for (Sheet sheet : Sheet.values()) {
                rows.put(sheet, given.getOrDefault(sheet, List.of()));
            }
            this.bands = bands;
        }

        private PositionReading read() {
            var metrics = metrics();
            Optional<Position> position = Optional.empty();
            if (rows.get(Sheet.POSITION).isEmpty()) {
                faults.add(new CellFault(Sheet.POSITION, 0, "", "", "", Fault.MISSING));
            } else {
                var row = new RowReader(Sheet.POSITION, rows.get(Sheet.POSITION).get(0), faults);
                position = row.build("id", () -> position(row, metrics));
            }
            faults.sort(Comparator.comparing(CellFault::sheet).thenComparing(CellFault::row));
            return new PositionReading(faults.isEmpty() ? position : Optional.empty(), faults);
        }

        private Position position(RowReader row, List<Metric> metrics) {
            var parts = new ArrayList<Position.Part>();
            for (SheetRow each : rows.get(Sheet.PARTS)) {
                var part = new RowReader(Sheet.PARTS, each, faults);
                part.build(
                                "points",
                                () -> new Position.Part(part.text("id"), part.label("name"), part.number("points")))
                        .ifPresent(parts::add);
            }
            var version = new Version(
                    (int) row.number("number"),
                    row.day("from").orElseThrow(() -> row.fault("from", Fault.NOT_A_DATE)),
                    row.has("until") ? row.day("until") : Optional.empty(),
                    Version.Status.valueOf(row.choice("status")),
                    row.optional("decision"));
            if (!faults.isEmpty()) {
                throw RowReader.STOP;
            }
            return new Position(
                    row.text("id"),
                    row.label("title"),
                    row.labelIfAny("tier"),
                    row.labelIfAny("family"),
                    row.text("rules"),
                    version,
                    parts,
                    metrics,
                    row.labelIfAny("note"));
        }

        private List<Metric> metrics() {
            var anchors = anchors();
            var ordered = new TreeMap<Double, List<Metric>>();
            for (Sheet sheet : List.of(Sheet.MEASURED, Sheet.JUDGED)) {
                for (SheetRow each : rows.get(sheet)) {
                    var row = new RowReader(sheet, each, faults);
                    var reader = new MetricReader(row, bands, anchors);
                    row.build("id", reader::read).ifPresent(metric -> ordered.computeIfAbsent(
                                    Cells.number(each.at("order")).orElse(Double.MAX_VALUE), order -> new ArrayList<>())
                            .add(metric));
                }
            }
            return ordered.values().stream().flatMap(List::stream).toList();
        }

        private Map<String, List<Anchor>> anchors() {
            var anchors = new TreeMap<String, List<Anchor>>();
            for (SheetRow each : rows.get(Sheet.ANCHORS)) {
                var row = new RowReader(Sheet.ANCHORS, each, faults);
                row.build("score", () -> new Anchor(row.number("score"), row.label("behaviour")))
                        .ifPresent(anchor -> anchors.computeIfAbsent(each.at("metric"), id -> new ArrayList<>())
                                .add(anchor));
            }
            return anchors;
        }
    }
}
