package org.thangdo.ratings.finding;

import static org.thangdo.ratings.finding.Finding.Severity.ERROR;
import static org.thangdo.ratings.finding.Finding.Severity.REPAIRED;
import static org.thangdo.ratings.finding.Finding.Severity.WARNING;

import org.thangdo.ratings.finding.Finding.Severity;

/** Every problem that reading can find, with the number under which readers meet it. */
public enum FindingCode {
    LEGACY_TCVN3("LT-01", ERROR),
    LEGACY_VNI("LT-02", ERROR),
    UTF16("LT-03", REPAIRED),
    BYTE_ORDER_MARK("LT-04", REPAIRED),
    RAGGED_ROW("LT-05", ERROR),
    MERGED_HEADER("LT-06", WARNING),
    MIXED_DECIMAL_MARK("LT-07", ERROR),
    NUMBER_AS_TEXT("LT-08", REPAIRED),
    CONFLICTING_ROWS("LT-09", ERROR),
    DUPLICATE_ROW("LT-10", REPAIRED),
    UNKNOWN_LEVEL("LT-11", ERROR),
    PRINTED_SHARE_WRONG("LT-12", ERROR),
    PRINTED_SHARE_ROUNDING("LT-13", WARNING),
    YEAR_IS_DATE("LT-14", ERROR),
    RATER_MISSING("LT-15", ERROR),
    TOTALS_ROW("LT-16", REPAIRED),
    SAME_PERSON_TWO_SPELLINGS("LT-17", WARNING),
    SPACES_TRIMMED("LT-18", REPAIRED),
    UNICODE_NORMALISED("LT-19", REPAIRED),
    EMPTY_SHEET("LT-20", ERROR),
    PASSWORD("LT-21", ERROR),
    OUTPUT_IN_USE("LT-22", ERROR),
    FORMULA_WITHOUT_VALUE("LT-23", WARNING),
    WEIGHTS_NOT_100("LT-24", ERROR),
    HIDDEN_ROWS("LT-25", WARNING),
    LEVEL_CONTRADICTS_SCORE("LT-26", WARNING),
    PERIOD_OUT_OF_RANGE("LT-27", ERROR),
    SCIENTIFIC_ID("LT-28", ERROR),
    LEADING_ZEROS_LOST("LT-29", WARNING),
    SUBJECT_IN_TWO_UNITS("LT-30", WARNING),
    NOT_READABLE("LT-31", ERROR),
    HOSTILE_FILE("LT-32", ERROR),
    FORMAT_NOT_SUPPORTED("LT-33", ERROR),
    HTML_AS_XLS("LT-34", ERROR),
    ENCODING_UNKNOWN("LT-35", ERROR),
    OVERSIZED_CELL("LT-36", ERROR),
    UNCLOSED_QUOTE("LT-37", ERROR),
    HIDDEN_SHEET("LT-38", WARNING),
    FAR_CELL("LT-39", ERROR),
    EMPTY_FILE("LT-40", ERROR),
    FILE_TOO_LARGE("LT-41", ERROR),
    SHEET_NOT_FOUND("LT-42", ERROR),
    ENCODING_CONVERTED("LT-43", REPAIRED),
    OTHER_EXTENSION("LT-44", REPAIRED),
    REPORT_WITHOUT_COUNTS("LT-45", ERROR),
    VALUE_MISSING("LT-45", WARNING),
    NO_PERIOD("LT-46", ERROR),
    PERIOD_FROM_NAME("LT-47", REPAIRED),
    LAYOUT_UNKNOWN("LT-49", ERROR),
    CROSSWALK_APPLIED("LT-50", REPAIRED),
    COLUMN_NOT_READ("LT-51", WARNING),
    YEAR_FROM_DATE("LT-52", REPAIRED),
    UNKNOWN_ROLE("LT-53", ERROR),
    UNKNOWN_KIND("LT-54", ERROR),
    NOT_A_NUMBER("LT-55", ERROR),
    /** The other half of LT-12: a printed sum instead of a printed share. */
    TOTALS_DIFFER("LT-12", ERROR),
    COUNTS_BESIDE_PEOPLE("LT-48", WARNING),
    PRINTED_SHARE_STYLE("LT-56", WARNING),
    COUNTS_TWICE("LT-57", REPAIRED),
    COUNTS_CONTRADICT("LT-58", ERROR),
    TOTALS_BESIDE_PARTS("LT-59", REPAIRED),
    INCOMPLETE_DROPPED("LT-60", REPAIRED),
    CROSSWALK_WRONG("LT-61", ERROR),
    CROSSWALK_OVERLAP("LT-62", ERROR),
    OUTSIDE_SCALE("LT-63", ERROR),
    SCALE_NOT_DECLARED("LT-64", WARNING),
    ONE_CATEGORY("LT-65", ERROR),
    COLUMN_OF_SUBJECTS("LT-66", REPAIRED),
    NO_HEADER("LT-67", REPAIRED),
    ROWS_WITHOUT_RATING("LT-68", WARNING),
    SUBJECT_REPEATED("LT-69", WARNING),
    NOT_SUBJECTS_BY_RATERS("LT-70", ERROR),
    OTHER_SHEETS("LT-71", WARNING),
    RATEE_NOT_SAID("LT-72", ERROR),
    TOO_MANY_LEVELS("LT-73", ERROR),
    SCALE_FROM_RANGE("LT-74", WARNING),
    FORM_COLUMNS("LT-75", REPAIRED),
    FORMS_DIFFER("LT-76", ERROR),
    FORM_REPEATED("LT-77", REPAIRED),
    NO_FORMS("LT-78", ERROR),
    DEFINITION_CELL("LT-79", ERROR),
    DEFINITION_JSON("LT-80", ERROR);

    private final String number;
    private final Severity severity;

    FindingCode(String number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** The number under which readers meet the finding, for example {@code "LT-12"}. */
    public String number() {
        return number;
    }

    public Severity severity() {
        return severity;
    }
}
