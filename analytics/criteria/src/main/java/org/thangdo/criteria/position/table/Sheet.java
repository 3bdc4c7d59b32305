package org.thangdo.criteria.position.table;

import java.util.List;
import java.util.Set;

/** The sheets of a definition. Names and headers are in {@code table_vi/en.properties}. */
public enum Sheet {
    /** One row: the position itself. */
    POSITION(
            "id",
            "title",
            "tier",
            "family",
            "rules",
            "number",
            "from",
            "until",
            "status",
            "decision",
            "note",
            "title_en",
            "tier_en",
            "family_en",
            "note_en"),
    /** One row for each part of the score. */
    PARTS("id", "name", "points", "name_en"),
    /** One row for each measured criterion. */
    MEASURED(
            "order",
            "id",
            "name",
            "part",
            "points",
            "aspect",
            "evidence",
            "unit",
            "denominator",
            "direction",
            "floor",
            "norm",
            "target",
            "stretch",
            "origin",
            "curve",
            "curve_points",
            "source",
            "every",
            "coefficient",
            "formula",
            "to_verify",
            "name_en",
            "evidence_en",
            "unit_en",
            "denominator_en",
            "source_en",
            "formula_en",
            "to_verify_en"),
    /** One row for each judged criterion. */
    JUDGED(
            "order",
            "id",
            "name",
            "part",
            "points",
            "evidence",
            "raters",
            "combine",
            "source",
            "every",
            "to_verify",
            "name_en",
            "evidence_en",
            "source_en",
            "to_verify_en"),
    /** One row for each anchor of a judged criterion, the lowest first. */
    ANCHORS("metric", "score", "behaviour", "behaviour_en");

    private static final Set<String> NUMBERS =
            Set.of("order", "number", "points", "floor", "norm", "target", "stretch", "coefficient", "raters", "score");

    private static final Set<String> CHOICES = Set.of("aspect", "direction", "curve", "every", "combine", "status");

    private static final Set<String> OPTIONAL = Set.of(
            "tier",
            "family",
            "until",
            "decision",
            "note",
            "order",
            "denominator",
            "curve",
            "curve_points",
            "coefficient",
            "to_verify");

    private final List<String> columns;

    Sheet(String... columns) {
        this.columns = List.of(columns);
    }

    /** Ids of the columns, in order. */
    public List<String> columns() {
        return columns;
    }

    /** Whether the sheet says nothing without this column. */
    public boolean needs(String column) {
        return columns.contains(column) && !OPTIONAL.contains(column) && !column.endsWith("_en");
    }

    /** Whether cells of a column are numbers. */
    public static boolean isNumber(String column) {
        return NUMBERS.contains(column);
    }

    /** Whether cells of a column are chosen from a list; its words are {@code <column>.<choice>}. */
    public static boolean isChoice(String column) {
        return CHOICES.contains(column);
    }
}
