package org.thangdo.ratings.wide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.thangdo.ratings.proof.DistinctText;
import org.thangdo.ratings.recognise.Field;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.ratings.recognise.Vocabulary;

/**
 * Which columns hold ratings, which one names the subjects, and which are neither. A label that names something else than
 * a rater decides; without one, the first column names the subjects if its values are all different and the others' are
 * not, or if they are not on the scale.
 *
 * @param ids column that names the subjects, from 1; 0 if none does
 */
record ColumnRoles(int ids, List<WideColumn> raters, List<WideColumn> others) {

    private static final Set<Field> NOT_RATINGS = EnumSet.of(
            Field.SUBJECT,
            Field.NAME,
            Field.NUMBER,
            Field.PERIOD,
            Field.KIND,
            Field.BIRTH,
            Field.ORGANISATION,
            Field.AGENCY,
            Field.UNIT,
            Field.POSITION,
            Field.DUTY_GROUP,
            Field.CRITERION,
            Field.NOTE,
            Field.SOURCE);

    private static final List<Field> NAMES = List.of(Field.SUBJECT, Field.NAME, Field.NUMBER);

    /** In fewer rows different numbers prove nothing. */
    private static final int FEW_ROWS = 5;

    /** Words that are used for nearly every subject anew are remarks, not categories. */
    private static final int WORDS = 30;

    /**
     * @param isCategory whether a text is a category of the scale that is known; never if none is
     */
    static ColumnRoles of(List<WideColumn> columns, Vocabulary vocabulary, Predicate<String> isCategory) {
        var ids = new int[NAMES.size()];
        var raters = new ArrayList<WideColumn>();
        var others = new ArrayList<WideColumn>();
        for (WideColumn column : columns) {
            Optional<Field> field = vocabulary.header(column.label()).filter(NOT_RATINGS::contains);
            int name = field.map(NAMES::indexOf).orElse(-1);
            if (name >= 0 && ids[name] == 0) {
                ids[name] = column.index();
            } else if (field.isPresent()) {
                others.add(column);
            } else {
                raters.add(column);
            }
        }
        int named = 0;
        for (int id : ids) {
            named = named == 0 ? id : named;
        }
        boolean said = !raters.isEmpty()
                && raters.get(0).index() == 1
                && vocabulary.header(raters.get(0).label()).isPresent();
        if (named == 0 && !said && raters.size() > 1 && namesSubjects(raters, isCategory)) {
            named = raters.remove(0).index();
        }
        for (WideColumn column : List.copyOf(raters)) {
            if (isRemark(column, isCategory)) {
                raters.remove(column);
                others.add(column);
            }
        }
        return new ColumnRoles(named, raters, others);
    }

    private static boolean namesSubjects(List<WideColumn> columns, Predicate<String> isCategory) {
        WideColumn first = columns.get(0);
        if (first.index() != 1 || first.rows() == 0) {
            return false;
        }
        var rest = columns.subList(1, columns.size());
        double onScale = first.share(text -> isCategory.test(text.text()));
        boolean different = first.distinct() >= 0.9 * first.rows();
        boolean othersRepeat = rest.stream().allMatch(column -> 2 * column.distinct() <= first.distinct());
        if (first.hasMany()) {
            return othersRepeat;
        }
        if (onScale > 0.5) {
            return isCount(first) && first.rows() >= FEW_ROWS && othersRepeat;
        }
        boolean words = first.share(text -> Marks.isNumeral(text.text())) < 0.5;
        boolean scaleKnown = rest.stream().anyMatch(column -> column.share(text -> isCategory.test(text.text())) > 0.5);
        boolean shared = sharesTexts(first, rest);
        return isCount(first) && first.rows() >= FEW_ROWS && othersRepeat
                || words && (different || scaleKnown || !shared)
                || !words && different && (scaleKnown || first.rows() >= FEW_ROWS && othersRepeat && !shared)
                || !words && scaleKnown && !shared;
    }

    /** Whether the values are 1 … n, or 0 … n − 1, each once. */
    private static boolean isCount(WideColumn column) {
        if (column.distinct() != column.rows() || !column.texts().stream().allMatch(ColumnRoles::isWhole)) {
            return false;
        }
        var numbers = column.texts().stream()
                .map(text -> Integer.valueOf(text.text().strip().replaceAll("\\.0+$", "")))
                .sorted()
                .toList();
        int start = numbers.get(0);
        return start <= 1 && numbers.get(numbers.size() - 1) - start == numbers.size() - 1;
    }

    private static boolean isWhole(DistinctText text) {
        return text.text().strip().matches("\\d{1,8}(\\.0+)?");
    }

    private static boolean sharesTexts(WideColumn first, List<WideColumn> rest) {
        var own = new HashSet<String>();
        first.texts().forEach(text -> own.add(Folding.fold(text.text())));
        return rest.stream()
                .flatMap(column -> column.texts().stream())
                .anyMatch(text -> !Marks.isMissing(text.text()) && own.contains(Folding.fold(text.text())));
    }

    /** Words of which few come twice. */
    private static boolean isRemark(WideColumn column, Predicate<String> isCategory) {
        double ratings = column.share(text -> isCategory.test(text.text()) || Marks.isNumeral(text.text()));
        return column.filled() > 0
                && ratings < 0.5
                && column.texts().size() > WORDS
                && 2 * column.texts().size() > column.filled();
    }
}
