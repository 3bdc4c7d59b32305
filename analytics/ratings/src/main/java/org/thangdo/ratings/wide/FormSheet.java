package org.thangdo.ratings.wide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.recognise.Header;
import org.thangdo.ratings.recognise.LevelWords;
import org.thangdo.ratings.recognise.Periods;
import org.thangdo.ratings.recognise.Vocabulary;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;

/**
 * A staged sheet that may hold forms: its header, and what its columns are.
 *
 * @param labels label of each column as people say it: the lowest one, or all that stand over it where the lowest is not its own
 */
record FormSheet(StagedSheet staged, Header header, List<String> labels, WideColumns counted, FormColumns columns) {

    /** Looks at sheets with the words that a person and the program know. */
    record Finder(Store store, WideScale scale, ReadOptions options, Vocabulary vocabulary, LevelWords levels) {

        /** The sheet, unless it has no header. */
        Optional<FormSheet> find(StagedSheet staged) {
            Predicate<String> isCategory = WideReader.known(scale, levels);
            var top = WideReader.top(store, staged, options);
            return new FormHeader(vocabulary, levels, options)
                    .find(staged, top, isCategory)
                    .map(header -> {
                        var labels = labels(header, staged.columns());
                        var counted = new WideColumns(store, staged);
                        var columns = FormColumns.of(
                                counted.read(header.dataRow(), labels),
                                vocabulary,
                                isCategory,
                                scale.isDeclared(),
                                isPeriodKnown(staged, header));
                        return new FormSheet(staged, header, labels, counted, columns);
                    });
        }

        private boolean isPeriodKnown(StagedSheet staged, Header header) {
            return options.period().isPresent()
                    || Stream.of(header.title(), staged.sheet(), staged.file())
                            .anyMatch(name -> Periods.inName(name).isPresent());
        }
    }

    private static List<String> labels(Header header, int columns) {
        var labels = new ArrayList<String>();
        var lowest = header.paths().stream()
                .map(path -> path.isEmpty() ? "" : path.get(path.size() - 1))
                .toList();
        for (int i = 0; i < columns; i++) {
            String label = i < lowest.size() ? lowest.get(i) : "";
            boolean own = lowest.stream().filter(label::equals).count() == 1;
            labels.add(own || label.isEmpty() ? label : different(header.label(i), labels));
        }
        return labels;
    }

    private static String different(String label, List<String> others) {
        String free = label;
        for (int n = 2; others.contains(free); n++) {
            free = label + " (" + n + ")";
        }
        return free;
    }

    FormTable.Shape shape() {
        return columns.shape();
    }

    /** The sheet as a table of levels. */
    WideTable table(Store store) {
        return new WideTable(
                store,
                staged,
                labels,
                true,
                header.dataRow(),
                columns.ratee(),
                columns.ratings().stream().map(WideColumn::index).toList(),
                columns.unread().stream().map(WideColumn::label).toList());
    }
}
