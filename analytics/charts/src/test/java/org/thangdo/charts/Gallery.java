package org.thangdo.charts;

import java.util.List;
import org.thangdo.charts.Frame.Source;
import org.thangdo.charts.figure.LevelMix;
import org.thangdo.charts.figure.Levels;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.distribution.LevelCounts;

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

    static LevelMix levelMix(Language language) {
        var periods = new java.util.ArrayList<LevelMix.Period>();
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
}
