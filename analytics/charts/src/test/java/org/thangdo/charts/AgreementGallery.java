package org.thangdo.charts;

import static org.thangdo.charts.Gallery.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thangdo.charts.Frame.Source;
import org.thangdo.charts.figure.AgreementGrid;
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

/** Figures of agreement for the tests; the numbers are invented. */
final class AgreementGallery {

    static final int SMALLEST = 5;

    private AgreementGallery() {}

    static List<Figure> all(Language language) {
        return List.of(
                grid(language, 8, false, "roles"),
                grid(language, 5, true, "five"),
                gap(language, List.of(0L, 6L, 9L, 47L, 26L, 8L, 0L), "open"),
                gap(language, List.of(0L, 1L, 6L, 52L, 31L, 4L, 2L), "hidden"),
                coefficients(language),
                units(language));
    }

    static List<String> sources(Language language) {
        return language == Language.VI
                ? List.of(
                        "Tự đánh giá",
                        "Tập thể",
                        "Cơ quan theo dõi",
                        "Cấp ủy nơi công tác",
                        "Cấp ủy nơi cư trú",
                        "Cấp trên",
                        "Cấp dưới",
                        "Đoàn thể",
                        "Kết quả cuối cùng")
                : List.of(
                        "Self",
                        "Collective",
                        "Monitoring body",
                        "Workplace committee",
                        "Residence committee",
                        "Superior",
                        "Subordinate",
                        "Mass organisation",
                        "Final decision");
    }

    static Coefficient known(double value, double half, long n) {
        return new Coefficient(
                new Estimate.Defined(value, half / 1.96, new Interval(value - half, Math.min(1, value + half), 0.95)),
                n);
    }

    static Coefficient none(Reason reason, long n) {
        return new Coefficient(Estimate.undefined(reason), n);
    }

    private static Frame frame(Language language, String headline, String subtitle, long people, String variant) {
        var source = new Source(
                "danh-gia-2018-2021.xlsx",
                people,
                "",
                say(language, "Số liệu giả lập.", "Invented figures."),
                "7f3a21c0");
        return new Frame(language, headline, subtitle, source, variant);
    }

    static AgreementGrid grid(Language language, int sources, boolean diagonal, String variant) {
        var random = new Random(11);
        var pairs = new ArrayList<AgreementGrid.Pair>();
        for (int row = 0; row < sources; row++) {
            for (int column = 0; column <= row; column++) {
                double value = Math.round((row == 4 ? 0.12 : 0.45) * 100 + 35 * random.nextDouble()) / 100.0;
                var coefficient = known(value, 0.06 + 0.08 * random.nextDouble(), 60 + random.nextInt(320));
                if (row == 6 && column == 4) {
                    coefficient = known(0.9, 0.1, 3);
                } else if (row == 7 && column == 1) {
                    coefficient = none(Reason.NO_PAIRABLE_SUBJECT, 0);
                } else if (row == 7 && column == 6) {
                    coefficient = none(Reason.NO_EXPECTED_DISAGREEMENT, 31);
                }
                var lenient = column == 0 && row > 1
                        ? OptionalInt.of(row == 4 ? 4 : 0)
                        : row == 5 && column == 4 ? OptionalInt.of(4) : OptionalInt.empty();
                if (row != column || diagonal && row > 0 && row < 4) {
                    pairs.add(new AgreementGrid.Pair(
                            row, column, coefficient, row == column ? OptionalInt.empty() : lenient));
                }
            }
        }
        var frame = frame(
                language,
                say(
                        language,
                        "Tập thể và cấp trên khá thống nhất; nơi cư trú đánh giá gần như độc lập",
                        "Collective and superior agree well; the residence rates almost independently"),
                say(
                        language,
                        "Hệ số Gwet AC2 (trọng số bậc hai) giữa từng cặp nguồn đánh giá, năm 2021.",
                        "Gwet’s AC2 (quadratic weights) between each two sources, 2021."),
                374,
                variant);
        return new AgreementGrid(frame, sources(language).subList(0, sources), pairs, Bands.altman(language), SMALLEST);
    }

    static LevelGap gap(Language language, List<Long> counts, String variant) {
        int middle = counts.size() / 2;
        double n = counts.stream().mapToLong(each -> each).sum();
        double mean = IntStream.range(0, counts.size())
                        .mapToDouble(i -> (i - middle) * counts.get(i))
                        .sum()
                / n;
        double squares = IntStream.range(0, counts.size())
                .mapToDouble(i -> counts.get(i) * Math.pow(i - middle - mean, 2))
                .sum();
        double error = Math.sqrt(squares / n / n);
        var estimate = new Estimate.Defined(mean, error, new Interval(mean - 1.96 * error, mean + 1.96 * error, 0.95));
        var frame = frame(
                language,
                say(
                        language,
                        "Tự đánh giá cao hơn cấp trên thường xuyên hơn là ngược lại",
                        "Self ratings are above the superior’s more often than below"),
                say(
                        language,
                        "Mức tự đánh giá trừ mức của cấp trên, cùng một người, năm 2021.",
                        "Level of the self rating minus that of the superior, same person, 2021."),
                (long) n,
                variant);
        return LevelGap.of(
                frame,
                say(language, "tự đánh giá", "self"),
                say(language, "cấp trên", "superior"),
                counts,
                estimate,
                SMALLEST);
    }

    static CoefficientForest coefficients(Language language) {
        var rows = List.of(
                new Row(say(language, "Tỷ lệ trùng mức", "Percent agreement"), known(0.71, 0.05, 374)),
                new Row("Gwet AC1", known(0.66, 0.06, 374)),
                new Row(say(language, "Gwet AC2, bậc hai", "Gwet AC2, quadratic"), known(0.83, 0.03, 374), true),
                new Row(say(language, "Brennan – Prediger", "Brennan–Prediger"), known(0.61, 0.07, 374)),
                new Row(say(language, "Kappa của Cohen", "Cohen’s kappa"), known(0.14, 0.1, 374)),
                new Row(say(language, "Kappa của Cohen, bậc hai", "Cohen’s kappa, quadratic"), known(0.21, 0.12, 374)),
                new Row(say(language, "Kappa của Fleiss", "Fleiss’ kappa"), known(0.12, 0.11, 374)),
                new Row(
                        say(language, "Alpha của Krippendorff, thứ bậc", "Krippendorff’s alpha, ordinal"),
                        known(0.19, 0.13, 374)),
                new Row("ICC(2,1)", none(Reason.ON_THE_BOUNDARY, 374)));
        var frame = frame(
                language,
                say(
                        language,
                        "Cùng một bảng: 71% trùng mức mà kappa chỉ 0,14",
                        "One table: 71% at the same level, yet kappa is only 0.14"),
                say(
                        language,
                        "Các hệ số nhất trí giữa tự đánh giá và cấp trên, năm 2021, kèm khoảng tin cậy 95%.",
                        "Coefficients of agreement between self and superior, 2021, with 95% intervals."),
                374,
                "coefficients");
        return new CoefficientForest(
                frame, say(language, "Hệ số", "Coefficient"), Facing.AGREEMENT, rows, Optional.empty(), SMALLEST);
    }

    static CoefficientForest units(Language language) {
        double[] values = {0.91, 0.84, 0.82, 0.75, 0.7, 0.66, 0.61, 0.58, 0.44, 0.31, 0.12};
        var rows = Stream.concat(
                        IntStream.range(0, values.length)
                                .mapToObj(i -> new Row(
                                        Gallery.UNITS.get(i),
                                        known(values[i], 0.08 + 0.03 * i, i == 3 ? 4 : 8 + 3 * i))),
                        Stream.of(new Row(Gallery.UNITS.get(11), none(Reason.NO_EXPECTED_DISAGREEMENT, 9))))
                .toList();
        var frame = frame(
                language,
                say(
                        language,
                        "Mức nhất trí giữa các đơn vị khác nhau quá mức ngẫu nhiên",
                        "Units differ in agreement beyond chance"),
                say(
                        language,
                        "Hệ số Gwet AC2 giữa tập thể và cấp trên theo đơn vị, năm 2021. Xếp từ cao xuống thấp.",
                        "Gwet’s AC2 between collective and superior by unit, 2021. Highest first."),
                254,
                "units");
        var whole = new CoefficientForest.Whole(say(language, "Toàn bộ", "All units"), 0.63);
        return new CoefficientForest(
                frame, say(language, "Đơn vị", "Unit"), Facing.AGREEMENT, rows, Optional.of(whole), SMALLEST);
    }
}
