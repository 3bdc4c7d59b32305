package org.thangdo.ratings.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.proof.ColumnProof;
import org.thangdo.ratings.proof.ColumnProof.Reading;
import org.thangdo.ratings.proof.SheetContext;
import org.thangdo.ratings.recognise.Field;
import org.thangdo.ratings.recognise.Layout;
import org.thangdo.ratings.recognise.Layout.Series;
import org.thangdo.ratings.store.CanonicalTable;
import org.thangdo.ratings.store.InPlace;
import org.thangdo.ratings.store.Sql;

/** The SQL that moves one series of a sheet into its canonical table, and what cannot be read into {@code rejected}. */
final class SeriesInsert {

    private static final long MANY = 10_000;

    private final SheetContext sheet;
    private final Layout layout;
    private final Series series;
    private final Map<Field, Reading> readings = new EnumMap<>(Field.class);
    private final Set<String> joins = new LinkedHashSet<>();
    private final List<String> codes = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final int column;

    SeriesInsert(SheetContext sheet, Layout layout, Series series, ColumnProof proof, String period) {
        this.sheet = sheet;
        this.layout = layout;
        this.series = series;
        layout.shared().forEach((field, index) -> read(proof, field, index));
        series.columns().forEach((field, index) -> read(proof, field, index));
        this.column = place();
        for (String name : layout.table().columns()) {
            values.put(name, value(name, period));
        }
    }

    private void read(ColumnProof proof, Field field, int index) {
        Reading reading = proof.reading(index, field.reads());
        readings.put(field, reading);
        joins.add(reading.join());
        if (!reading.code().isEmpty()) {
            codes.add(reading.code());
        }
    }

    /** The column that a row of the canonical table is followed back to. */
    private int place() {
        for (Field field : List.of(
                Field.LEVEL,
                Field.SCORE,
                Field.MARK,
                Field.N,
                Field.VALUE,
                Field.PRODUCT,
                Field.VOTES,
                Field.TEXT,
                Field.WEIGHT)) {
            Integer index = series.columns().getOrDefault(field, layout.shared().get(field));
            if (index != null) {
                return index;
            }
        }
        return 1;
    }

    private String value(String name, String period) {
        return switch (name) {
            case "period" -> own(Field.PERIOD, Sql.textOrNull(period));
            case "kind" -> own(Field.KIND, isOrganisation() ? "'organisation'" : "'person'");
            case "subject" -> subject();
            case "unit" -> own(Field.UNIT, isOrganisation() ? text(Field.ORGANISATION) : "NULL");
            case "criterion" -> own(Field.CRITERION, "'" + Selection.OVERALL + "'");
            case "role" -> own(Field.ROLE, "'" + Selection.DECISION + "'");
            default -> own(Field.of(name).orElseThrow(), "NULL");
        };
    }

    private boolean isOrganisation() {
        return readings.containsKey(Field.ORGANISATION)
                && !readings.containsKey(Field.SUBJECT)
                && !readings.containsKey(Field.NAME);
    }

    private String subject() {
        List<String> ids = List.of(Field.SUBJECT, Field.NAME, Field.ORGANISATION).stream()
                .filter(field -> field != Field.ORGANISATION || isOrganisation())
                .filter(readings::containsKey)
                .map(this::text)
                .toList();
        return ids.isEmpty() ? "NULL" : "coalesce(" + String.join(", ", ids) + ")";
    }

    private String own(Field field, String otherwise) {
        String fixed = series.fixed().get(field);
        if (fixed != null) {
            return Sql.text(fixed);
        }
        return readings.containsKey(field) ? text(field) : otherwise;
    }

    private String text(Field field) {
        return readings.get(field).value();
    }

    /** Whether a row says anything for this series: read or refused. */
    String isPresent() {
        return judged().stream()
                .map(readings::get)
                .map(reading -> reading.value() + " IS NOT NULL"
                        + (reading.code().isEmpty() ? "" : " OR " + reading.code() + " IS NOT NULL"))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private List<Field> judged() {
        List<Field> wanted =
                switch (layout.table()) {
                    case RATINGS -> List.of(Field.LEVEL, Field.SCORE, Field.MARK);
                    case COUNTS -> List.of(Field.N);
                    case VOTES -> List.of(Field.VOTES);
                    case PRODUCTS -> List.of(Field.PRODUCT);
                    case MEASUREMENTS -> List.of(Field.VALUE);
                    case COMMITMENTS -> List.of(Field.TEXT);
                    case WEIGHTS -> List.of(Field.WEIGHT);
                };
        return wanted.stream().filter(readings::containsKey).toList();
    }

    /** Values without which a row cannot be used. */
    private List<String> needed() {
        var needed = new ArrayList<String>();
        if (layout.table() != CanonicalTable.WEIGHTS) {
            needed.add(values.get("period"));
        }
        if (layout.table().columns().contains("subject") && !"NULL".equals(values.get("subject"))) {
            needed.add(values.get("subject"));
        }
        if (layout.table() == CanonicalTable.COUNTS || layout.table() == CanonicalTable.VOTES) {
            needed.add(values.get("level"));
        }
        return needed;
    }

    /** The name of the finding for which a row is left out, or {@code NULL}. */
    private String code() {
        var all = new ArrayList<>(codes);
        if (layout.table() == CanonicalTable.RATINGS && readings.containsKey(Field.RATER)) {
            all.add("CASE WHEN nullif(" + text(Field.RATER) + ", '') IS NULL AND " + values.get("role") + " <> '"
                    + Selection.DECISION + "' THEN '" + FindingCode.RATER_MISSING.name() + "' END");
        }
        needed().forEach(value ->
                all.add("CASE WHEN " + value + " IS NULL THEN '" + FindingCode.VALUE_MISSING.name() + "' END"));
        return all.isEmpty() ? "CAST(NULL AS VARCHAR)" : "coalesce(" + String.join(", ", all) + ", NULL)";
    }

    private String from() {
        return " FROM (SELECT * FROM " + sheet.staged().table() + " WHERE " + sheet.isData() + ") s"
                + String.join("", joins) + " WHERE " + isPresent();
    }

    /** Moves the rows and says how many were kept or rejected. */
    long insert() {
        String selected = values.entrySet().stream()
                .map(entry ->
                        "CAST(" + entry.getValue() + " AS " + layout.table().type(entry.getKey()) + ")")
                .collect(Collectors.joining(", "));
        String place = sheet.id() + ", s.row, '" + SheetContext.letters(column) + "'";
        String kept = "SELECT " + selected + ", " + place + from() + " AND " + code() + " IS NULL";
        var inPlace = new InPlace(sheet.store(), layout.table());
        long n =
                isReadInPlace() ? inPlace.add(kept) : sheet.store().run("INSERT INTO " + inPlace.target() + " " + kept);
        return n
                + sheet.store()
                        .run("INSERT INTO rejected SELECT " + place + ", " + code() + from() + " AND " + code()
                                + " IS NOT NULL");
    }

    /** Copying many rows costs more than looking their few different texts up each time they are counted. */
    private boolean isReadInPlace() {
        return layout.table() == CanonicalTable.RATINGS
                && sheet.staged().rows() >= MANY
                && readings.values().stream().allMatch(Reading::isLookedUp);
    }

    int column() {
        return column;
    }
}
