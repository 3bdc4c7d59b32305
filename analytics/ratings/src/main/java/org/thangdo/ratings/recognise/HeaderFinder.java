package org.thangdo.ratings.recognise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the header among the first rows of a sheet: the row that speaks the most words of headers. */
public final class HeaderFinder {

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2}|[A-Za-z])\\)?(\\s*=.*)?");
    private static final Pattern NUMERAL = Pattern.compile("[-+]?[\\d.,]+%?");
    private static final int TIERS = 3;

    private final HeaderWords words;

    public HeaderFinder(HeaderWords words) {
        this.words = words;
    }

    /**
     * The header, if any row looks like one.
     *
     * @param top the first rows of the sheet, in order
     * @param headerRow lowest row of the header, if a person says it
     * @param dataRow first row of data, if a person says it
     */
    public Optional<Header> find(List<TopRow> top, OptionalInt headerRow, OptionalInt dataRow) {
        int best = headerRow.isPresent() ? indexOf(top, headerRow.getAsInt()) : bestRow(top);
        if (best < 0) {
            return Optional.empty();
        }
        int first = best;
        while (first > 0 && best - first < TIERS - 1 && isTier(top.get(first - 1), top.get(first))) {
            first--;
        }
        int last = best;
        while (headerRow.isEmpty()
                && last + 1 < top.size()
                && last - first < TIERS - 1
                && isTier(top.get(last), top.get(last + 1))) {
            last++;
        }
        return Optional.of(header(top, first, last, dataRow));
    }

    private static Header header(List<TopRow> top, int first, int last, OptionalInt dataRow) {
        long data = top.get(last).row() + 1;
        if (last + 1 < top.size() && isColumnNumbers(top.get(last + 1))) {
            data = top.get(last + 1).row() + 1;
        }
        String title = top.subList(0, first).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
        return new Header(
                paths(top.subList(first, last + 1)),
                top.get(first).row(),
                top.get(last).row(),
                dataRow.isPresent() ? dataRow.getAsInt() : data,
                title);
    }

    private static int indexOf(List<TopRow> top, long row) {
        for (int i = 0; i < top.size(); i++) {
            if (top.get(i).row() == row) {
                return i;
            }
        }
        return -1;
    }

    private int bestRow(List<TopRow> top) {
        int best = -1;
        int most = 2;
        for (int i = 0; i < top.size(); i++) {
            int score = score(top.get(i));
            if (score > most) {
                best = i;
                most = score;
            }
        }
        return best;
    }

    /** Two points for the name of a column, one for a level, a year or a role; a number speaks against a header. */
    private int score(TopRow row) {
        int score = 0;
        for (String cell : row.cells()) {
            if (words.isField(cell)) {
                score += 2;
            } else if (words.isHeading(cell)) {
                score += 1;
            } else if (NUMERAL.matcher(cell).matches()) {
                score -= 1;
            }
        }
        return score;
    }

    /**
     * Whether {@code sub} refines {@code top}: it has labels under a cell that spans several columns, and none under a
     * label that needs no refinement.
     */
    private boolean isTier(TopRow top, TopRow sub) {
        if (top.filled() < 2 || sub.row() != top.row() + 1) {
            return false;
        }
        boolean refines = false;
        int known = 0;
        int labels = 0;
        for (int j = 0; j < sub.cells().size(); j++) {
            if (!sub.has(j)) {
                continue;
            }
            boolean spanned = !top.has(j) || !top.has(j + 1) && sub.has(j + 1);
            if (!spanned
                    || NUMERAL.matcher(sub.cells().get(j)).matches()
                            && !words.isHeading(sub.cells().get(j))) {
                return false;
            }
            refines |= !top.has(j);
            labels++;
            known += words.isField(sub.cells().get(j))
                            || words.isHeading(sub.cells().get(j))
                    ? 1
                    : 0;
        }
        return refines && 2 * known >= labels;
    }

    /** A row such as {@code (1) (2) (3)} that numbers the columns. */
    private static boolean isColumnNumbers(TopRow row) {
        var cells = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        if (cells.size() < 3
                || !cells.stream().allMatch(cell -> COLUMN_NUMBER.matcher(cell).matches())) {
            return false;
        }
        var numbers = cells.stream()
                .map(cell -> cell.replaceAll("\\s*=.*|[()]", ""))
                .filter(cell -> cell.chars().allMatch(Character::isDigit))
                .map(Integer::valueOf)
                .toList();
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) != numbers.get(i - 1) + 1) {
                return false;
            }
        }
        return numbers.size() >= 2;
    }

    private static List<List<String>> paths(List<TopRow> tiers) {
        int width = tiers.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var paths = new ArrayList<List<String>>(Collections.nCopies(width, List.of()));
        for (int j = 0; j < width; j++) {
            var path = new ArrayList<String>();
            for (int i = 0; i < tiers.size(); i++) {
                String label = spanning(tiers, i, j);
                if (!label.isEmpty()) {
                    path.add(label);
                }
            }
            paths.set(j, path);
        }
        return paths;
    }

    /** The label over a column: its own, or that of the cell to the left that spans it because a lower tier refines it. */
    private static String spanning(List<TopRow> tiers, int tier, int column) {
        boolean refined = tiers.subList(tier + 1, tiers.size()).stream().anyMatch(row -> row.has(column));
        int j = column;
        while (refined && j > 0 && !tiers.get(tier).has(j)) {
            j--;
        }
        return tiers.get(tier).has(j) ? tiers.get(tier).cells().get(j) : "";
    }
}
