package org.thangdo.charts;

import static org.thangdo.charts.Gallery.frame;
import static org.thangdo.charts.Gallery.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.thangdo.charts.figure.DataQuality;
import org.thangdo.charts.figure.ShareTrend;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.stats.Interval;

/** Figures for the tests of many periods and many files. */
final class LongGallery {

    private LongGallery() {}

    static ShareTrend trend(Language language) {
        var periods =
                IntStream.rangeClosed(2012, 2019).mapToObj(Integer::toString).toList();
        double[][] shares = {
            {0.23, 0.33, 0.38, 0.43, 0.45, 0.48, 0.50, 0.52},
            {0.11, 0.12, 0.12, 0.14, 0.13, 0.15, 0.16, 0.15},
            {0.30, 0.31, 0.29, 0.32, 0.33, 0.31, 0.34, 0.35},
            {0.31, 0.30, 0.31, 0.30, 0.31, 0.33, 0.33, 0.34}
        };
        List<String> names = List.of("Florida", "New Mexico", "Michigan", "New Jersey");
        var lines = new ArrayList<ShareTrend.Line>();
        for (int g = 0; g < shares.length; g++) {
            var points = new ArrayList<Optional<ShareTrend.Point>>();
            for (int i = 0; i < periods.size(); i++) {
                double share = shares[g][i];
                points.add(
                        g == 1 && i == 4
                                ? Optional.empty()
                                : Optional.of(new ShareTrend.Point(
                                        share, new Interval(share - 0.03, share + 0.03, 0.95), 900)));
            }
            lines.add(new ShareTrend.Line(names.get(g), points));
        }
        var frame = frame(
                language,
                say(
                        language,
                        "Florida: “Highly effective” tăng 29,0 điểm (23,0% lên 52,0%)",
                        "Florida: “Highly effective” rose by 29.0 points (23.0% to 52.0%)"),
                say(
                        language,
                        "Tỷ lệ mức cao nhất theo bang, 2012–2019, kèm khoảng tin cậy 95%. Số liệu giả lập để thử hình.",
                        "Share of the top level by state, 2012–2019, with 95% intervals. Invented figures."),
                28_800);
        return new ShareTrend(frame, "Highly effective", periods, lines);
    }

    static DataQuality quality(Language language) {
        var checks = List.of(
                check("LT-12", say(language, "Tỷ lệ không khớp số người", "Share contradicts the count"), 0, 1, 0),
                check("LT-08", say(language, "Số lưu dạng chữ", "Numbers stored as text"), 2, 96, 14),
                check("LT-13", say(language, "Sai khác do làm tròn", "Rounding difference"), 1, 3, 0),
                check("LT-11", say(language, "Không nhận ra mức xếp loại", "Unknown level"), 0, 4, 2),
                check(
                        "LT-18",
                        say(language, "Dấu cách thừa trong tên đơn vị", "Spaces trimmed in unit names"),
                        2,
                        0,
                        12));
        var frame = frame(
                language,
                say(
                        language,
                        "Hai loại lỗi cần người quyết định; ba loại đã sửa hoặc chỉ cảnh báo",
                        "Two kinds of error need a person; three were repaired or are warnings"),
                say(language, "Kết quả kiểm tra số liệu đầu vào, theo tệp.", "Checks of the input, by file."),
                374);
        return new DataQuality(frame, List.of("ket_qua_2021.xlsx", "bao_cao.docx"), checks);
    }

    private static DataQuality.Check check(String number, String title, int severity, long... counts) {
        var list = LongStream.of(counts).boxed().toList();
        return new DataQuality.Check(number, title, Severity.values()[severity], list);
    }
}
