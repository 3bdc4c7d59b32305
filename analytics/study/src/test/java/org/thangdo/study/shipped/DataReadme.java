package org.thangdo.study.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The page {@code data/README.md}: what each file is, where it comes from, its licence, digest and columns. */
final class DataReadme {

    /** A file or a kind of files. */
    private record About(String file, String what, String source, String columns) {}

    private static final String OURS = "made for this project, Apache-2.0";
    private static final String PAPER =
            "figures of the Hồng Ngự city party committee's paper of 2021 (*Đổi mới công tác "
                    + "đánh giá cán bộ theo hướng xuyên suốt, liên tục, đa chiều, theo tiêu chí cụ thể, bằng sản phẩm*); facts are "
                    + "free to cite, the wording is ours, Apache-2.0";
    private static final String PEOPLE = "Mã cán bộ, Năm, Đơn vị, Mức xếp loại";

    private static final List<About> FILES = List.of(
            new About(
                    "hong-ngu-2018-2021.csv",
                    "Final levels of officials 2018–2021, counts and shares exactly as printed, faults included",
                    PAPER,
                    "Năm (period), Mức xếp loại (level), Số người (n), Tổng số (total), Tỷ lệ (%) (printed share)"),
            new About(
                    "bao-cao-trich.txt",
                    "The same figures as sentences of a report, the same printing faults",
                    PAPER,
                    "running text, UTF-8"),
            new About("bao-cao-trich.docx", "The same text as a Word document", PAPER, "running text"),
            new About(
                    GeneralForm.FILE,
                    "A form of general criteria, as many offices have one, for the criteria of the simulated appraisals",
                    OURS,
                    "TT, Tiêu chí (name), Nội dung đánh giá (text), Điểm tối đa (points)"),
            new About(
                    SwingWorkbook.FILE,
                    "The form for swing weights of `cong-chuc-tu-phap-ho-tich`, filled in by three experts who do not exist",
                    OURS,
                    "one sheet for each expert: Tiêu chí (criterion), Điểm của mức tác động (points of the swing)"),
            new About(
                    ShippedData.TEACHERS,
                    "Four-level ratings of teachers by state and year: Florida and Michigan 2012–2019, Massachusetts "
                            + "2013–2019; sums over the districts of the source",
                    "W. Lief Esbenshade, *Teacher Evaluation Database*, CC0",
                    "agency (state), period (year), level, n"),
            new About(
                    "appraisals-2018-2021.xlsx",
                    "**Simulated** appraisals of people who do not exist; people per year and final levels are those of "
                            + "the paper, everything else has known truth; seed " + AppraisalsWorkbook.SEED,
                    OURS,
                    "sheets Đánh giá (ratings), Phiếu (votes), Cam kết (commitments), Tổ chức (organisations), Đo lường "
                            + "(measurements); the first sheet says that it is simulated"),
            new About(
                    "appraisals-2018-2021-scenario.json",
                    "The truth behind the simulated appraisals: severity, halo, deference, inflation, turnover, "
                            + "reliability of what is measured",
                    OURS,
                    "one record, the fields are those of the class `Scenario`"),
            new About(
                    WorkWorkbook.FILE,
                    "**Simulated** products and monthly measurements of people who do not exist, in four positions named like "
                            + "those of the catalogue; seed " + WorkWorkbook.SEED,
                    OURS,
                    "sheets Đo lường (measurements), Sản phẩm (products with hours), Xếp loại (final levels); the first sheet "
                            + "says that it is simulated"),
            new About(
                    WorkWorkbook.TRUTH,
                    "The truth behind them: distributions, coefficients, a season, a break, heaped values, split products, a "
                            + "position of four people",
                    OURS,
                    "one record, the fields are those of the class `WorkScenario`"),
            new About(
                    MessyWorkbook.FILE,
                    "One problem on each sheet, listed below",
                    OURS,
                    PEOPLE + ", and others by sheet"),
            new About(
                    PasswordWorkbook.FILE,
                    "A workbook behind a password, which is `" + PasswordWorkbook.PASSWORD + "`",
                    OURS,
                    PEOPLE),
            new About("messy-utf16.csv", "UTF-16 with tabs, as Excel saves “Unicode Text”", OURS, PEOPLE),
            new About("messy-bom.csv", "A byte order mark before the first header", OURS, PEOPLE),
            new About("messy-ragged.csv", "One row with a separator inside an unquoted name", OURS, PEOPLE),
            new About(
                    "messy-shares.csv",
                    "One printed share that is wrong and one that was cut off instead of rounded",
                    OURS,
                    "Năm, Mức xếp loại, Số người, Tổng số, Tỷ lệ (%)"),
            new About(
                    "messy-expected.json",
                    "What must be found in the messy files, place by place",
                    OURS,
                    "rules; planted: file, sheet, cell, code, finding"));

    private DataReadme() {}

    static String text() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# Shipped data");
        lines.add("");
        lines.add("This page is written by a test, which fails when it is not current. All files but `"
                + ShippedData.TEACHERS + "` can be made again, byte for byte:");
        lines.add("`mvn -pl analytics/study -am test -Dtest=ShippedDataTest -Ddata.write=true "
                + "-Dsurefire.failIfNoSpecifiedTests=false`");
        lines.add("(with `-Ddata.teachers=FILE`, a csv of the source by district, that file too).");
        lines.add("");
        for (About about : FILES) {
            Path file = ShippedData.FOLDER.resolve(about.file());
            lines.add("## " + about.file());
            lines.add("");
            lines.add(about.what() + ".");
            lines.add("");
            lines.add("- Source and licence: " + about.source());
            lines.add("- Columns: " + about.columns());
            lines.add("- " + Files.size(file) + " bytes, sha-256 `" + digest(file) + "`");
            lines.add("");
        }
        addRules(lines);
        addPositions(lines);
        addPlanted(lines);
        return String.join("\n", lines) + "\n";
    }

    private static void addRules(List<String> lines) throws IOException {
        lines.add("## rules/");
        lines.add("");
        lines.add(
                "Rules on appraisals as dated data: each statement with its source and how surely it is known (A wording "
                        + "seen, B second-hand, C unverified, ? not known).");
        lines.add("");
        lines.add("- Source and licence: each statement names the text it rests on; the files were " + OURS);
        lines.add("");
        addDigests(lines, "rules");
    }

    private static void addPositions(List<String> lines) throws IOException {
        lines.add("## positions/");
        lines.add("");
        lines.add(
                "Drafts of criteria for twelve positions, one version each. **Norms are illustrative**: they show the form, are "
                        + "to be calibrated on local data, and nobody is rated by them; legal time limits are marked for checking.");
        lines.add("");
        lines.add("- Source and licence: drafts " + OURS + "; parts and bands are those of `rules/nd335-2025.json`");
        lines.add("- Columns: one record, the fields are those of the class `Position`");
        lines.add("");
        addDigests(lines, "positions");
    }

    private static void addDigests(List<String> lines, String folder) throws IOException {
        lines.add("| File | sha-256 |");
        lines.add("|---|---|");
        try (var files = Files.list(ShippedData.FOLDER.resolve(folder))) {
            files.sorted().forEach(file -> lines.add("| " + file.getFileName() + " | `" + digest(file) + "` |"));
        }
        lines.add("");
    }

    private static void addPlanted(List<String> lines) throws IOException {
        lines.add("## What is planted in the messy files");
        lines.add("");
        lines.add("LT-22 (output open in Excel) is about a file being written, so no file holds it.");
        lines.add("");
        lines.add("| Code | File | Sheet | Cell or row |");
        lines.add("|---|---|---|---|");
        for (Planted planted : ShippedData.expected().planted()) {
            lines.add(
                    "| " + String.join(" | ", planted.code(), planted.file(), planted.sheet(), planted.cell()) + " |");
        }
    }

    static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of the files the page tells about. */
    static List<String> names() {
        return FILES.stream().map(About::file).toList();
    }
}
