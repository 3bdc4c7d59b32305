package org.thangdo.ratings.form;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.thangdo.ratings.form.CriterionRows.Row;
import org.thangdo.ratings.recognise.Folding;

/**
 * The criteria of one table: the rows under its header, but those that only head or sum up others: a part with a Roman number
 * or a letter among numbered rows, “1” above “1.1”, a total. A name that stands over several rows is that of each.
 *
 * @param cells with the number of each row
 * @param places from the number of a row to its place
 */
record FormTable(List<Cells> cells, LongFunction<String> places) {

    private static final int HEADER_ROWS = 30;
    private static final Pattern PART = Pattern.compile("[IVX]+|[A-HĐ]");
    private static final Pattern ITEM = Pattern.compile("\\d+(?:\\.\\d+)*");
    private static final Pattern TOTAL =
            Pattern.compile("(?:tong(?: so)?(?: (?:cong|diem))?|cong|total|sum)(?: \\([^)]*\\)| [a-z+ ]{0,12})?");

    /** A row of a table. */
    record Cells(long number, List<String> texts) {

        String at(int column) {
            return column < 0 || column >= texts.size() ? "" : texts.get(column);
        }
    }

    /**
     * What a table holds.
     *
     * @param left how many rows head or sum up others
     */
    record Content(List<Row> rows, int left) {}

    /** @param standing position named above the table; may be empty */
    Content read(FormHeader header, String standing) {
        for (int i = 0; i < Math.min(HEADER_ROWS, cells.size()); i++) {
            if (header.find(cells.get(i).texts())) {
                return under(cells.subList(i + 1, cells.size()), header, standing);
            }
        }
        return new Content(List.of(), 0);
    }

    private Content under(List<Cells> body, FormHeader header, String standing) {
        var numbers = body.stream()
                .map(row -> row.at(header.number()).replaceAll("[.)\\s]+$", ""))
                .toList();
        var rows = new ArrayList<Row>();
        String name = "";
        int left = 0;
        for (int i = 0; i < body.size(); i++) {
            var row = body.get(i);
            String text = row.at(header.text());
            if (heads(numbers.get(i), numbers) || sumsUp(row)) {
                left++;
                continue;
            }
            name = row.at(header.name()).isEmpty() ? name : row.at(header.name());
            if (!text.isEmpty()) {
                String position = row.at(header.position());
                rows.add(new Row(
                        places.apply(row.number()),
                        name,
                        text,
                        position.isEmpty() ? standing : position,
                        points(row.at(header.points()))));
            }
        }
        return new Content(rows, left);
    }

    private static boolean sumsUp(Cells row) {
        return row.texts().stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(text -> TOTAL.matcher(Folding.fold(text)).matches())
                .isPresent();
    }

    private static boolean heads(String number, List<String> numbers) {
        boolean part = PART.matcher(number).matches()
                && numbers.stream().anyMatch(other -> ITEM.matcher(other).matches());
        boolean above =
                ITEM.matcher(number).matches() && numbers.stream().anyMatch(other -> other.startsWith(number + "."));
        return part || above;
    }

    private static OptionalDouble points(String text) {
        String number = text.replace(',', '.');
        return number.matches("\\d+(?:\\.\\d+)?%?")
                ? OptionalDouble.of(Double.parseDouble(number.replace("%", "")))
                : OptionalDouble.empty();
    }
}
