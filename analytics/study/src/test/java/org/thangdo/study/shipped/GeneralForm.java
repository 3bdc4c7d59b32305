package org.thangdo.study.shipped;

import java.io.IOException;
import java.util.List;

/** A form as it is found in many offices: everything in it is general. Its criteria are those of the simulated appraisals. */
final class GeneralForm {

    static final String FILE = "phieu-danh-gia.docx";

    private static final List<String> HEADER = List.of("TT", "Tiêu chí", "Nội dung đánh giá", "Điểm tối đa");

    private static final List<List<String>> ROWS = List.of(
            List.of("I", "Tiêu chí chung", "", "30"),
            List.of(
                    "1",
                    "Phẩm chất chính trị",
                    "Chấp hành tốt chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước.",
                    "10"),
            List.of(
                    "2",
                    "Đạo đức, lối sống",
                    "Giữ gìn đoàn kết nội bộ, gương mẫu trong công tác và sinh hoạt, được nhân dân tín nhiệm.",
                    "10"),
            List.of(
                    "3",
                    "Ý thức tổ chức kỷ luật",
                    "Nghiêm túc thực hiện nội quy, quy chế của cơ quan; tích cực, chủ động trong công việc.",
                    "10"),
            List.of("II", "Kết quả thực hiện nhiệm vụ", "", "70"),
            List.of(
                    "4",
                    "Năng lực chuyên môn",
                    "Có năng lực chuyên môn, nghiệp vụ đáp ứng yêu cầu nhiệm vụ được giao.",
                    "15"),
            List.of("5", "Khối lượng công việc", "Hoàn thành tốt khối lượng công việc được giao.", "15"),
            List.of("6", "Chất lượng công việc", "Công việc có chất lượng, đạt hiệu quả cao.", "15"),
            List.of("7", "Tiến độ công việc", "Giải quyết đúng hạn hồ sơ đăng ký hộ tịch.", "15"),
            List.of("8", "Phối hợp công tác", "Phối hợp chặt chẽ, thường xuyên với các bộ phận liên quan.", "10"),
            List.of("", "Tổng cộng", "", "100"));

    private static final int[] WIDTHS = {700, 2300, 4900, 1100};

    private GeneralForm() {}

    static byte[] docx() throws IOException {
        var body = new StringBuilder();
        body.append(paragraph("PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC", "center", true));
        body.append(paragraph("(mẫu minh họa, không phải biểu mẫu của cơ quan nào)", "center", false));
        body.append(paragraph("Chức danh: Công chức Tư pháp – Hộ tịch", "left", false));
        body.append(paragraph("Kỳ đánh giá: ……………………", "left", false));
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : WIDTHS) {
            body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        body.append("</w:tblGrid>").append(row(HEADER, true));
        ROWS.forEach(cells -> body.append(row(cells, !cells.get(0).matches("\\d+"))));
        body.append("</w:tbl>").append(paragraph("Người tự đánh giá ký, ghi rõ họ tên", "right", false));
        return SmallDocx.of(body.toString());
    }

    private static String row(List<String> cells, boolean bold) {
        var row = new StringBuilder("<w:tr>");
        for (int i = 0; i < cells.size(); i++) {
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(WIDTHS[i]).append("\" w:type=\"dxa\"/></w:tcPr>");
            row.append(paragraph(cells.get(i), i % 3 == 0 ? "center" : "left", bold))
                    .append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static String paragraph(String text, String side, boolean bold) {
        return "<w:p><w:pPr><w:spacing w:after=\"60\"/><w:jc w:val=\"" + side + "\"/></w:pPr><w:r><w:rPr>"
                + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
                + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">" + text
                + "</w:t></w:r></w:p>";
    }
}
