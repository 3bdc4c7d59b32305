package org.thangdo.reports.docx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thangdo.study.table.CellText;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Format;

/**
 * Widths of a table's columns and the largest letters with which no word is broken and no number stands on two lines.
 * Letters are measured by classes of a serif typeface, on the safe side.
 *
 * @param points size of the letters
 * @param twips width of each column; they add up to the width of the text
 */
record ColumnPlan(int points, List<Integer> twips) {

    /** Space between a line of the table and its words, in twips. */
    static final int MARGIN = 70;

    private static final int LARGEST = 12;
    private static final int SMALLEST = 8;
    private static final int TWIPS_PER_POINT = 20;
    private static final int UNBROKEN_LETTERS = 12;
    private static final int WIDEST_WISH_POINTS = 180;
    private static final double BOLD = 1.08;
    private static final double NARROW = 0.34;
    private static final double USUAL = 0.5;
    private static final double CAPITAL = 0.72;
    private static final double WIDE = 0.9;

    /** The plan for a table that is {@code whole} twips wide. */
    static ColumnPlan of(DataTable table, List<List<DataTable.Cell>> rows, CellText text, int whole) {
        for (int points = LARGEST; points > SMALLEST; points--) {
            var least = least(table, rows, text, points);
            if (Arrays.stream(least).sum() <= whole) {
                return new ColumnPlan(points, spread(least, wished(table, rows, text, points), whole));
            }
        }
        return new ColumnPlan(SMALLEST, scaled(least(table, rows, text, SMALLEST), whole));
    }

    private static int[] least(DataTable table, List<List<DataTable.Cell>> rows, CellText text, int points) {
        return IntStream.range(0, table.columns().size())
                .map(i -> {
                    var column = table.columns().get(i);
                    double header = words(column.header()) * BOLD;
                    double cells = rows.stream()
                            .map(row -> row.get(i))
                            .mapToDouble(cell -> unbroken(cell, text.of(cell, column.format()), column.format()))
                            .max()
                            .orElse(0);
                    return twips(Math.max(header, cells), points);
                })
                .toArray();
    }

    private static int[] wished(DataTable table, List<List<DataTable.Cell>> rows, CellText text, int points) {
        return IntStream.range(0, table.columns().size())
                .map(i -> {
                    var column = table.columns().get(i);
                    double cells = rows.stream()
                            .mapToDouble(row -> ems(text.of(row.get(i), column.format())))
                            .max()
                            .orElse(0);
                    double header = ems(column.header()) * BOLD / 2;
                    double most = (double) WIDEST_WISH_POINTS / points;
                    return twips(Math.min(most, Math.max(header, cells)), points);
                })
                .toArray();
    }

    /** What of a cell stays on one line: a number or a short name whole, of longer text each word. */
    private static double unbroken(DataTable.Cell cell, String text, Format format) {
        boolean number = cell instanceof DataTable.Number && format != Format.TEXT;
        return number || text.length() <= UNBROKEN_LETTERS ? ems(text) : words(text);
    }

    private static double words(String text) {
        return Stream.of(text.split("[ -]")).mapToDouble(ColumnPlan::ems).max().orElse(0);
    }

    private static double ems(String text) {
        return text.codePoints().mapToDouble(ColumnPlan::em).sum();
    }

    private static double em(int letter) {
        if ("iljtfrI.,:;'|!()[]/ ".indexOf(letter) >= 0) {
            return NARROW;
        }
        if ("mwMW%@—".indexOf(letter) >= 0) {
            return WIDE;
        }
        return Character.isUpperCase(letter) || "+−=<>≥≤".indexOf(letter) >= 0 ? CAPITAL : USUAL;
    }

    private static int twips(double ems, int points) {
        return (int) Math.ceil(ems * points * TWIPS_PER_POINT) + 2 * MARGIN + TWIPS_PER_POINT;
    }

    /** What is left over goes to the columns that still break their text, then to all alike. */
    private static List<Integer> spread(int[] least, int[] wished, int whole) {
        int left = whole - Arrays.stream(least).sum();
        int[] wants = IntStream.range(0, least.length)
                .map(i -> Math.max(0, wished[i] - least[i]))
                .toArray();
        int wanted = Arrays.stream(wants).sum();
        double part = wanted > left ? (double) left / wanted : 1;
        int[] widths = IntStream.range(0, least.length)
                .map(i -> least[i] + (int) (wants[i] * part))
                .toArray();
        return scaled(widths, whole);
    }

    private static List<Integer> scaled(int[] widths, int whole) {
        int sum = Arrays.stream(widths).sum();
        int[] parts = Arrays.stream(widths)
                .map(width -> (int) ((long) width * whole / sum))
                .toArray();
        parts[0] += whole - Arrays.stream(parts).sum();
        return Arrays.stream(parts).boxed().toList();
    }
}
