package org.thangdo.ratings.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

/** A bad file gives a finding: never a stack trace, never a hang, never more memory than a good one. */
@Timeout(60)
class HostileFilesTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

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

    private void assertFinding(FindingCode code, Path file) throws SQLException {
        var sheets = store.stage(file);
        assertThat(sheets.stream().flatMap(sheet -> sheet.findings().stream()).map(Finding::code))
                .containsExactly(code);
        assertThat(sheets).noneMatch(StagedSheet::isStaged);
    }

    private Path workbook() throws IOException {
        var path = folder.resolve("good.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        }
        return path;
    }

    /** What stands in the place of a part of a good workbook. */
    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    private Path withPart(String name, Part content) throws IOException {
        var path = folder.resolve("bad.xlsx");
        try (var good = new ZipFile(workbook().toFile());
                var bad = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var entries = good.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.getName().equals(name)) {
                    bad.putNextEntry(new ZipEntry(entry.getName()));
                    good.getInputStream(entry).transferTo(bad);
                }
            }
            bad.putNextEntry(new ZipEntry(name));
            content.write(bad);
        }
        return path;
    }

    private Path withSheet(String xml) throws IOException {
        return withPart("xl/worksheets/sheet1.xml", out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    @Nested
    @DisplayName("archives")
    class Archives {

        @ParameterizedTest
        @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/media/image1.png"})
        void bombs(String name) throws Exception {
            var zeros = new byte[1 << 20];
            assertFinding(FindingCode.HOSTILE_FILE, withPart(name, out -> {
                for (int i = 0; i < 100; i++) {
                    out.write(zeros);
                }
            }));
        }

        @Test
        void tooManyEntries() throws Exception {
            var path = folder.resolve("many.xlsx");
            try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
                for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
                    zip.putNextEntry(new ZipEntry("xl/" + i));
                }
            }
            assertFinding(FindingCode.HOSTILE_FILE, path);
        }

        @ParameterizedTest
        @ValueSource(strings = {"../../evil.xml", "/etc/passwd", "xl\\..\\..\\evil", "C:evil.xml"})
        void namesThatClimbOut(String name) throws Exception {
            assertFinding(FindingCode.HOSTILE_FILE, withPart(name, out -> out.write('x')));
        }

        @Test
        void truncatedOrDamagedAnywhere() throws Exception {
            byte[] good = Files.readAllBytes(workbook());
            for (int i = 1; i < 12; i++) {
                var cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(good, good.length * i / 12));
                assertThat(store.only(cut).findings()).as("cut at " + i).isNotEmpty();
                byte[] flipped = good.clone();
                for (int j = 0; j < 40; j++) {
                    flipped[good.length * i / 12 + j] ^= 0x5A;
                }
                store.stage(Files.write(folder.resolve("flipped.xlsx"), flipped));
            }
        }
    }

    @Nested
    @DisplayName("XML")
    class Xml {

        @Test
        void billionLaughs() throws Exception {
            var entities = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
            for (int i = 1; i < 30; i++) {
                entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
            }
            var cell = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a29;</t></is></c></row>";
            assertFinding(FindingCode.HOSTILE_FILE, withSheet(entities + "]>" + sheet(cell)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"})
        void externalEntityIsNotOpened(String part) throws Exception {
            var secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
            var xml = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                    + sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>");
            assertFinding(
                    FindingCode.HOSTILE_FILE, withPart(part, out -> out.write(xml.getBytes(StandardCharsets.UTF_8))));
        }

        @Test
        void otherPartsWithEntitiesGiveAFindingToo() throws Exception {
            var path = withPart(
                    "xl/styles.xml",
                    out -> out.write("<!DOCTYPE w [<!ENTITY x \"y\">]><w>&x;</w>".getBytes(StandardCharsets.UTF_8)));
            assertThat(store.only(path).findings()).isNotEmpty();
        }
    }

    @Nested
    @DisplayName("sheets")
    class Sheets {

        @Test
        void lastCellOfTheGridNeedsNoGrid() throws Exception {
            var staged = store.only(withSheet(sheet("<row r=\"1\"><c r=\"B1\"><v>1</v></c></row>"
                    + "<row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c><c r=\"XFD1048576\"><v>7</v></c></row>")));
            assertThat(store.rows(staged))
                    .containsExactly(Arrays.asList("1", null, "1"), Arrays.asList("1048576", "2", null));
            var finding = staged.findings().get(0);
            assertThat(finding.code()).isEqualTo(FindingCode.FAR_CELL);
            assertThat(finding.place().cell()).isEqualTo("XFD1048576");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<row r=\"99999999999\"><c><v>1</v></c></row>",
                    "<row r=\"0\"><c><v>1</v></c></row>",
                    "<row r=\"1\"><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>",
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>77</v></c></row>",
                    "<row r=\"1\"><c r=\"A1\"><v>1e999</v></c></row>",
                    "<row r=\"1\"><c r=\"A1\"><v>không</v></c></row>",
                })
        void nonsense(String row) throws Exception {
            assertFinding(FindingCode.NOT_READABLE, withSheet(sheet(row)));
        }

        @Test
        void oversizedCellCostsItsRow() throws Exception {
            var cell =
                    "<row r=\"2\"><c r=\"C2\" t=\"inlineStr\"><is><t>" + "x".repeat(5_000_000) + "</t></is></c></row>";
            var staged = store.only(withSheet(sheet(cell + "<row r=\"3\"><c r=\"A3\"><v>1</v></c></row>")));
            assertThat(store.rows(staged)).containsExactly(List.of("3", "1"));
            assertThat(staged.raggedRows()).isEqualTo(1);
            assertThat(staged.findings().get(0).place().cell()).isEqualTo("C2");
        }
    }

    @Nested
    @DisplayName("text files")
    class Texts {

        @Test
        void endlessLine() throws Exception {
            var path = folder.resolve("line.csv");
            try (var out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
                out.write("a;b\n1;2\n");
                for (int i = 0; i < 3000; i++) {
                    out.write("x".repeat(20_000));
                }
                out.write("\n3;4\n");
            }
            var staged = store.only(path);
            assertThat(store.rows(staged)).containsExactly(row("1", "a", "b"), row("2", "1", "2"), row("4", "3", "4"));
            assertThat(staged.findings().get(0).code()).isEqualTo(FindingCode.OVERSIZED_CELL);
        }

        private static List<String> row(String... cells) {
            return List.of(cells);
        }

        @Test
        void everyLineOpensAQuote() throws Exception {
            var lines = new ArrayList<String>();
            for (int i = 0; i < 40_000; i++) {
                lines.add("a" + i + ";\"" + (i % 7 == 0 ? "\"\"" : "") + "x");
            }
            var staged = store.only(Files.write(folder.resolve("q.csv"), lines));
            assertThat(staged.rows() + staged.raggedRows()).isEqualTo(lines.size());
        }

        @Test
        void binaryRubbish() throws Exception {
            var bytes = new byte[100_000];
            new java.util.Random(5).nextBytes(bytes);
            assertThat(store.only(Files.write(folder.resolve("r.csv"), bytes)).findings())
                    .isNotEmpty();
        }
    }

    @Nested
    @DisplayName("things that are no files")
    class NoFiles {

        @Test
        void foldersMissingAndEmptyFiles() throws Exception {
            assertFinding(FindingCode.NOT_READABLE, Files.createDirectory(folder.resolve("d.xlsx")));
            assertFinding(FindingCode.NOT_READABLE, folder.resolve("không có.csv"));
            assertFinding(FindingCode.EMPTY_FILE, Files.createFile(folder.resolve("empty.csv")));
            assertFinding(FindingCode.EMPTY_FILE, Files.writeString(folder.resolve("blank.csv"), "\n\n  \n"));
        }

        @Test
        void devices() throws Exception {
            var device = Path.of("/dev/zero");
            assumeTrue(Files.exists(device));
            assertFinding(FindingCode.NOT_READABLE, device);
        }
    }

    @Test
    @DisplayName("no temporary file stays behind")
    void cleansUp() throws Exception {
        var temporary = Files.createDirectory(folder.resolve("tmp"));
        var options = Store.options("auto").withTemporaryFolder(temporary);
        store.stage(workbook(), options);
        store.stage(Files.writeString(folder.resolve("a.csv"), "a;b\n1;2\n3\n"), options);
        store.stage(withSheet(sheet("<row r=\"0\"/>")), options);
        try (var left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }
}
