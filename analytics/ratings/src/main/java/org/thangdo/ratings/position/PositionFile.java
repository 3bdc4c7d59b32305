package org.thangdo.ratings.position;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.position.Fault;
import org.thangdo.criteria.position.InvalidDefinition;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.PositionText;
import org.thangdo.criteria.position.table.CellFault;
import org.thangdo.criteria.position.table.Choices;
import org.thangdo.criteria.position.table.PositionReading;
import org.thangdo.criteria.position.table.Sheet;
import org.thangdo.criteria.position.table.SheetRow;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.rules.Stated;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.source.Sources;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;

/**
 * The position that a file defines, as JSON or as the workbook that people fill in; or every cell that keeps it from that.
 *
 * @param position absent if there is any finding
 */
public record PositionFile(Optional<Position> position, List<Finding> findings) {

    public PositionFile {
        findings = List.copyOf(findings);
    }

    /** Reads a file. @param rules among which the definition names its own */
    public static PositionFile read(Path file, RulePacks rules, ReadOptions options) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? json(file) : workbook(file, rules, options);
    }

    private static PositionFile json(Path file) {
        try {
            return new PositionFile(Optional.of(Json.read(file, Position.class)), List.of());
        } catch (IOException e) {
            return new PositionFile(
                    Optional.empty(), List.of(refused(file.getFileName().toString(), e)));
        }
    }

    private static Finding refused(String name, IOException e) {
        String said = String.valueOf(e.getMessage());
        if (e.getCause() instanceof JsonMappingException mapping
                && mapping.getCause() instanceof InvalidDefinition invalid) {
            String field = JsonPlace.of(mapping);
            return finding(new Place(name, "", field, invalid.metric()), invalid.value(), invalid.fault());
        }
        String field = e.getCause() instanceof JsonMappingException mapping ? JsonPlace.of(mapping) : "–";
        return new Finding(
                FindingCode.DEFINITION_JSON,
                new Place(name, "", field, ""),
                "",
                Map.of("field", field.isEmpty() ? "–" : field, "reason", said),
                List.of());
    }

    private static PositionFile workbook(Path file, RulePacks rules, ReadOptions options) {
        try (Store store = Store.open(options.temporaryFolder(), options.memoryLimit())) {
            var sheets = new EnumMap<Sheet, DefinitionSheet>(Sheet.class);
            var findings = new ArrayList<Finding>();
            for (StagedSheet staged : Sources.stage(store.connection(), file, options)) {
                var sheet = DefinitionSheet.named(staged.sheet());
                if (!staged.isStaged() && (sheet.isPresent() || staged.sheet().isEmpty())) {
                    staged.findings().stream()
                            .filter(finding -> finding.code().severity() == Severity.ERROR
                                    && finding.code() != FindingCode.EMPTY_SHEET)
                            .forEach(findings::add);
                } else if (staged.isStaged() && sheet.isPresent()) {
                    sheets.put(sheet.get(), DefinitionSheet.read(store, staged, sheet.get()));
                }
            }
            if (findings.isEmpty()) {
                return defined(file.getFileName().toString(), sheets, rules);
            }
            return new PositionFile(Optional.empty(), findings);
        } catch (SQLException e) {
            throw new StoreException("staging", e);
        }
    }

    private static PositionFile defined(String name, Map<Sheet, DefinitionSheet> sheets, RulePacks rules) {
        var findings = new ArrayList<>(missing(name, sheets));
        var rows = new EnumMap<Sheet, List<SheetRow>>(Sheet.class);
        sheets.forEach((sheet, read) -> rows.put(sheet, read.rows()));
        var rule = rule(rows.getOrDefault(Sheet.POSITION, List.of()), rules);
        if (rule.isEmpty() && sheets.containsKey(Sheet.POSITION)) {
            var sheet = sheets.get(Sheet.POSITION);
            sheet.rows().stream()
                    .filter(row -> row.cells().containsKey("rules"))
                    .findFirst()
                    .ifPresent(row -> findings.add(finding(
                            sheet.place(row.number(), "rules"), row.cells().get("rules"), Fault.UNKNOWN_WORD)));
        }
        var reading = PositionReading.of(
                rows, rule.or(() -> withBands(rules).findFirst()).orElseThrow());
        for (CellFault fault : reading.faults()) {
            var sheet = sheets.get(fault.sheet());
            if (sheet != null
                    && (fault.fault() != Fault.MISSING || sheet.columns().containsKey(fault.column()))) {
                findings.add(finding(
                        sheet.place(fault.row(), fault.column()), DefinitionSheet.shown(fault.value()), fault.fault()));
            }
        }
        return new PositionFile(findings.isEmpty() ? reading.position() : Optional.empty(), findings);
    }

    private static Optional<Bands> rule(List<SheetRow> position, RulePacks rules) {
        String named = position.isEmpty() ? "" : position.get(0).cells().getOrDefault("rules", "");
        return rules.packs().stream()
                .filter(pack -> pack.id().equals(named.strip()))
                .findFirst()
                .flatMap(RulePack::bands)
                .map(Stated::value);
    }

    private static Stream<Bands> withBands(RulePacks rules) {
        return rules.packs().stream().flatMap(pack -> pack.bands().stream()).map(Stated::value);
    }

    /** Sheets and columns that must be there; behaviour need not be judged, nor anything measured, but something must be. */
    private static List<Finding> missing(String name, Map<Sheet, DefinitionSheet> sheets) {
        var findings = new ArrayList<Finding>();
        for (Sheet sheet : List.of(Sheet.POSITION, Sheet.PARTS)) {
            if (!sheets.containsKey(sheet)) {
                findings.add(finding(new Place(name, "", "", ""), both("sheet." + sheet.name()), Fault.SHEET_MISSING));
            }
        }
        if (!sheets.containsKey(Sheet.MEASURED) && !sheets.containsKey(Sheet.JUDGED)) {
            findings.add(
                    finding(new Place(name, "", "", ""), both("sheet." + Sheet.MEASURED.name()), Fault.SHEET_MISSING));
        }
        for (DefinitionSheet sheet : sheets.values()) {
            for (String column : sheet.missing()) {
                findings.add(finding(sheet.place(0, column), both("column." + column), Fault.SHEET_MISSING));
            }
        }
        return findings;
    }

    private static String both(String key) {
        return Choices.words(Language.VI).say(key) + " / "
                + Choices.words(Language.EN).say(key);
    }

    private static Finding finding(Place place, String value, Fault fault) {
        var vi = new PositionText(Language.VI);
        var en = new PositionText(Language.EN);
        return new Finding(
                FindingCode.DEFINITION_CELL,
                place,
                value,
                Map.of(
                        "why", new Text(vi.why(fault, value), en.why(fault, value)),
                        "fix", new Text(vi.fix(fault), en.fix(fault))),
                List.of());
    }
}
