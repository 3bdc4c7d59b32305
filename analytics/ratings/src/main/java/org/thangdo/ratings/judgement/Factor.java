package org.thangdo.ratings.judgement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * A column whose values are names: a code for each row, and the names in their order. Every name occurs. A value that the
 * data do not say is the empty name.
 */
public final class Factor {

    private final String column;
    private final List<String> names;
    private final Codes codes;

    Factor(String column, List<String> names, Codes codes) {
        this.column = column;
        this.names = List.copyOf(names);
        this.codes = codes;
    }

    /**
     * A column of names in order of text.
     *
     * @param column what it is called
     * @param values name of each row
     */
    public static Factor of(String column, List<String> values) {
        var names = values.stream().distinct().sorted().toList();
        var codes = Codes.of(names.size(), values.size());
        var index = index(names);
        for (int row = 0; row < values.size(); row++) {
            codes.set(row, index.get(values.get(row)));
        }
        return new Factor(column, names, codes);
    }

    private static HashMap<String, Integer> index(List<String> names) {
        var index = new HashMap<String, Integer>();
        for (int code = 0; code < names.size(); code++) {
            index.put(names.get(code), code);
        }
        return index;
    }

    /** What the column is called. */
    public String column() {
        return column;
    }

    /** Names in their order; the code of a name is its index. Raters of different roles may share a name. */
    public List<String> names() {
        return names;
    }

    /** Number of rows. */
    public int size() {
        return codes.size();
    }

    /** Code of a row. */
    public int code(int row) {
        return codes.get(row);
    }

    /** Name of a row. */
    public String name(int row) {
        return names.get(codes.get(row));
    }

    /** A copy of the codes, row by row. */
    public int[] codes() {
        var copy = new int[size()];
        Arrays.setAll(copy, codes::get);
        return copy;
    }

    /**
     * The codes in the names of another column, −1 where it does not have the name: how a measurement finds the judgements of
     * the same subject.
     */
    public int[] codesIn(Factor other) {
        var index = index(other.names);
        int[] there =
                names.stream().mapToInt(name -> index.getOrDefault(name, -1)).toArray();
        var translated = new int[size()];
        Arrays.setAll(translated, row -> there[codes.get(row)]);
        return translated;
    }

    /** Whether the data say anything: a column of empty names says nothing. */
    public boolean isSaid() {
        return names.stream().anyMatch(name -> !name.isEmpty());
    }

    /** Some of the rows; all names stay, so that codes keep their meaning. */
    Factor rows(int[] rows) {
        var taken = Codes.of(names.size(), rows.length);
        for (int i = 0; i < rows.length; i++) {
            taken.set(i, codes.get(rows[i]));
        }
        return new Factor(column, names, taken);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Factor that)
                || !column.equals(that.column)
                || !names.equals(that.names)
                || size() != that.size()) {
            return false;
        }
        for (int row = 0; row < size(); row++) {
            if (code(row) != that.code(row)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hash(column, names, size());
    }

    @Override
    public String toString() {
        return column + names;
    }
}
