package org.thangdo.ratings.wide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Roles;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.judgement.JudgementForms;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.LeftOut;
import org.thangdo.ratings.load.Pseudonyms;
import org.thangdo.ratings.load.SheetRemarks;
import org.thangdo.ratings.proof.ColumnProof;
import org.thangdo.ratings.proof.ColumnReader;
import org.thangdo.ratings.proof.DistinctText;
import org.thangdo.ratings.proof.SheetContext;
import org.thangdo.ratings.recognise.Field;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.ratings.recognise.Layout;
import org.thangdo.ratings.recognise.Layout.Series;
import org.thangdo.ratings.recognise.LevelWords;
import org.thangdo.ratings.recognise.Periods;
import org.thangdo.ratings.recognise.Vocabulary;
import org.thangdo.ratings.store.CanonicalTable;
import org.thangdo.ratings.store.JudgementRows.Relations;
import org.thangdo.ratings.store.Sql;
import org.thangdo.ratings.store.Store;

/** The SQL that joins what a form says with the levels in it: the table {@value #NAME}, and which of its rows are left out. */
final class FormRows {

    static final String NAME = "form_rows";

    private static final String KEPT = " WHERE code IS NULL";

    private final Store store;
    private final FormSheet form;
    private final FormColumns columns;
    private final ReadOptions options;
    private final JudgementOptions judging;
    private final Vocabulary vocabulary;
    private final SheetContext sheet;
    private final ColumnProof proof;
    private final Set<String> joins = new LinkedHashSet<>();
    private final List<String> codes = new ArrayList<>();

    FormRows(
            Store store,
            FormSheet form,
            ReadOptions options,
            JudgementOptions judging,
            Vocabulary vocabulary,
            LevelWords levels) {
        this.store = store;
        this.form = form;
        this.columns = form.columns();
        this.options = options;
        this.judging = judging;
        this.vocabulary = vocabulary;
        this.sheet = new SheetContext(
                store, form.staged(), 0, form.header(), !form.staged().sheet().isEmpty());
        this.proof = new ColumnProof(sheet, new ColumnReader(vocabulary, levels, options));
    }

    /** Makes the table and says what was found. */
    List<Finding> create(Pseudonyms pseudonyms) {
        rememberColumns();
        String selected = values().entrySet().stream()
                .map(entry -> entry.getValue() + " AS " + entry.getKey() + ", ")
                .collect(Collectors.joining());
        String read = codes.isEmpty() ? "NULL" : "coalesce(" + String.join(", ", codes) + ", NULL)";
        store.run("CREATE TABLE " + NAME + " AS SELECT *, " + code() + " AS code FROM (SELECT " + selected
                + "CAST(" + read + " AS VARCHAR) AS unreadable, k.* FROM (SELECT * FROM "
                + form.staged().table() + " WHERE " + sheet.isData() + ") s" + String.join("", joins) + " JOIN "
                + CategoryTable.NAME + " k ON k.\"row\" = s.\"row\")");
        store.run("INSERT INTO rejected SELECT 0, \"row\", '', code FROM " + NAME + " WHERE code IS NOT NULL");
        new FormPseudonyms(store, pseudonyms, options.key().isPresent()).replace();
        return findings();
    }

    /** What a row says besides its levels, by column; each as SQL. */
    private Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("period", period());
        values.put("subject", subject());
        values.put("unit", name(Field.UNIT, ""));
        values.put("position", name(Field.POSITION, ""));
        values.put("rater", name(Field.RATER, ""));
        values.put("role", role(values.get("rater")));
        if (isLong()) {
            values.put("criterion", name(Field.CRITERION, Selection.OVERALL));
        }
        for (int f = 0; f < columns.facets().size(); f++) {
            values.put("f" + f, read(columns.facets().get(f).index(), Field.FACET));
        }
        return values;
    }

    private boolean isLong() {
        return form.shape() == FormTable.Shape.LONG;
    }

    /** So that findings about columns of ids can be shown without the ids. */
    private void rememberColumns() {
        store.run("INSERT INTO sheets VALUES (0, " + Sql.text(form.staged().file()) + ", "
                + Sql.text(form.staged().sheet()) + ", " + sheet.workbook() + ")");
        columns.keys()
                .forEach((field, index) -> store.run("INSERT INTO headings VALUES (0, '" + SheetContext.letters(index)
                        + "', " + Sql.text(sheet.label(index)) + ", '" + field.key() + "')"));
    }

    private String period() {
        return columns.keys().containsKey(Field.PERIOD)
                ? name(Field.PERIOD, "")
                : Sql.text(options.period().map(Periods::said).orElse(""));
    }

    private String subject() {
        if (columns.ratee() == 0) {
            return "CAST(s.\"row\" AS VARCHAR)";
        }
        Field field = columns.keys().get(Field.SUBJECT) != null ? Field.SUBJECT : Field.NAME;
        return read(columns.ratee(), field);
    }

    private String name(Field field, String otherwise) {
        Integer index = columns.keys().get(field);
        return index == null ? Sql.text(otherwise) : read(index, field);
    }

    /** The canonical text of a column; empty where it says nothing. */
    private String read(int index, Field field) {
        ColumnProof.Reading reading = proof.reading(index, field.reads());
        joins.add(reading.join());
        if (!reading.code().isEmpty()) {
            codes.add(reading.code());
        }
        return "coalesce(" + reading.value() + ", '')";
    }

    /** The role: under its common name, unless two words of the column would get the same. */
    private String role(String rater) {
        Integer index = columns.keys().get(Field.ROLE);
        if (index == null) {
            var selves = columns.keys().containsKey(Field.RATER)
                    ? words(columns.keys().get(Field.RATER)).stream()
                            .filter(word -> vocabulary.role(word).equals(Optional.of(Roles.SELF)))
                            .toList()
                    : List.<String>of();
            return selves.isEmpty()
                    ? "''"
                    : "CASE WHEN " + rater + " IN (" + list(selves) + ") THEN 'self' ELSE '' END";
        }
        ColumnProof.Reading reading = proof.reading(index, Field.Reads.TEXT);
        joins.add(reading.join());
        String value = "coalesce(" + reading.value() + ", '')";
        var cases = roles(words(index)).entrySet().stream()
                .map(entry -> " WHEN " + Sql.text(entry.getKey()) + " THEN " + Sql.text(entry.getValue()))
                .collect(Collectors.joining());
        return cases.isEmpty() ? value : "CASE " + value + cases + " ELSE " + value + " END";
    }

    private List<String> words(int index) {
        return proof.distinct(index).stream()
                .map(DistinctText::text)
                .map(Folding::clean)
                .distinct()
                .toList();
    }

    private static String list(List<String> texts) {
        return texts.stream().map(Sql::text).collect(Collectors.joining(", "));
    }

    /** Role of each word that is renamed. */
    private Map<String, String> roles(List<String> words) {
        var roles = new TreeMap<String, String>();
        var spelled = new TreeMap<String, Set<String>>();
        for (String word : words) {
            vocabulary.role(word).ifPresent(role -> {
                roles.put(word, role);
                spelled.computeIfAbsent(role, any -> new LinkedHashSet<>()).add(Folding.fold(word));
            });
        }
        var ambiguous = spelled.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .filter(role -> !role.equals(Roles.SELF))
                .toList();
        roles.values().removeIf(ambiguous::contains);
        return roles;
    }

    /** Why a row is left out, or {@code NULL}. */
    private String code() {
        String missing = "WHEN subject = '' THEN '" + FindingCode.VALUE_MISSING.name() + "'";
        String nobody = columns.keys().containsKey(Field.RATER)
                ? " WHEN rater = '' AND role NOT IN ('" + Roles.SELF + "', '" + Selection.DECISION + "') THEN '"
                        + FindingCode.RATER_MISSING.name() + "'"
                : "";
        return "CASE WHEN unreadable IS NOT NULL THEN unreadable " + missing + nobody + " END";
    }

    private List<Finding> findings() {
        var series = columns.ratings().stream()
                .map(column -> new Series(Map.of(), Map.of(Field.LEVEL, column.index())))
                .toList();
        var remarks = new SheetRemarks(sheet, new Layout(CanonicalTable.RATINGS, columns.keys(), series));
        var all = new ArrayList<>(remarks.all());
        all.addAll(proof.findings());
        all.addAll(remarks.missingRaters(options.dropIncomplete()));
        all.addAll(remarks.missingValues());
        return all;
    }

    /** The judgements that are taken. */
    Relations relations() {
        String taken = "(SELECT * FROM " + NAME + KEPT
                + (judging.decisions() ? "" : " AND role <> '" + Selection.DECISION + "'") + ")";
        var criteria = isLong()
                ? List.<String>of()
                : columns.ratings().stream().map(WideColumn::label).toList();
        var facets = columns.facets().stream().map(WideColumn::label).toList();
        return new Relations(taken, "(SELECT * FROM " + NAME + KEPT + ")", facets, criteria, false);
    }

    /** Number of rows. */
    long count() {
        return store.number("SELECT count(*) FROM " + NAME);
    }

    /** Levels that are not among the judgements. */
    Map<LeftOut, Long> leftOut(JudgementForms judged, long unreadable) {
        int m = columns.ratings().size();
        String given = IntStream.range(0, m)
                .mapToObj(j -> "(k" + j + " IS NOT NULL)::INTEGER")
                .collect(Collectors.joining(" + "));
        var counts = new EnumMap<LeftOut, Long>(LeftOut.class);
        store.each(
                "SELECT code, role = '" + Selection.DECISION + "' AS decision, count(*) * " + m + ", sum(" + given
                        + ")::BIGINT FROM " + NAME + " GROUP BY ALL",
                row -> {
                    long levels = row.getLong(4);
                    counts.merge(LeftOut.NO_LEVEL, row.getLong(3) - levels, Long::sum);
                    why(row.getString(1), row.getBoolean(2)).ifPresent(why -> counts.merge(why, levels, Long::sum));
                });
        counts.merge(LeftOut.NO_LEVEL, -unreadable, Long::sum);
        counts.merge(LeftOut.UNREADABLE, unreadable, Long::sum);
        counts.put(LeftOut.CONTRADICTION, judged.contradictions());
        counts.put(LeftOut.REPEAT, judged.repeats());
        return counts;
    }

    private Optional<LeftOut> why(String code, boolean decision) {
        if (code == null) {
            return decision && !judging.decisions() ? Optional.of(LeftOut.DECISION) : Optional.empty();
        }
        return Optional.of(
                switch (FindingCode.valueOf(code)) {
                    case VALUE_MISSING -> LeftOut.NO_SUBJECT;
                    case RATER_MISSING -> LeftOut.NO_RATER;
                    default -> LeftOut.UNREADABLE;
                });
    }
}
