package org.thangdo.ratings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

class TextTableTest {

    private static final String TABLE =
            "Mã cán bộ;Đơn vị;Mức xếp loại\nCB001;Phòng Nội vụ;Tốt\nCB002;Phòng Giáo dục;Xuất sắc\n";

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() throws SQLException {
        store = new Store();
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private Path write(String text) throws IOException {
        return write("a.csv", text, StandardCharsets.UTF_8);
    }

    private static List<FindingCode> codes(StagedSheet sheet) {
        return sheet.findings().stream().map(Finding::code).toList();
    }

    @Nested
    @DisplayName("reads every encoding")
    class Encodings {

        private void assertTable(StagedSheet sheet, String encoding) throws SQLException {
            assertThat(store.cellsOnly(sheet))
                    .containsExactly(
                            List.of("Mã cán bộ", "Đơn vị", "Mức xếp loại"),
                            List.of("CB001", "Phòng Nội vụ", "Tốt"),
                            List.of("CB002", "Phòng Giáo dục", "Xuất sắc"));
            assertThat(sheet.format().encoding()).isEqualTo(encoding);
            assertThat(sheet.format().delimiter()).isEqualTo(";");
        }

        @Test
        void utf8() throws Exception {
            var sheet = store.only(write(TABLE));
            assertTable(sheet, "UTF-8");
            assertThat(sheet.findings()).isEmpty();
        }

        @Test
        void utf8WithByteOrderMark() throws Exception {
            var sheet = store.only(write("\uFEFF" + TABLE));
            assertTable(sheet, "UTF-8");
            assertThat(codes(sheet)).containsExactly(FindingCode.BYTE_ORDER_MARK);
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
        void utf16WithAndWithoutMark(String charset) throws Exception {
            for (String mark : List.of("\uFEFF", "")) {
                var sheet = store.only(write("u.csv", mark + TABLE, Charset.forName(charset)));
                assertTable(sheet, charset);
                assertThat(codes(sheet)).containsExactly(FindingCode.UTF16);
            }
        }

        @Test
        void windows1258WithCombiningTones() throws Exception {
            var sheet = store.only(Files.write(folder.resolve("w.csv"), windows1258(TABLE)));
            assertTable(sheet, "windows-1258");
            assertThat(codes(sheet)).containsExactly(FindingCode.ENCODING_CONVERTED);
        }

        @Test
        void frenchIsNotTakenForVietnamese() throws Exception {
            var sheet = store.only(write("f.csv", "nom;âge\nRené;déjà vu\nÇa;élève\n", StandardCharsets.ISO_8859_1));
            assertThat(sheet.isStaged()).isFalse();
            assertThat(codes(sheet)).containsExactly(FindingCode.ENCODING_UNKNOWN);
        }

        /** As Windows writes Vietnamese: base letter with its own mark, then the tone. */
        private byte[] windows1258(String text) {
            var bytes = new java.io.ByteArrayOutputStream();
            var charset = Charset.forName("windows-1258");
            for (char c : text.toCharArray()) {
                String one = String.valueOf(c);
                if (!charset.newEncoder().canEncode(c)) {
                    String apart = Normalizer.normalize(one, Normalizer.Form.NFD);
                    String tone = apart.chars()
                            .filter(x -> "\u0300\u0301\u0303\u0309\u0323".indexOf(x) >= 0)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
                    one = Normalizer.normalize(apart.replace(tone, ""), Normalizer.Form.NFC) + tone;
                }
                bytes.writeBytes(one.getBytes(charset));
            }
            return bytes.toByteArray();
        }
    }

    @Nested
    @DisplayName("finds records and fields")
    class Structure {

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "|", "\t"})
        void anyDelimiter(String delimiter) throws Exception {
            var sheet = store.only(write(TABLE.replace(";", delimiter)));
            assertThat(sheet.columns()).isEqualTo(3);
            assertThat(sheet.rows()).isEqualTo(3);
        }

        @Test
        void commaIsDecimalMarkBetweenSemicolons() throws Exception {
            var sheet = store.only(write("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n"));
            assertThat(store.cellsOnly(sheet)).contains(List.of("1,5", "2,5", "3,5"));
        }

        @Test
        void quotesKeepDelimitersQuotesAndLineEnds() throws Exception {
            var sheet = store.only(write("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n\"\",z\n"));
            assertThat(store.rows(sheet))
                    .containsExactly(
                            List.of("1", "a", "b"),
                            List.of("2", "x, \"y\"", "two\nlines"),
                            Arrays.asList("3", null, "z"));
        }

        @Test
        void rowNumbersCountBlankRecords() throws Exception {
            var sheet = store.only(write("a,b\n\n1,2\n,\n3,4\n\n\n"));
            assertThat(store.rows(sheet))
                    .containsExactly(List.of("1", "a", "b"), List.of("3", "1", "2"), List.of("5", "3", "4"));
        }

        @Test
        void titleAboveTheTableIsKept() throws Exception {
            var sheet = store.only(write("KẾT QUẢ NĂM 2021\n\na;b;c\n1;2;3\n4;5;6\n"));
            assertThat(store.rows(sheet).get(0)).containsExactly("1", "KẾT QUẢ NĂM 2021", null, null);
            assertThat(sheet.raggedRows()).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"\r\n", "\r", "\n"})
        void anyLineEnd(String end) throws Exception {
            var sheet = store.only(write(TABLE.replace("\n", end)));
            assertThat(sheet.rows()).isEqualTo(3);
            assertThat(store.cellsOnly(sheet).get(2).get(2)).isEqualTo("Xuất sắc");
        }

        @Test
        void patternCharactersInTheNameAreOnlyLetters() throws Exception {
            write("a1.csv", "x,y\n9,9\n", StandardCharsets.UTF_8);
            var sheet = store.only(write("a[1'];DROP TABLE x--.csv", "a,b\n1,2\n", StandardCharsets.UTF_8));
            assertThat(store.cellsOnly(sheet)).containsExactly(List.of("a", "b"), List.of("1", "2"));
        }
    }

    @Nested
    @DisplayName("loses nothing")
    class Nothing {

        @Test
        void raggedRowIsToldAndKeptApart() throws Exception {
            var sheet = store.only(write("a;b;c\n1;2;3\nCB041;Phòng Nội vụ; tổ 2;Tốt\n4;5;6\n"));
            assertThat(store.rejected()).containsExactly(List.of("3", "CB041;Phòng Nội vụ; tổ 2;Tốt", "RAGGED_ROW"));
            var finding = sheet.findings().get(0);
            assertThat(finding.place().cell()).isEqualTo("3");
            assertThat(finding.arguments())
                    .containsEntry("found", 4)
                    .containsEntry("expected", 3)
                    .containsEntry("agreeing", 3L)
                    .containsEntry("records", 4L);
            assertThat(sheet.rows() + sheet.raggedRows()).isEqualTo(4);
        }

        @Test
        void strayQuoteCostsOneLine() throws Exception {
            var sheet = store.only(write("a;b\n1;2\n\"open;3\n4;5\n6;7\n"));
            assertThat(store.rejected()).containsExactly(List.of("3", "\"open;3", "UNCLOSED_QUOTE"));
            assertThat(sheet.rows()).isEqualTo(4);
            assertThat(store.rows(sheet)).contains(List.of("4", "4", "5"));
        }

        @Test
        void randomFilesComeBackWhole() throws Exception {
            var random = new Random(20261123);
            for (int round = 0; round < 200; round++) {
                var rows = randomRows(random);
                var sheet = store.only(write(render(rows, random)));
                long blank = rows.stream()
                        .filter(row -> row.stream().allMatch(String::isBlank))
                        .count();
                assertThat(sheet.rows() + sheet.raggedRows() + blank)
                        .as("round " + round)
                        .isEqualTo(rows.size());
                if (sheet.isStaged()) {
                    for (var row : store.rows(sheet)) {
                        assertThat(row.subList(1, row.size()))
                                .as("round " + round)
                                .startsWith(padded(rows.get(Integer.parseInt(row.get(0)) - 1)));
                    }
                }
            }
        }

        private static String[] padded(List<String> row) {
            return row.stream().map(text -> text.isEmpty() ? null : text).toArray(String[]::new);
        }

        private static List<List<String>> randomRows(Random random) {
            String[] words = {"Tốt", "a;b", "x,\"y\"", "", " ", "hai\ndòng", "27,02", "é", "\r\n", "đ", "'", "|"};
            int width = 2 + random.nextInt(5);
            var rows = new ArrayList<List<String>>();
            for (int i = 0; i < 3 + random.nextInt(40); i++) {
                int fields = random.nextInt(20) == 0 ? width + 1 : width;
                rows.add(random.ints(fields, 0, words.length)
                        .mapToObj(w -> words[w])
                        .toList());
            }
            return rows;
        }

        private static String render(List<List<String>> rows, Random random) {
            String end = random.nextBoolean() ? "\n" : "\r\n";
            var text = new StringBuilder();
            for (var row : rows) {
                text.append(String.join(";", row.stream().map(Nothing::quoted).toList()))
                        .append(end);
            }
            return text.toString();
        }

        private static String quoted(String field) {
            return "\"" + field.replace("\"", "\"\"") + "\"";
        }
    }
}
