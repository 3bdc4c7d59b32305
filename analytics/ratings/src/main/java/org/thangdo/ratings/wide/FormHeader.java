package org.thangdo.ratings.wide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.recognise.Header;
import org.thangdo.ratings.recognise.HeaderFinder;
import org.thangdo.ratings.recognise.HeaderWords;
import org.thangdo.ratings.recognise.LevelWords;
import org.thangdo.ratings.recognise.TopRow;
import org.thangdo.ratings.recognise.Vocabulary;
import org.thangdo.ratings.source.StagedSheet;

/**
 * The header of a table of forms: the one that its words prove, with a row of names of criteria under a cell that spans them;
 * or a first row of names that nobody knows.
 */
record FormHeader(Vocabulary vocabulary, LevelWords levels, ReadOptions options) {

    /** Rows among which the header is looked for. */
    private static final int ROWS = 60;

    Optional<Header> find(StagedSheet staged, List<TopRow> top, Predicate<String> isCategory) {
        if (top.isEmpty()) {
            return Optional.empty();
        }
        if (WideTable.isTyped(staged)) {
            return Optional.of(single(top.get(0).cells(), 2));
        }
        int last = Math.max(ROWS, options.headerRow().orElse(0));
        var near = top.stream().filter(row -> row.row() <= last).toList();
        Optional<Header> known = new HeaderFinder(new HeaderWords(vocabulary, levels))
                .find(near, options.headerRow(), options.dataRow());
        return known.map(header -> refined(header, near))
                .or(() -> Optional.of(WideHeader.find(top, staged.columns(), vocabulary, isCategory, options))
                        .filter(WideHeader::found)
                        .map(header -> single(header.labels(), header.dataRow())));
    }

    private static Header single(List<String> labels, long dataRow) {
        var paths = labels.stream()
                .map(label -> label.isEmpty() ? List.<String>of() : List.of(label))
                .toList();
        return new Header(paths, dataRow - 1, dataRow - 1, dataRow, "");
    }

    /** The header with the row below it, if that row only names what stands under a cell that spans several columns. */
    private Header refined(Header header, List<TopRow> rows) {
        var below = rows.stream().filter(row -> row.row() == header.dataRow()).findFirst();
        boolean asked = options.headerRow().isPresent() || options.dataRow().isPresent();
        if (asked
                || header.isTiered()
                || below.isEmpty()
                || !refines(below.get().cells(), header.paths())) {
            return header;
        }
        var paths = new ArrayList<List<String>>();
        List<String> spanning = List.of();
        for (int j = 0; j < header.paths().size(); j++) {
            var own = header.paths().get(j);
            spanning = own.isEmpty() ? spanning : own;
            String label = cell(below.get().cells(), j);
            paths.add(label.isEmpty() ? own : List.of(String.join(" / ", spanning), label));
        }
        long last = below.get().row();
        return new Header(paths, header.firstRow(), last, last + 1, header.title());
    }

    private static boolean refines(List<String> cells, List<List<String>> paths) {
        boolean refines = false;
        for (int j = 0; j < paths.size(); j++) {
            String label = cell(cells, j);
            boolean open = paths.get(j).isEmpty();
            boolean spans = j + 1 < paths.size()
                    && paths.get(j + 1).isEmpty()
                    && !cell(cells, j + 1).isEmpty();
            if (!label.isEmpty() && (Marks.isNumeral(label) || Marks.isMissing(label) || !open && !spans)) {
                return false;
            }
            refines |= !label.isEmpty() && open;
        }
        return refines;
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
