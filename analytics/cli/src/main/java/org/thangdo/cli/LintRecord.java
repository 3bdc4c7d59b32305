package org.thangdo.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.criteria.lint.CriterionForm;
import org.thangdo.criteria.lint.CriterionForm.Criterion;
import org.thangdo.criteria.lint.CriterionForm.Shared;
import org.thangdo.criteria.lint.LintText;
import org.thangdo.criteria.lint.SentenceReader;
import org.thangdo.criteria.lint.Span;
import org.thangdo.criteria.lint.Verdict;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.form.CriterionRows;

/**
 * What is written of a form as JSON.
 *
 * @param criteria in the order of the form
 */
record LintRecord(List<Line> criteria, Whole form) {

    /**
     * A criterion.
     *
     * @param row number of the criterion, from 1
     * @param source {@code file#sheet!row}
     * @param text in NFC, to which the places of spans refer
     */
    record Line(
            int row,
            String source,
            String text,
            String position,
            String verdict,
            int score,
            String code,
            String reason,
            List<Span> spans,
            List<String> missing,
            String frame,
            String lexicon) {}

    /**
     * The form as a whole.
     *
     * @param basis what shares are taken of: {@code points} or {@code rows}
     * @param shares by verdict, in [0, 1]
     * @param repeated the same sentence for several positions
     * @param sameProduct measurable criteria of one position about one product
     * @param uncovered aspects that no measurable criterion is about
     * @param said the same in sentences
     */
    record Whole(
            String basis,
            SortedMap<String, Double> shares,
            List<Shared> repeated,
            List<Shared> sameProduct,
            List<String> uncovered,
            List<String> said) {}

    static LintRecord of(SentenceReader reader, CriterionForm form, List<CriterionRows.Row> rows, Language language) {
        var said = LintText.in(language);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(reader, form.criteria().get(i), rows.get(i), said));
        }
        var shares = new TreeMap<String, Double>();
        Arrays.stream(Verdict.values()).forEach(verdict -> shares.put(lower(verdict), form.share(verdict)));
        return new LintRecord(
                lines,
                new Whole(
                        form.hasPoints() ? "points" : "rows",
                        shares,
                        form.repeatedSentences(),
                        form.sameProducts(),
                        form.uncovered().stream().map(LintRecord::lower).toList(),
                        said.form(form)));
    }

    private static Line line(SentenceReader reader, Criterion criterion, CriterionRows.Row row, LintText said) {
        var reading = criterion.reading();
        return new Line(
                criterion.row(),
                row.source(),
                reading.text(),
                reading.position(),
                lower(reading.verdict()),
                reading.score(),
                lower(reading.reason()),
                said.reason(reading),
                reading.spans(),
                reading.missing().stream().map(LintRecord::lower).toList(),
                said.frame(reading, reader.objects(reading.language(), reading.position())),
                reader.version(reading.language()));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
