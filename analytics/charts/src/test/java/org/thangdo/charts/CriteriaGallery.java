package org.thangdo.charts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thangdo.charts.figure.CriteriaGrid;
import org.thangdo.charts.figure.CriteriaGrid.Feature;
import org.thangdo.charts.figure.CriteriaGrid.Mark;
import org.thangdo.charts.figure.CriteriaGrid.Row;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.table.Cells;

/** Grids of criteria for the tests; what is in them is invented. */
final class CriteriaGallery {

    private static final List<String> ACTIONS =
            List.of("BARS", "REWRITE", "REPLACE_BY_METRIC", "MERGE_OR_DROP", "SPLIT_BY_POSITION", "KEEP");

    private CriteriaGallery() {}

    static Stream<Figure> all(Language language) {
        return Stream.of(
                grid(language, RaterGallery.CRITERIA, true, ""), grid(language, RaterGallery.CRITERIA, false, "data"));
    }

    /** One criterion, and more criteria with longer names than there is room for. */
    static Stream<Figure> extremes(Language language) {
        var many = IntStream.range(0, 24).mapToObj(i -> Extremes.LONG + " " + i).toList();
        return Stream.of(
                grid(language, RaterGallery.CRITERIA.subList(0, 1), true, "one"), grid(language, many, true, "many"));
    }

    private static CriteriaGrid grid(Language language, List<String> criteria, boolean texts, String variant) {
        var random = new Random(12);
        var words = Words.of(Frame.class, "figures", language);
        var frame = new Frame(
                language,
                Gallery.say(language, "5 trong 8 tiêu chí cần xem lại", "5 of 8 criteria ask for a second look"),
                words.say("subtitle.criteria-grid", Map.of("criteria", criteria.size(), "periods", "2018–2021")),
                new Frame.Source("danh-gia.xlsx", 374, "", words.say("caveat.criteria-grid"), "7f3a21c0"),
                variant);
        return new CriteriaGrid(
                frame,
                IntStream.range(0, criteria.size())
                        .mapToObj(i -> row(language, criteria.get(i), i, texts, random))
                        .toList());
    }

    private static Row row(Language language, String criterion, int i, boolean texts, Random random) {
        var marks = new EnumMap<Feature, Mark>(Feature.class);
        for (Feature feature : Feature.values()) {
            if (texts || feature.compareTo(Feature.DISCRIMINATES) >= 0) {
                marks.put(feature, Mark.values()[random.nextInt(3)]);
            }
        }
        String quoted = texts ? i % 3 == 0 ? "thường xuyên, kịp thời, có hiệu quả" : "nhiệm vụ được giao" : "";
        String action = Cells.in(language).word("action." + ACTIONS.get(i % ACTIONS.size()));
        return new Row(criterion, quoted, marks, action);
    }
}
