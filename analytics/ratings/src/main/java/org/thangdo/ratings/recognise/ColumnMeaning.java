package org.thangdo.ratings.recognise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the labels over one column say.
 *
 * @param index of the column, 1-based
 * @param label as readers see it
 * @param field the column of the canonical tables it names
 * @param level a level of the scale
 * @param share whether it is printed shares
 * @param period a period in the heading
 * @param role a rater role in the heading
 */
record ColumnMeaning(
        int index,
        String label,
        Optional<Field> field,
        OptionalInt level,
        boolean share,
        Optional<String> period,
        Optional<String> role) {

    static ColumnMeaning of(int index, List<String> path, HeaderWords words) {
        Optional<Field> field = Optional.empty();
        OptionalInt level = OptionalInt.empty();
        Optional<String> period = Optional.empty();
        Optional<String> role = Optional.empty();
        boolean share = false;
        for (int i = path.size() - 1; i >= 0; i--) {
            String label = path.get(i);
            field = field.isPresent() ? field : words.field(label);
            level = level.isPresent() ? level : words.level(label);
            period = period.isPresent() ? period : words.period(label);
            role = role.isPresent() ? role : words.role(label);
            share |= words.isShare(label);
        }
        return new ColumnMeaning(index, String.join(" / ", path), field, level, share, period, role);
    }

    boolean is(Field wanted) {
        return field.isPresent() && field.get() == wanted;
    }
}
