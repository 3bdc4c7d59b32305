package org.thangdo.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thangdo.charts.figure.AgreementGrid;
import org.thangdo.charts.figure.AgreementGrid.Pair;
import org.thangdo.charts.figure.Bands;
import org.thangdo.charts.figure.Coefficient;
import org.thangdo.charts.figure.CoefficientForest;
import org.thangdo.charts.figure.CoefficientForest.Facing;
import org.thangdo.charts.figure.CoefficientForest.Row;
import org.thangdo.charts.figure.LevelGap;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Figures of agreement that strain a layout: 2 and 9 sources of long names, 40 units, every reason, nothing to show.
 */
final class AgreementExtremes {

    private AgreementExtremes() {}

    static Stream<Figure> all(Language language) {
        return Stream.of(
                        Stream.of(2, 3, 4, 6, 7, 9)
                                .flatMap(
                                        n -> Stream.of(grid(language, n, false, false), grid(language, n, true, true))),
                        Stream.of(1, 2, 3, 6).map(levels -> gap(language, levels)),
                        Stream.of(1, 5, 12, 40, 200).map(rows -> forest(language, rows)))
                .flatMap(figures -> figures);
    }

    private static Coefficient coefficient(Random random) {
        int kind = random.nextInt(12);
        if (kind < 2) {
            return new Coefficient(
                    Estimate.undefined(Reason.values()[random.nextInt(Reason.values().length)]), kind * 31L);
        }
        double value = kind == 2 ? 1 : kind == 3 ? -0.98 : 1.6 * random.nextDouble() - 0.6;
        var interval = new Interval(value - 0.5 * random.nextDouble(), value + 0.3 * random.nextDouble(), 0.95);
        return new Coefficient(new Estimate.Defined(value, 0.1, interval), kind == 4 ? 2 : 5 + random.nextInt(123_456));
    }

    static AgreementGrid grid(Language language, int sources, boolean diagonal, boolean arrows) {
        var random = new Random(sources);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < sources; i++) {
            for (int j = diagonal ? i : i + 1; j < sources; j++) {
                var lenient = arrows && i != j ? OptionalInt.of(random.nextBoolean() ? i : j) : OptionalInt.empty();
                pairs.add(new Pair(i, j, coefficient(random), lenient));
            }
        }
        var names = new ArrayList<>(AgreementGallery.sources(language).subList(0, sources));
        names.set(sources - 1, "Hội đồng đánh giá cán bộ liên ngành khu vực");
        return new AgreementGrid(Extremes.frame(language), names, pairs, Bands.altman(language), 5);
    }

    private static LevelGap gap(Language language, int steps) {
        var random = new Random(steps);
        var counts = new ArrayList<Long>(Collections.nCopies(2 * steps + 1, 0L));
        counts.replaceAll(none -> (long) random.nextInt(steps == 1 ? 4 : 12) * random.nextInt(steps == 2 ? 40_000 : 3));
        counts.set(0, 1L);
        var mean = steps == 6
                ? Estimate.undefined(Reason.NO_VARIATION)
                : new Estimate.Defined(-0.2, 0.1, new Interval(-0.4, 0, 0.95));
        return LevelGap.of(
                Extremes.frame(language),
                "cấp ủy nơi công tác của cán bộ được đánh giá",
                "hội đồng đánh giá cán bộ liên ngành khu vực",
                counts,
                mean,
                5);
    }

    private static CoefficientForest forest(Language language, int count) {
        var random = new Random(count);
        var rows = IntStream.range(0, count)
                .mapToObj(i ->
                        new Row(i % 3 == 0 ? Extremes.LONG + i : "Phòng " + i, coefficient(random), i == count / 2))
                .toList();
        Optional<CoefficientForest.Whole> whole =
                count % 2 == 0 ? Optional.of(new CoefficientForest.Whole(Extremes.LONG, 0.97)) : Optional.empty();
        return new CoefficientForest(
                Extremes.frame(language), Extremes.LONG, Facing.RELIABILITY, List.copyOf(rows), whole, 5);
    }
}
