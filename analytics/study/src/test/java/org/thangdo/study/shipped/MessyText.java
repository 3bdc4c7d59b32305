package org.thangdo.study.shipped;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.ratings.finding.FindingCode;

/** Text files with the problems that a workbook cannot have. */
final class MessyText {

    private static final String[] LEVELS = {"Xuất sắc", "Tốt", "Tốt", "Hoàn thành", "Tốt", "Tốt"};

    private MessyText() {}

    static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        files.put("messy-utf16.csv", encoded("\uFEFF" + people("03", '\t'), StandardCharsets.UTF_16LE));
        files.put("messy-bom.csv", encoded("\uFEFF" + people("04", ','), StandardCharsets.UTF_8));
        String ragged = people("05", ';').replace("CB05-04;2021;Phòng Tổng hợp;", "CB05-04;2021;Phòng Tổng hợp; tổ 2;");
        files.put("messy-ragged.csv", encoded(ragged, StandardCharsets.UTF_8));
        files.put("messy-shares.csv", encoded(shares(), StandardCharsets.UTF_8));
        return files;
    }

    static List<Planted> planted() {
        return List.of(
                planted("messy-utf16.csv", "", FindingCode.UTF16),
                planted("messy-bom.csv", "1", FindingCode.BYTE_ORDER_MARK),
                planted("messy-ragged.csv", "5", FindingCode.RAGGED_ROW),
                planted("messy-shares.csv", "5", FindingCode.PRINTED_SHARE_WRONG),
                planted("messy-shares.csv", "8", FindingCode.PRINTED_SHARE_ROUNDING));
    }

    private static Planted planted(String file, String row, FindingCode code) {
        return new Planted(file, "", row, code.number(), code.name());
    }

    private static byte[] encoded(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static String people(String number, char mark) {
        var text = new StringBuilder(String.join("" + mark, "Mã cán bộ", "Năm", "Đơn vị", "Mức xếp loại") + "\n");
        for (int i = 0; i < LEVELS.length; i++) {
            String unit = i < 3 ? "Phòng Nghiệp vụ" : "Phòng Tổng hợp";
            text.append(String.join("" + mark, "CB" + number + "-0" + (i + 1), "2021", unit, LEVELS[i]));
            text.append('\n');
        }
        return text.toString();
    }

    /** 9, 36, 2 and 1 of 48: in 2019 the last share is shifted by a digit, in 2020 the third is cut off. */
    private static String shares() {
        return "Năm;Mức xếp loại;Số người;Tổng số;Tỷ lệ (%)\n"
                + "2019;Xuất sắc;9;48;18,75\n2019;Tốt;36;48;75,00\n2019;Hoàn thành;2;48;4,17\n"
                + "2019;Không hoàn thành;1;48;20,83\n"
                + "2020;Xuất sắc;9;48;18,75\n2020;Tốt;36;48;75,00\n2020;Hoàn thành;2;48;4,16\n"
                + "2020;Không hoàn thành;1;48;2,08\n";
    }
}
