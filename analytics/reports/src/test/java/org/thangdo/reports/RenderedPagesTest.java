package org.thangdo.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.text.Language;
import org.thangdo.reports.docx.DocxReport;
import org.thangdo.reports.pptx.Screen;
import org.thangdo.reports.pptx.Slides;
import org.thangdo.reports.xlsx.TablesWorkbook;

/** Opens the files in LibreOffice, where it is installed. {@code THANGDO_REQUIRE_ALL=true} makes its absence a failure. */
class RenderedPagesTest {

    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page[^s]");
    private static final long PATIENCE_SECONDS = 240;

    @TempDir
    Path folder;

    @BeforeEach
    void needsLibreOffice() {
        boolean present = List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
        if (!present) {
            System.out.println("SKIPPED: LibreOffice (soffice) is not on the path, so pages are not counted");
            assertThat(System.getenv("THANGDO_REQUIRE_ALL")).isNotEqualTo("true");
        }
        Assumptions.assumeTrue(present, "LibreOffice is not installed");
    }

    @Test
    void everyFileOpensAndNoneIsLongerThanACommitteeReads() throws IOException, InterruptedException {
        var files = new ArrayList<Path>();
        for (Language language : Language.values()) {
            Pack pack = SamplePack.in(language);
            for (DocumentProfile profile : DocumentProfile.values()) {
                files.add(write(
                        language.tag() + "-" + profile.id() + ".docx", out -> DocxReport.write(pack, profile, out)));
            }
            files.add(write(language.tag() + ".pptx", out -> Slides.write(pack, Screen.WIDE, out)));
        }
        files.add(write("tables.xlsx", out -> TablesWorkbook.write(SamplePack.in(Language.VI), out)));

        convert(files);

        for (Path file : files) {
            int most = file.toString().endsWith(".xlsx") ? 40 : DocxReport.MOST_PAGES;
            assertThat(pages(file)).as(file.getFileName().toString()).isBetween(1, most);
        }
    }

    private Path write(String name, OutputFile.Content content) throws IOException {
        return OutputFile.write(folder.resolve(name), content).path();
    }

    private void convert(List<Path> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.resolve("pdf").toString()));
        files.forEach(file -> command.add(file.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as(Files.readString(folder.resolve("log"))).isTrue();
    }

    private int pages(Path file) throws IOException {
        String name = file.getFileName().toString().replaceAll("\\.\\w+$", ".pdf");
        byte[] pdf = Files.readAllBytes(folder.resolve("pdf").resolve(name));
        return (int) PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
