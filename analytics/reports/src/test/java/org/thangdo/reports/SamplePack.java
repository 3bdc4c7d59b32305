package org.thangdo.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.OfficeChart;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.figure.LevelMix;
import org.thangdo.charts.figure.Levels;
import org.thangdo.criteria.text.Language;
import org.thangdo.reports.Pack.Heading;
import org.thangdo.reports.Pack.Section;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/** A pack for the tests: the seed figures of Hồng Ngự (2021), invented units, and text that means to do harm. */
final class SamplePack {

    static final String FORMULA = "=HYPERLINK(\"http://example.org\")";
    static final String SCRIPT = "<script>alert('1')</script>";

    private static final List<LevelCounts> SEED = List.of(
            LevelCounts.of(0, 2, 88, 22),
            LevelCounts.of(2, 2, 68, 20),
            LevelCounts.of(2, 1, 58, 13),
            LevelCounts.of(0, 0, 80, 16));

    private final Language language;

    private SamplePack(Language language) {
        this.language = language;
    }

    static Pack in(Language language) {
        return new SamplePack(language).pack();
    }

    private String say(String vi, String en) {
        return language == Language.VI ? vi : en;
    }

    private Pack pack() {
        var heading = new Heading(
                say("Tỉnh uỷ ví dụ", "Example province"),
                say("Ban Tổ chức", "Organising committee"),
                say("Ví dụ", "Here"));
        String sentence = say(
                "Tỷ lệ “Hoàn thành xuất sắc” các năm 2018–2021 không khác nhau quá mức ngẫu nhiên (trị số p 0,82): số liệu "
                        + "này không đủ cơ sở để nói tỷ lệ tăng hay giảm.",
                "The shares of the top level in 2018–2021 do not differ beyond chance (p 0.82): these data do not support "
                        + "a claim that the share rose or fell.");
        return new Pack(
                language,
                heading,
                say("Kết quả xếp loại cán bộ giai đoạn 2018–2021", "Ratings of officials, 2018–2021"),
                List.of(sentence, sentence, sentence),
                IntStream.rangeClosed(1, 8).mapToObj(i -> section(i, sentence)).toList(),
                List.of(),
                List.of(longTable()),
                List.of(say("Tệp: ví dụ.csv, 374 người.", "File: example.csv, 374 people."), SCRIPT));
    }

    private Section section(int i, String answer) {
        Optional<Figure> figure =
                i == 8 ? Optional.empty() : Optional.of(i % 3 == 2 ? new Counts(frame()) : levelMix());
        return new Section(
                "question-" + i,
                say("Cơ cấu xếp loại thay đổi thế nào qua các năm?", "How did the mix of levels change?"),
                answer,
                figure,
                i % 2 == 0 ? List.of(longTable()) : List.of(),
                List.of(answer, SCRIPT),
                i < 8);
    }

    private DataTable longTable() {
        var cells = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> List.<DataTable.Cell>of(
                        i == 1 ? new DataTable.Words(FORMULA) : new DataTable.Words(say("Đơn vị số ", "Unit ") + i),
                        i == 2 ? new DataTable.Suppressed() : new DataTable.Number(10 * i),
                        i == 3 ? new DataTable.Missing(say("không có ai", "nobody")) : new DataTable.Number(i / 41.0),
                        new DataTable.Number(0.0004 * i)))
                .toList();
        return new DataTable(
                "units",
                say("Tỷ lệ xuất sắc theo đơn vị", "Share of the top level by unit"),
                List.of(
                        new Column("unit", say("Đơn vị", "Unit"), Format.TEXT),
                        new Column("n", say("Số người", "People"), Format.WHOLE),
                        new Column("share", say("Tỷ lệ", "Share"), Format.PERCENT),
                        new Column("p", say("Trị số p", "p-value"), Format.P_VALUE)),
                cells);
    }

    private Frame frame() {
        return new Frame(
                language,
                say(
                        "Tỷ lệ xuất sắc bốn năm không khác nhau quá mức ngẫu nhiên",
                        "The top level did not move beyond chance"),
                say("Cán bộ theo mức xếp loại, 2018–2021", "Officials by level, 2018–2021"),
                new Frame.Source("hong-ngu-2018-2021.csv", 374, "", "", "7f3a21c0"));
    }

    private Figure levelMix() {
        var names = language == Language.VI
                ? List.of("Không hoàn thành", "Hoàn thành", "Hoàn thành tốt", "Hoàn thành xuất sắc")
                : List.of("Not completed", "Completed", "Good", "Excellent");
        var periods = IntStream.range(0, SEED.size())
                .mapToObj(i -> new LevelMix.Period(String.valueOf(2018 + i), SEED.get(i)))
                .toList();
        return new LevelMix(frame(), new Levels(names), periods);
    }

    /** A figure without a native chart. */
    private record Counts(Frame frame) implements Figure {

        @Override
        public String id() {
            return "counts";
        }

        @Override
        public Plot plot() {
            return new LevelMix(
                            frame,
                            new Levels(List.of("a", "b", "c", "d")),
                            List.of(new LevelMix.Period("2018", SEED.get(0))))
                    .plot();
        }

        @Override
        public String altText() {
            return frame.headline() + " <&\">";
        }

        @Override
        public DataTable twin() {
            return new DataTable(
                    id(),
                    frame.headline(),
                    List.of(new Column("n", "n", Format.WHOLE)),
                    List.of(List.of(new DataTable.Number(SEED.get(0).total()))));
        }

        @Override
        public Optional<OfficeChart> office() {
            return Optional.empty();
        }
    }

    /** The native charts that Office can draw, one of each kind. */
    static List<OfficeChart> charts() {
        return List.of(OfficeChart.Kind.values()).stream()
                .map(kind -> new OfficeChart(
                        kind,
                        List.of("2018", "2019"),
                        List.of(new OfficeChart.Series("a", Palette.NAVY, Palette.WHITE, List.of(0.2, 0.3))),
                        true))
                .toList();
    }

    static Map<Language, Pack> both() {
        return Map.of(Language.VI, in(Language.VI), Language.EN, in(Language.EN));
    }
}
