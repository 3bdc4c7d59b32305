package org.thangdo.study.table;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Wording;
import org.thangdo.study.table.DataTable.Cell;

/** Results as cells: a number where there is one, and the reason in words where there is none. */
public final class Cells {

    static final String BUNDLE = "tables";

    private final Words words;

    private Cells(Language language) {
        this.words = Words.of(Cells.class, BUNDLE, language);
    }

    public static Cells in(Language language) {
        return new Cells(language);
    }

    /** Words as they are. */
    public static Cell text(String text) {
        return new DataTable.Words(text);
    }

    public static Cell number(double number) {
        return new DataTable.Number(number);
    }

    public Cell value(Estimate estimate) {
        return of(estimate, Estimate.Defined::value);
    }

    /** Lower end of the interval. */
    public Cell lower(Estimate estimate) {
        return of(estimate, defined -> defined.interval().lower());
    }

    /** Upper end of the interval. */
    public Cell upper(Estimate estimate) {
        return of(estimate, defined -> defined.interval().upper());
    }

    /** A value and the ends of its interval; a reason why there is none is said once. */
    public List<Cell> interval(Estimate estimate) {
        var nothing = new DataTable.Missing("");
        return estimate instanceof Estimate.Defined
                ? List.of(value(estimate), lower(estimate), upper(estimate))
                : List.of(value(estimate), nothing, nothing);
    }

    /** Standard error. */
    public Cell error(Estimate estimate) {
        return of(estimate, Estimate.Defined::standardError);
    }

    private Cell of(Estimate estimate, ToDoubleFunction<Estimate.Defined> part) {
        return estimate instanceof Estimate.Defined defined
                ? number(part.applyAsDouble(defined))
                : missing(((Estimate.Undefined) estimate).reason());
    }

    public Cell statistic(TestResult test) {
        return test instanceof TestResult.Tested tested
                ? number(tested.statistic())
                : missing(((TestResult.Untested) test).reason());
    }

    public Cell pValue(TestResult test) {
        return test instanceof TestResult.Tested tested
                ? number(tested.pValue())
                : missing(((TestResult.Untested) test).reason());
    }

    /** The reason why there is no number, in words. */
    public Cell missing(Reason reason) {
        return new DataTable.Missing(reason(reason));
    }

    /** The same for a sentence. */
    public String reason(Reason reason) {
        return Wording.reason(reason).in(words.language());
    }

    /** A word of the tables. */
    public String word(String key) {
        return words.say(key);
    }
}
