package org.thangdo.ratings.wide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.recognise.Field;
import org.thangdo.ratings.recognise.TopRow;
import org.thangdo.ratings.recognise.Vocabulary;

/**
 * Whether the first row of a table names its columns. It does if most of its texts are neither numbers nor marks nor words
 * of the scale, and none of them comes again below.
 *
 * @param labels of every column; blank without a header
 * @param dataRow first row of ratings
 */
record WideHeader(List<String> labels, boolean found, long dataRow) {

    /** Rows that are looked at. */
    static final int TOP = 2000;

    private static final int TITLES = 10;

    static WideHeader find(
            List<TopRow> top, int columns, Vocabulary vocabulary, Predicate<String> isCategory, ReadOptions options) {
        if (options.headerRow().isPresent()) {
            long said = options.headerRow().getAsInt();
            var row = top.stream().filter(candidate -> candidate.row() == said).findFirst();
            return row.map(found -> named(found, columns, options))
                    .orElseGet(() -> unnamed(columns, options.dataRow().orElse((int) said + 1)));
        }
        int first = firstOfTable(top, columns);
        if (options.dataRow().isPresent()
                && top.get(first).row() >= options.dataRow().getAsInt()) {
            return unnamed(columns, options.dataRow().getAsInt());
        }
        return new Judge(top.subList(first, top.size()), vocabulary, isCategory).isHeader()
                ? named(top.get(first), columns, options)
                : unnamed(columns, options.dataRow().orElse((int) top.get(first).row()));
    }

    /** The names of the columns of a file that has names. */
    static WideHeader names(TopRow row) {
        return new WideHeader(row.cells(), true, row.row() + 1);
    }

    private static WideHeader named(TopRow row, int columns, ReadOptions options) {
        var labels = new ArrayList<>(row.cells());
        labels.addAll(Collections.nCopies(columns - labels.size(), ""));
        return new WideHeader(labels, true, options.dataRow().orElse((int) row.row() + 1));
    }

    private static WideHeader unnamed(int columns, long dataRow) {
        return new WideHeader(Collections.nCopies(columns, ""), false, dataRow);
    }

    /** Titles above a table fill one cell of many. */
    private static int firstOfTable(List<TopRow> top, int columns) {
        int first = 0;
        while (columns >= 3 && first < TITLES && first + 1 < top.size() && isTitle(top.get(first))) {
            first++;
        }
        return first;
    }

    private static boolean isTitle(TopRow row) {
        var filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return filled.size() == 1 && filled.get(0).contains(" ") && !Marks.isNumeral(filled.get(0));
    }

    /** Judges the first of some rows by the others. */
    private static final class Judge {
        private final List<String> first;
        private final List<TopRow> others;
        private final Vocabulary vocabulary;
        private final Predicate<String> isCategory;
        private final Map<String, Integer> below = new HashMap<>();

        Judge(List<TopRow> rows, Vocabulary vocabulary, Predicate<String> isCategory) {
            this.first = rows.get(0).cells();
            this.others = rows.subList(1, rows.size());
            this.vocabulary = vocabulary;
            this.isCategory = isCategory;
            others.forEach(row -> row.cells().forEach(cell -> below.merge(cell, 1, Integer::sum)));
        }

        boolean isHeader() {
            if (first.isEmpty() || others.isEmpty()) {
                return false;
            }
            long filled = first.stream().skip(1).filter(cell -> !cell.isEmpty()).count();
            long names = first.stream().skip(1).filter(this::isName).count();
            return namesSubjects() || 2 * names > filled && names > 0;
        }

        private boolean isName(String cell) {
            return !cell.isEmpty()
                    && !Marks.isNumeral(cell)
                    && !Marks.isMissing(cell)
                    && !isCategory.test(cell)
                    && !below.containsKey(cell);
        }

        /** The corner says so: a word for subjects; or, beside different names, nothing or a text above numbers. */
        private boolean namesSubjects() {
            String corner = first.get(0);
            var column = others.stream().map(row -> row.cells().get(0)).toList();
            boolean word = vocabulary
                    .header(corner)
                    .filter(field -> field == Field.SUBJECT || field == Field.NAME || field == Field.NUMBER)
                    .isPresent();
            boolean blank = corner.isEmpty() && column.stream().noneMatch(String::isEmpty);
            boolean text = isName(corner) && column.stream().allMatch(Marks::isNumeral);
            var names = first.stream().skip(1).filter(cell -> !cell.isEmpty()).toList();
            boolean different = new HashSet<>(names).size() == names.size();
            return word || different && (blank || text);
        }
    }
}
