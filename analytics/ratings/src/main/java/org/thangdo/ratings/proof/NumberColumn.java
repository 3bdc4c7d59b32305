package org.thangdo.ratings.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.recognise.Folding;

/** Reads a column of numbers: with one decimal mark for the whole column, proven or said by a person. */
final class NumberColumn {

    private static final Pattern WHOLE = Pattern.compile("\\d+(?:\\.0+)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern NONE = Pattern.compile("[-–—./]|n/?a|khong co|x{3,}");

    private final ReadOptions options;
    private final boolean whole;

    NumberColumn(ReadOptions options, boolean whole) {
        this.options = options;
        this.whole = whole;
    }

    ProvenColumn read(List<DistinctText> texts) {
        var proven = new ProvenColumn();
        List<String> numerals = texts.stream()
                .filter(text -> !text.isNumberCell())
                .map(text -> Folding.clean(text.text()))
                .filter(DecimalMark::isNumeral)
                .toList();
        Optional<DecimalMark> mark = whole
                ? Optional.of(DecimalMark.POINT)
                : options.decimalMark().isPresent() ? said() : DecimalMark.of(numerals);
        for (DistinctText text : texts) {
            String clean = Folding.clean(text.text());
            ColumnReader.remarkRepairs(proven, text, clean);
            proven.put(text, cell(text, clean, mark, proven));
        }
        if (mark.isEmpty()) {
            explainMixed(proven, texts);
        }
        return proven;
    }

    private Optional<DecimalMark> said() {
        return switch (options.decimalMark().orElseThrow()) {
            case "comma" -> Optional.of(DecimalMark.COMMA);
            case "point" -> Optional.of(DecimalMark.POINT);
            default -> throw new IllegalArgumentException("decimal mark is comma or point: " + options.decimalMark());
        };
    }

    private Cell cell(DistinctText text, String clean, Optional<DecimalMark> mark, ProvenColumn proven) {
        if (clean.isEmpty() || NONE.matcher(Folding.fold(clean)).matches() || clean.matches("[-–—]")) {
            return Cell.NOTHING;
        }
        if (text.isNumberCell()) {
            return whole && !WHOLE.matcher(clean).matches() ? Cell.problem(FindingCode.NOT_A_NUMBER) : Cell.of(clean);
        }
        if (!DecimalMark.isNumeral(clean)) {
            return Cell.problem(FindingCode.NOT_A_NUMBER);
        }
        if (whole) {
            return count(text, clean, proven);
        }
        if (mark.isEmpty() && (clean.indexOf(',') >= 0 || clean.indexOf('.') >= 0)) {
            return Cell.problem(FindingCode.MIXED_DECIMAL_MARK);
        }
        if (mark.isEmpty()) {
            return Cell.of(clean.replace("%", ""));
        }
        if (!mark.get().reads(clean)) {
            return Cell.problem(FindingCode.NOT_A_NUMBER);
        }
        remarkText(text, proven);
        return Cell.of(mark.get().plain(clean));
    }

    private Cell count(DistinctText text, String clean, ProvenColumn proven) {
        boolean grouped = GROUPED.matcher(clean).matches();
        if (!grouped && !WHOLE.matcher(clean).matches()) {
            return Cell.problem(FindingCode.NOT_A_NUMBER);
        }
        remarkText(text, proven);
        return Cell.of(grouped ? clean.replaceAll("[.,]", "") : clean.replaceAll("\\.0+$", ""));
    }

    /** In a workbook a number can be stored as a number; in a text file everything is text. */
    private static void remarkText(DistinctText text, ProvenColumn proven) {
        if (text.type() == 's' || text.type() == 'T' || text.type() == 'V') {
            proven.remark(FindingCode.NUMBER_AS_TEXT, text);
        }
    }

    private static void explainMixed(ProvenColumn proven, List<DistinctText> texts) {
        long comma = count(texts, ',');
        long point = count(texts, '.');
        proven.explain(FindingCode.MIXED_DECIMAL_MARK, Map.of("comma", comma, "point", point));
    }

    private static long count(List<DistinctText> texts, char mark) {
        return texts.stream()
                .filter(text -> !text.isNumberCell() && text.text().indexOf(mark) >= 0)
                .mapToLong(DistinctText::count)
                .sum();
    }
}
