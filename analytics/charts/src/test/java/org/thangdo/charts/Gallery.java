package org.thangdo.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.thangdo.charts.Frame.Source;
import org.thangdo.charts.figure.CapBases;
import org.thangdo.charts.figure.CapGap;
import org.thangdo.charts.figure.LevelFlow;
import org.thangdo.charts.figure.LevelMix;
import org.thangdo.charts.figure.Levels;
import org.thangdo.charts.figure.Moves;
import org.thangdo.charts.figure.ShareFunnel;
import org.thangdo.charts.figure.TransitionGrid;
import org.thangdo.charts.figure.UnitMix;
import org.thangdo.criteria.rules.Cap.Standing;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.study.inflation.Funnel.Band;
import org.thangdo.study.inflation.Funnel.Place;

/** Figures for the tests: the seed figures of Hồng Ngự (2021) and invented units. */
final class Gallery {

    /** Persons by level, lowest first, 2018 to 2021: Hồng Ngự city party committee (2021), footnote 1. */
    static final List<LevelCounts> SEED = List.of(
            LevelCounts.of(0, 2, 88, 22),
            LevelCounts.of(2, 2, 68, 20),
            LevelCounts.of(2, 1, 58, 13),
            LevelCounts.of(0, 0, 80, 16));

    private Gallery() {}

    static Levels levels(Language language) {
        return language == Language.VI
                ? new Levels(List.of("Không hoàn thành", "Hoàn thành", "Hoàn thành tốt", "Hoàn thành xuất sắc"))
                : new Levels(List.of("Not completed", "Completed", "Good", "Excellent"));
    }

    static String say(Language language, String vi, String en) {
        return language == Language.VI ? vi : en;
    }

    static Frame frame(Language language, String headline, String subtitle, long people) {
        var source = new Source(
                say(language, "hong-ngu-2018-2021.csv", "hong-ngu-2018-2021.csv"),
                people,
                say(language, "tổng số được xếp loại", "all who were rated"),
                say(language, "Cơ cấu cán bộ thay đổi cũng làm tỷ lệ thay đổi.", "A change of staff moves shares too."),
                "7f3a21c0");
        return new Frame(language, headline, subtitle, source);
    }

    static List<Figure> all(Language language) {
        return Stream.of(
                        ofHistory(language),
                        AgreementGallery.all(language).stream(),
                        RaterGallery.all(language).stream(),
                        CriteriaGallery.all(language))
                .flatMap(figures -> figures)
                .toList();
    }

    private static Stream<Figure> ofHistory(Language language) {
        return Stream.of(
                levelMix(language),
                capBases(language),
                unitMix(language),
                funnel(language),
                flow(language),
                grid(language),
                capGap(language),
                LongGallery.trend(language),
                LongGallery.quality(language),
                WeightGallery.score(language),
                WeightGallery.count(language));
    }

    static LevelMix levelMix(Language language) {
        var periods = new ArrayList<LevelMix.Period>();
        for (int i = 0; i < SEED.size(); i++) {
            periods.add(new LevelMix.Period(say(language, "Năm ", "") + (2018 + i), SEED.get(i)));
        }
        var frame = frame(
                language,
                say(
                        language,
                        "Tỷ lệ xuất sắc bốn năm không khác nhau quá mức ngẫu nhiên",
                        "The share of the top level did not move beyond chance in four years"),
                say(
                        language,
                        "Cơ cấu xếp loại cán bộ theo năm, 2018 đến 2021. Mức cao nhất xếp trước.",
                        "Officials by level and year, 2018 to 2021. Highest level first."),
                374);
        return new LevelMix(frame, levels(language), periods);
    }

    static CapBases capBases(Language language) {
        var bases = List.of(
                new CapBases.Base(say(language, "số hoàn thành tốt", "rated good"), 0.2),
                new CapBases.Base(say(language, "số từ tốt trở lên", "rated good or better"), 0.2),
                new CapBases.Base(say(language, "tổng số", "all rated"), 0.2));
        var periods = new ArrayList<CapBases.Period>();
        for (int i = 0; i < SEED.size(); i++) {
            LevelCounts c = SEED.get(i);
            var bars = LongStream.of(c.at(2), c.at(2) + c.at(3), c.total())
                    .mapToObj(basis -> new CapBases.Bar(c.top(), basis, standing(c.top(), basis)))
                    .toList();
            periods.add(new CapBases.Period(say(language, "Năm ", "") + (2018 + i), bars));
        }
        var frame = frame(
                language,
                say(
                        language,
                        "Kết luận “trong trần” phụ thuộc mẫu số: ba trong bốn năm vượt nếu tính trên số “tốt”",
                        "“Within the cap” depends on the base: over in three of four years on those rated good"),
                say(
                        language,
                        "Tỷ lệ hoàn thành xuất sắc so với trần, theo ba cách tính. Cách thứ nhất là nguyên văn quy định.",
                        "Share of the top level against the cap under three bases. The first is the wording of the rule."),
                374);
        return new CapBases(frame, bases, periods);
    }

    private static Standing standing(long top, long basis) {
        int order = Long.compare(5 * top, basis);
        return order > 0 ? Standing.OVER : order == 0 ? Standing.AT_LIMIT : Standing.WITHIN;
    }

    static final List<String> UNITS = List.of(
            "Ban Tuyên giáo Thành uỷ",
            "Phòng Giáo dục và Đào tạo",
            "Đảng uỷ xã Bình Mẫu",
            "Ban Tổ chức Thành uỷ",
            "Văn phòng Thành uỷ",
            "Phòng Nội vụ",
            "Uỷ ban Kiểm tra Thành uỷ",
            "Phòng Tài chính – Kế hoạch",
            "Uỷ ban MTTQ Việt Nam",
            "Đảng uỷ phường An Mẫu",
            "Đảng uỷ phường Lộc Mẫu",
            "Đảng uỷ xã Tân Mẫu");

    static final List<LevelCounts> UNIT_COUNTS = List.of(
            LevelCounts.of(0, 0, 4, 4),
            LevelCounts.of(0, 2, 13, 9),
            LevelCounts.of(0, 2, 21, 12),
            LevelCounts.of(0, 0, 6, 2),
            LevelCounts.of(0, 1, 9, 3),
            LevelCounts.of(0, 1, 10, 2),
            LevelCounts.of(0, 0, 6, 1),
            LevelCounts.of(1, 2, 9, 2),
            LevelCounts.of(0, 1, 7, 1),
            LevelCounts.of(1, 3, 22, 3),
            LevelCounts.of(0, 4, 19, 2),
            LevelCounts.of(2, 4, 24, 1));

    static UnitMix unitMix(Language language) {
        var units = new ArrayList<UnitMix.Unit>();
        for (int i = 0; i < UNITS.size(); i++) {
            units.add(new UnitMix.Unit(UNITS.get(i), UNIT_COUNTS.get(i)));
        }
        var frame = frame(
                language,
                say(
                        language,
                        "Ba đơn vị có tỷ lệ “xuất sắc” nằm trên giới hạn 95%",
                        "Three units have a share of “excellent” above the 95% limit"),
                say(
                        language,
                        "Cơ cấu xếp loại theo đơn vị, năm 2021. Bên phải trục: tốt và xuất sắc. Xếp theo tỷ lệ xuất sắc.",
                        "Mix of levels by unit, 2021. Right of the axis: good and excellent. Ordered by share of excellent."),
                216);
        return UnitMix.of(frame, levels(language), 2, units, 5, 10);
    }

    static ShareFunnel funnel(Language language) {
        long all = UNIT_COUNTS.stream().mapToLong(LevelCounts::total).sum();
        double centre = UNIT_COUNTS.stream().mapToLong(LevelCounts::top).sum() / (double) all;
        var units = new ArrayList<ShareFunnel.Unit>();
        for (int i = 0; i < UNITS.size(); i++) {
            LevelCounts c = UNIT_COUNTS.get(i);
            units.add(new ShareFunnel.Unit(UNITS.get(i), c.top(), c.total(), place(c.top(), band(c.total(), centre))));
        }
        var bands = LongStream.rangeClosed(2, 40).mapToObj(n -> band(n, centre)).toList();
        var frame = frame(
                language,
                say(
                        language,
                        "Ba đơn vị nằm trên giới hạn 95%, chưa đơn vị nào vượt giới hạn 99,8%",
                        "Three units lie above the 95% limit, none above the 99.8% limit"),
                say(
                        language,
                        "Tỷ lệ “hoàn thành xuất sắc” theo quy mô đơn vị, năm 2021. Giới hạn nhị thức chính xác.",
                        "Share of “excellent” by size of the unit, 2021. Exact binomial limits."),
                all);
        return new ShareFunnel(frame, levels(language).top(), units, bands, centre, OptionalDouble.of(0.2), 5);
    }

    private static Band band(long n, double centre) {
        var chance = new BinomialDistribution((int) n, centre);
        return new Band(
                n,
                chance.inverseCumulativeProbability(0.025) / (double) n,
                chance.inverseCumulativeProbability(0.975) / (double) n,
                chance.inverseCumulativeProbability(0.001) / (double) n,
                chance.inverseCumulativeProbability(0.999) / (double) n);
    }

    private static Place place(long top, Band band) {
        double share = (double) top / band.n();
        if (share > band.upper95()) {
            return share > band.upper998() ? Place.ABOVE_99_8 : Place.ABOVE_95;
        }
        return share >= band.lower95() ? Place.INSIDE : share < band.lower998() ? Place.BELOW_99_8 : Place.BELOW_95;
    }

    static Moves moves(Language language, int smallest) {
        var counts = List.of(
                List.of(0L, 0L, 2L, 0L), List.of(0L, 0L, 1L, 0L), List.of(0L, 0L, 47L, 6L), List.of(0L, 0L, 3L, 9L));
        return new Moves(
                levels(language),
                say(language, "Năm 2020", "2020"),
                say(language, "Năm 2021", "2021"),
                counts,
                smallest);
    }

    private static Frame movesFrame(Language language) {
        return frame(
                language,
                say(
                        language,
                        "56 trên 68 người giữ nguyên mức; 9 trong 12 người xuất sắc tiếp tục xuất sắc",
                        "56 of 68 people kept their level; 9 of 12 excellent stayed excellent"),
                say(
                        language,
                        "Dịch chuyển xếp loại từ năm 2020 sang năm 2021, chỉ tính người được xếp loại cả hai năm.",
                        "Moves between levels from 2020 to 2021, people rated in both years only."),
                68);
    }

    static LevelFlow flow(Language language) {
        return new LevelFlow(movesFrame(language), moves(language, 1));
    }

    static TransitionGrid grid(Language language) {
        return new TransitionGrid(movesFrame(language), moves(language, 5));
    }

    static CapGap capGap(Language language) {
        long[] differences = {2, 1, 0, 0, 0, 0, 0, -1, -1, 0, -2, -4};
        var units = new ArrayList<CapGap.Unit>();
        for (int i = 0; i < UNITS.size(); i++) {
            units.add(new CapGap.Unit(
                    UNITS.get(i), differences[i], UNIT_COUNTS.get(i).total()));
        }
        var frame = frame(
                language,
                say(
                        language,
                        "Kỳ 2021: 6/12 nhóm dùng hết đúng số tối đa (ngẫu nhiên: 3,1)",
                        "2021: 6 of 12 groups fill the cap exactly (chance: 3.1)"),
                say(
                        language,
                        "Số người xuất sắc của từng đơn vị so với số tối đa được phép, tính trên số hoàn thành tốt.",
                        "Excellent people of each unit against the largest lawful number, on those rated good."),
                216);
        return new CapGap(frame, units, 5);
    }
}
