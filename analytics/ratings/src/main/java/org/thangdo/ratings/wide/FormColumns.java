package org.thangdo.ratings.wide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.thangdo.ratings.proof.DistinctText;
import org.thangdo.ratings.recognise.Field;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.ratings.recognise.Vocabulary;
import org.thangdo.ratings.wide.FormTable.Shape;

/**
 * What each column of a table of forms is. Labels decide where they are known. Of the others, those that count ({@code C1, C2,
 * …}) and hold levels are the criteria; if none count, all that hold levels are. What is left describes the form.
 *
 * @param keys columns that say whom, by whom, when and on what, from 1
 * @param ratings columns of levels: one for each criterion, or one in all
 * @param facets columns that describe a form
 * @param unread columns of which nothing is known
 */
record FormColumns(
        Shape shape,
        Map<Field, Integer> keys,
        List<WideColumn> ratings,
        List<WideColumn> facets,
        List<WideColumn> unread) {

    private static final Set<Field> KEYS = EnumSet.of(
            Field.PERIOD,
            Field.SUBJECT,
            Field.NAME,
            Field.ORGANISATION,
            Field.UNIT,
            Field.POSITION,
            Field.ROLE,
            Field.RATER,
            Field.CRITERION,
            Field.LEVEL,
            Field.SCORE);

    private static final Set<Field> FACETS = EnumSet.of(Field.FACET, Field.AGENCY, Field.DUTY_GROUP);

    private static final Set<Field> PASSED =
            EnumSet.of(Field.NUMBER, Field.NOTE, Field.SOURCE, Field.BIRTH, Field.KIND);

    private static final Pattern COUNTING = Pattern.compile("(.*?)[ _.-]*\\d+");

    /** More different values than this, most of them used once, are remarks. */
    private static final int REMARKS = 30;

    /** Numbers that differ by more are scores and not levels. */
    private static final int WIDEST = 30;

    private static final double MOST = 0.9;

    FormColumns {
        keys = Collections.unmodifiableMap(keys);
        ratings = List.copyOf(ratings);
        facets = List.copyOf(facets);
        unread = List.copyOf(unread);
    }

    /** @param periodKnown whether a period is said elsewhere than in a column */
    static FormColumns of(
            List<WideColumn> columns,
            Vocabulary vocabulary,
            Predicate<String> isCategory,
            boolean declared,
            boolean periodKnown) {
        return new Finder(vocabulary, isCategory, declared).find(columns, periodKnown);
    }

    /** Column of those who were judged; 0 if none names them. */
    int ratee() {
        for (Field field : List.of(Field.SUBJECT, Field.NAME, Field.ORGANISATION)) {
            if (keys.containsKey(field)) {
                return keys.get(field);
            }
        }
        return 0;
    }

    /** Sorts columns. */
    private static final class Finder {
        private final Vocabulary vocabulary;
        private final Predicate<String> isCategory;
        private final boolean declared;
        private final Map<Field, Integer> keys = new EnumMap<>(Field.class);
        private final Map<Field, WideColumn> judged = new EnumMap<>(Field.class);
        private final List<WideColumn> named = new ArrayList<>();
        private final List<WideColumn> free = new ArrayList<>();
        private final List<WideColumn> facets = new ArrayList<>();
        private final List<WideColumn> unread = new ArrayList<>();

        Finder(Vocabulary vocabulary, Predicate<String> isCategory, boolean declared) {
            this.vocabulary = vocabulary;
            this.isCategory = isCategory;
            this.declared = declared;
        }

        FormColumns find(List<WideColumn> columns, boolean periodKnown) {
            columns.forEach(this::sort);
            var criteria = criteria();
            WideColumn level = judged.getOrDefault(Field.LEVEL, judged.get(Field.SCORE));
            boolean long_ = level != null && (keys.containsKey(Field.CRITERION) || criteria.isEmpty());
            var ratings = long_ ? List.of(level) : criteria;
            if (!long_) {
                keys.remove(Field.CRITERION);
            }
            return rest(shape(ratings, long_, periodKnown), ratings);
        }

        /** A history says in which capacity its raters judge. */
        private Shape shape(List<WideColumn> ratings, boolean long_, boolean periodKnown) {
            boolean rater = keys.containsKey(Field.RATER);
            boolean role = keys.containsKey(Field.ROLE);
            boolean period = periodKnown || keys.containsKey(Field.PERIOD);
            if (ratings.isEmpty()) {
                return Shape.NONE;
            }
            if (!declared && period && (role || !rater) && ratings.stream().allMatch(this::isWords)) {
                return Shape.HISTORY;
            }
            if (!rater && !role) {
                return Shape.NONE;
            }
            return long_ ? Shape.LONG : Shape.FORMS;
        }

        private void sort(WideColumn column) {
            if (column.label().isEmpty()) {
                if (column.filled() > 0) {
                    unread.add(column);
                }
                return;
            }
            Optional<Field> field = vocabulary.header(column.label());
            if (field.filter(FACETS::contains).isPresent()) {
                facets.add(column);
            } else if (field.filter(known -> known == Field.LEVEL || known == Field.SCORE)
                    .isPresent()) {
                if (isRating(column)) {
                    judged.putIfAbsent(field.get(), column);
                }
            } else if (field.filter(KEYS::contains).isPresent()) {
                keys.putIfAbsent(field.get(), column.index());
                if (field.get() == Field.CRITERION) {
                    named.add(column);
                }
            } else if (field.filter(PASSED::contains).isEmpty()) {
                free.add(column);
            }
        }

        /** Columns of levels, each of one criterion. */
        private List<WideColumn> criteria() {
            var said = named.stream().filter(this::isRating).toList();
            if (!said.isEmpty() && (judged.isEmpty() || said.size() > 1)) {
                return said;
            }
            var ratings = free.stream().filter(this::isRating).toList();
            var words = ratings.stream().filter(this::isWords).toList();
            if (!words.isEmpty()) {
                return words;
            }
            var series = new TreeMap<String, List<WideColumn>>();
            for (WideColumn column : ratings) {
                var counting = COUNTING.matcher(Folding.fold(column.label()));
                if (counting.matches()) {
                    series.computeIfAbsent(counting.group(1), stem -> new ArrayList<>())
                            .add(column);
                }
            }
            series.values().removeIf(columns -> columns.size() < 2);
            if (!series.isEmpty()) {
                return ratings.stream()
                        .filter(column -> series.values().stream().anyMatch(columns -> columns.contains(column)))
                        .toList();
            }
            return judged.isEmpty() ? ratings : List.of();
        }

        private FormColumns rest(Shape shape, List<WideColumn> ratings) {
            for (WideColumn column : free) {
                if (!ratings.contains(column)) {
                    (isRemark(column) ? unread : facets).add(column);
                }
            }
            judged.values().stream().filter(column -> !ratings.contains(column)).forEach(unread::add);
            facets.sort(Comparator.comparingInt(WideColumn::index));
            unread.sort(Comparator.comparingInt(WideColumn::index));
            return new FormColumns(shape, keys, ratings, facets, unread);
        }

        private static boolean isRemark(WideColumn column) {
            return column.hasMany() || column.distinct() > REMARKS && 2 * column.distinct() > column.filled();
        }

        private boolean isWords(WideColumn column) {
            return share(column, text -> !Marks.isNumeral(text) && isCategory.test(text)) >= MOST;
        }

        /** Whether a column holds levels: of the scale that is known, or a few numbers. */
        private boolean isRating(WideColumn column) {
            if (column.hasMany()) {
                return false;
            }
            if (declared) {
                return share(column, isCategory) > 0.5;
            }
            return isWords(column)
                    || share(column, Marks::isNumeral) >= MOST
                            && width(column).compareTo(BigDecimal.valueOf(WIDEST)) <= 0;
        }

        private static BigDecimal width(WideColumn column) {
            var numbers = column.texts().stream()
                    .map(DistinctText::text)
                    .filter(Marks::isNumeral)
                    .map(FormColumns::number)
                    .sorted()
                    .toList();
            return numbers.get(numbers.size() - 1).subtract(numbers.get(0));
        }

        /** Share of the cells that say something which pass a test. */
        private static double share(WideColumn column, Predicate<String> test) {
            long all = 0;
            long passing = 0;
            for (DistinctText text : column.texts()) {
                if (!Marks.isMissing(text.text())) {
                    all += text.count();
                    passing += test.test(text.text()) ? text.count() : 0;
                }
            }
            return all == 0 ? 0 : (double) passing / all;
        }
    }

    /** About which number a numeral is, whatever its mark. */
    private static BigDecimal number(String numeral) {
        String plain = Folding.clean(numeral).replace('−', '-').replace("%", "").replaceFirst("^\\+", "");
        int mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        String digits = plain.replaceAll("[.,]", "");
        return mark < 0 ? new BigDecimal(digits) : new BigDecimal(digits).movePointLeft(plain.length() - mark - 1);
    }
}
