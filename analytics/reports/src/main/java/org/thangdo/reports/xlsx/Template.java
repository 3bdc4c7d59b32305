package org.thangdo.reports.xlsx;

import java.util.List;
import java.util.Locale;

/** The tables that people fill in. Columns are named by their canonical ids; those that must be filled come first. */
public enum Template {
    RATINGS(
            3,
            "period",
            "subject",
            "level",
            "agency",
            "unit",
            "position",
            "duty_group",
            "criterion",
            "role",
            "rater",
            "score"),
    COUNTS(3, "period", "level", "n", "agency", "unit", "position", "duty_group", "printed_share"),
    VOTES(4, "period", "subject", "level", "votes", "head_choice"),
    COMMITMENTS(3, "period", "subject", "text", "done"),
    MEASUREMENTS(4, "period", "subject", "metric", "value", "unit", "position"),
    CROSSWALK(3, "kind", "from", "to", "valid_from", "valid_to");

    private final int needed;
    private final List<String> columns;

    Template(int needed, String... columns) {
        this.needed = needed;
        this.columns = List.of(columns);
    }

    /** Canonical ids of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** Whether a row says nothing without this column. */
    public boolean needs(String column) {
        int at = columns.indexOf(column);
        return at >= 0 && at < needed;
    }

    /** The name used in options and file names: {@code "ratings"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
