package org.thangdo.study.shipped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of the paper of 2021, faults of its print included, as a table and as sentences of a report. */
final class SeedPaper {

    /**
     * A year as printed.
     *
     * @param counts excellent, good, completed, not completed
     * @param printed shares in the same order, exactly as printed; empty where nothing is printed
     */
    private record Year(int year, int people, int[] counts, String[] printed) {}

    private static final List<String> LEVELS = List.of(
            "Hoàn thành xuất sắc nhiệm vụ",
            "Hoàn thành tốt nhiệm vụ",
            "Hoàn thành nhiệm vụ",
            "Không hoàn thành nhiệm vụ");

    private static final List<Year> YEARS = List.of(
            year(2018, 112, "22 88 2 0", "19,64 78,58 1,79 -"),
            year(2019, 92, "20 68 2 2", "21,7 73,9 2,2 2.2"),
            year(2020, 74, "13 58 1 2", "17,56 78,37 1,35 27,02"),
            year(2021, 96, "16 80 0 0", "16,67 83,3 - -"));

    private SeedPaper() {}

    private static Year year(int year, int people, String counts, String printed) {
        int[] numbers =
                List.of(counts.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        return new Year(year, people, numbers, printed.replace("-", "").split(" ", -1));
    }

    static byte[] csv() {
        var text = new StringBuilder("Năm;Mức xếp loại;Số người;Tổng số;Tỷ lệ (%)\n");
        for (Year year : YEARS) {
            for (int i = 0; i < LEVELS.size(); i++) {
                text.append(year.year()).append(';');
                text.append(LEVELS.get(i)).append(';');
                text.append(year.counts()[i]).append(';');
                text.append(year.people()).append(';');
                text.append(year.printed()[i]).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The report extract, one paragraph a line; the wording is ours, the figures are the paper's. */
    private static List<String> paragraphs() {
        var lines = new ArrayList<String>();
        lines.add("TRÍCH BÁO CÁO KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CÁN BỘ GIAI ĐOẠN 2018 - 2021");
        lines.add("Số liệu dưới đây lấy từ một tham luận công khai năm 2021; lời văn do nhóm biên soạn viết lại. "
                + "Các tỷ lệ được giữ nguyên như bản in, kể cả chỗ in sai, để dùng làm ví dụ kiểm tra.");
        lines.add("Kết quả xếp loại cán bộ thuộc diện quản lý từng năm như sau:");
        YEARS.forEach(year -> lines.add(sentence(year)));
        lines.add("Qua các năm, phần lớn cán bộ được xếp từ mức hoàn thành tốt nhiệm vụ trở lên; tiêu chí đánh giá còn "
                + "chung, chưa lượng hóa theo sản phẩm của từng vị trí.");
        return List.copyOf(lines);
    }

    private static String sentence(Year year) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < LEVELS.size(); i++) {
            if (year.counts()[i] > 0) {
                parts.add(String.format(
                        Locale.ROOT,
                        "%02d đồng chí %s (%s%%)",
                        year.counts()[i],
                        LEVELS.get(i).toLowerCase(Locale.ROOT),
                        year.printed()[i]));
            }
        }
        return "Năm " + year.year() + ": " + year.people() + " đồng chí; " + String.join(", ", parts) + ".";
    }

    static byte[] txt() {
        return (String.join("\n\n", paragraphs()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] docx() throws IOException {
        var body = new StringBuilder();
        for (String line : paragraphs()) {
            String style = body.isEmpty() ? "<w:pPr><w:jc w:val=\"center\"/></w:pPr>" : "";
            String run = body.isEmpty() ? "<w:rPr><w:b/></w:rPr>" : "";
            body.append("<w:p>").append(style).append("<w:r>").append(run);
            body.append("<w:t xml:space=\"preserve\">").append(line).append("</w:t></w:r></w:p>");
        }
        return SmallDocx.of(body.toString());
    }
}
