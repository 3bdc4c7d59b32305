package org.thangdo.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.thangdo.charts.figure.CapBases;
import org.thangdo.charts.figure.CapGap;
import org.thangdo.charts.figure.DataQuality;
import org.thangdo.charts.figure.LevelFlow;
import org.thangdo.charts.figure.LevelMix;
import org.thangdo.charts.figure.Levels;
import org.thangdo.charts.figure.Moves;
import org.thangdo.charts.figure.ShareFunnel;
import org.thangdo.charts.figure.ShareTrend;
import org.thangdo.charts.figure.TransitionGrid;
import org.thangdo.charts.figure.UnitMix;
import org.thangdo.criteria.rules.Cap.Standing;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.stats.Interval;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.study.inflation.Funnel.Place;

/** Figures of data that strain a layout: long names, one and forty units, empty groups, many periods, 2 and 7 levels. */
final class Extremes {

    static final String LONG = "Trung tâm Bồi dưỡng chính trị và Đào tạo nghiệp vụ liên huyện khu vực số ";

    private Extremes() {}

    static List<Figure> all(Language language) {
        return Stream.of(
                        Stream.of(1, 15, 60).map(periods -> mix(language, periods)),
                        Stream.of(2, 3, 5, 6, 7).map(levels -> mixOf(language, levels)),
                        Stream.of(1, 15, 40).map(periods -> caps(language, periods)),
                        Stream.of(1, 2, 40).map(units -> unitMix(language, units)),
                        Stream.of(1, 40).map(units -> funnel(language, units)),
                        Stream.of(1, 40).map(units -> gap(language, units)),
                        Stream.of(1, 3, 30).map(lines -> trend(language, lines)),
                        Stream.of(0, 1, 40).map(checks -> quality(language, checks)),
                        Stream.of(1, 3, 40).map(criteria -> WeightGallery.extreme(language, criteria)),
                        Stream.of(flow(language, 1), flow(language, 1000), grid(language)),
                        AgreementExtremes.all(language),
                        RaterExtremes.all(language),
                        CriteriaGallery.extremes(language))
                .flatMap(figures -> figures)
                .map(Figure.class::cast)
                .toList();
    }

    static Frame frame(Language language) {
        return Gallery.frame(
                language,
                "Một tiêu đề dài đúng chín mươi ký tự để xem nó có xuống dòng gọn trên hình vẽ hay là không",
                "Một dòng phụ đề dài, đủ để phải xuống dòng: " + LONG + "1, " + LONG + "2, " + LONG + "3.",
                1_234_567);
    }

    private static LevelCounts counts(Random random, int levels, int most) {
        return new LevelCounts(IntStream.range(0, levels)
                .mapToObj(k -> (long) random.nextInt(most * (k + 1) + 1))
                .toList());
    }

    private static LevelMix mix(Language language, int periods) {
        var random = new Random(periods);
        var list = IntStream.range(0, periods)
                .mapToObj(i -> new LevelMix.Period(
                        Gallery.say(language, "Quý I năm ", "First quarter of ") + (1990 + i),
                        i == 1 ? LevelCounts.empty(4) : i == 2 ? LevelCounts.of(0, 0, 0, 1) : counts(random, 4, 40)))
                .toList();
        return new LevelMix(frame(language), Gallery.levels(language), list);
    }

    private static LevelMix mixOf(Language language, int levels) {
        var names = IntStream.range(0, levels)
                .mapToObj(k -> "Mức xếp loại thứ " + (k + 1))
                .toList();
        var narrow = new LevelCounts(IntStream.range(0, levels)
                .mapToObj(k -> k == levels - 1 ? 200L : 1L + k)
                .toList());
        return new LevelMix(frame(language), new Levels(names), List.of(new LevelMix.Period("2021", narrow)));
    }

    private static CapBases caps(Language language, int periods) {
        var bases = List.of(
                new CapBases.Base("số hoàn thành tốt nhiệm vụ trong cùng cơ quan và cùng nhóm nhiệm vụ", 0.2),
                new CapBases.Base("tổng số", 0.25),
                new CapBases.Base("tổng số từ hoàn thành tốt trở lên", 1.0 / 3));
        Standing[] standings = Standing.values();
        var list = IntStream.range(0, periods)
                .mapToObj(i -> new CapBases.Period(
                        "Năm " + (2000 + i),
                        IntStream.range(0, 3)
                                .mapToObj(b -> new CapBases.Bar(
                                        (i + b) % 4 == 0 ? 0 : 12_345,
                                        (i + b) % 4 == 0 ? 0 : 45_678,
                                        standings[(i + b) % 4]))
                                .toList()))
                .toList();
        return new CapBases(frame(language), bases, list);
    }

    private static UnitMix unitMix(Language language, int units) {
        var random = new Random(units);
        var list = IntStream.range(0, units)
                .mapToObj(i -> new UnitMix.Unit(LONG + i, i % 10 == 3 ? LevelCounts.empty(4) : counts(random, 4, 6)))
                .toList();
        return UnitMix.of(frame(language), Gallery.levels(language), 2, list, 5, 10);
    }

    private static ShareFunnel funnel(Language language, int units) {
        var random = new Random(units);
        Place[] places = Place.values();
        var list = IntStream.range(0, units)
                .mapToObj(i -> {
                    int n = 5 + random.nextInt(60);
                    return new ShareFunnel.Unit(LONG + i, random.nextInt(n), n, places[i % places.length]);
                })
                .toList();
        var cap = OptionalDouble.of(0.2);
        return new ShareFunnel(frame(language), Gallery.levels(language).top(), list, List.of(), 0.21, cap, 5);
    }

    private static CapGap gap(Language language, int units) {
        var random = new Random(units);
        var list = IntStream.range(0, units)
                .mapToObj(i -> new CapGap.Unit(LONG + i, Math.round(2 * random.nextGaussian()), i == 7 ? 1 : 20))
                .toList();
        return new CapGap(frame(language), list, 5);
    }

    private static ShareTrend trend(Language language, int lines) {
        var random = new Random(lines);
        var periods = IntStream.range(0, 15).mapToObj(i -> "2010-Q" + (i + 1)).toList();
        var list = new ArrayList<ShareTrend.Line>();
        for (int g = 0; g < lines; g++) {
            var points = IntStream.range(0, 15)
                    .mapToObj(i -> {
                        double share = random.nextDouble();
                        var interval = new Interval(Math.max(0, share - 0.1), Math.min(1, share + 0.1), 0.95);
                        return random.nextInt(5) == 0
                                ? Optional.<ShareTrend.Point>empty()
                                : Optional.of(new ShareTrend.Point(share, interval, 20));
                    })
                    .toList();
            list.add(new ShareTrend.Line(LONG + g, points));
        }
        return new ShareTrend(frame(language), Gallery.levels(language).top(), periods, list);
    }

    private static DataQuality quality(Language language, int checks) {
        var list = IntStream.range(0, checks)
                .mapToObj(i -> new DataQuality.Check(
                        "LT-" + (10 + i), LONG, Severity.values()[i % 3], List.of(1_000_000L * i, 0L)))
                .toList();
        return new DataQuality(frame(language), List.of(LONG + ".xlsx", "b.csv"), list);
    }

    private static Moves moves(Language language, long scale) {
        var counts = IntStream.range(0, 4)
                .mapToObj(i -> LongStream.range(0, 4)
                        .mapToObj(j -> (j + 1) * (i + 1) * scale)
                        .toList())
                .toList();
        return new Moves(Gallery.levels(language), "2020", "2021", counts, 5);
    }

    private static LevelFlow flow(Language language, long scale) {
        return new LevelFlow(frame(language), moves(language, scale));
    }

    private static TransitionGrid grid(Language language) {
        return new TransitionGrid(frame(language), moves(language, 1));
    }
}
