package org.thangdo.criteria.position.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
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
                for (SheetRow more : rows.get(Sheet.POSITION)
                        .subList(1, rows.get(Sheet.POSITION).size())) {
                    faults.add(new CellFault(
                            Sheet.POSITION, more.number(), "id", "", more.at("id"), Fault.SEVERAL_POSITIONS));
                }
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
                    row.whole("number"),
                    row.day("from").orElseThrow(() -> row.fault("from", Fault.NOT_A_DATE)),
                    row.has("until") ? row.day("until") : Optional.empty(),
                    Version.Status.valueOf(row.choice("status")),
                    row.optional("decision"));
            String id = row.text("id");
            var title = row.label("title");
            var tier = row.labelIfAny("tier");
            var family = row.labelIfAny("family");
            String rules = row.text("rules");
            var note = row.labelIfAny("note");
            checkTogether(parts, metrics);
            if (!faults.isEmpty()) {
                throw RowReader.STOP;
            }
            return new Position(id, title, tier, family, rules, version, parts, metrics, note);
        }

        /** What only several rows together show, each at its own cell; sums only where no row is at fault. */
        private void checkTogether(List<Position.Part> parts, List<Metric> metrics) {
            boolean whole = faults.isEmpty();
            var seen = new TreeSet<String>();
            for (Sheet sheet : List.of(Sheet.MEASURED, Sheet.JUDGED)) {
                for (SheetRow row : rows.get(sheet)) {
                    String id = row.at("id").strip();
                    String part = row.at("part").strip();
                    if (!id.isEmpty() && !seen.add(id)) {
                        faults.add(new CellFault(sheet, row.number(), "id", id, id, Fault.SAME_ID));
                    }
                    if (!part.isEmpty()
                            && parts.stream().noneMatch(each -> each.id().equals(part))) {
                        faults.add(new CellFault(sheet, row.number(), "part", id, part, Fault.UNKNOWN_PART));
                    }
                }
            }
            for (int i = 0; whole && i < parts.size(); i++) {
                var part = parts.get(i);
                double sum = Position.points(metrics, part.id());
                if (!part.isSum(sum)) {
                    String value = PositionRows.number(sum) + " ≠ " + PositionRows.number(part.points());
                    int row = rows.get(Sheet.PARTS).get(i).number();
                    faults.add(new CellFault(Sheet.PARTS, row, "points", "", value, Fault.PART_SUM));
                }
            }
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
            var judged = rows.get(Sheet.JUDGED).stream()
                    .map(row -> row.at("id").strip())
                    .toList();
            for (SheetRow each : rows.get(Sheet.ANCHORS)) {
                var row = new RowReader(Sheet.ANCHORS, each, faults);
                if (!judged.contains(each.at("metric").strip())) {
                    row.fault("metric", Fault.ANCHOR_WITHOUT_METRIC);
                }
                row.build("score", () -> new Anchor(row.number("score"), row.label("behaviour")))
                        .ifPresent(anchor -> anchors.computeIfAbsent(
                                        each.at("metric").strip(), id -> new ArrayList<>())
                                .add(anchor));
            }
            return anchors;
        }
    }
}
