package org.thangdo.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.finding.FindingCode;

/** Files appear whole or not at all. */
class OutputFileTest {

    @TempDir
    Path folder;

    private static OutputFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aDiskThatFillsUpLeavesNothingBehind() throws IOException {
        Path wanted = folder.resolve("kết quả.xlsx");

        assertThatThrownBy(() -> OutputFile.write(wanted, out -> {
                    out.write(new byte[100_000]);
                    out.flush();
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFailureLeavesTheOldFileAsItWas() throws IOException {
        Path wanted = folder.resolve("a.txt");
        OutputFile.write(wanted, text("old"));

        assertThatThrownBy(() -> OutputFile.replace(wanted, out -> {
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(Files.readString(wanted)).isEqualTo("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void nothingIsOverwrittenUnasked() throws IOException {
        Path wanted = folder.resolve("số liệu.v1.xlsx");

        var paths = List.of(
                OutputFile.write(wanted, text("1")).path(),
                OutputFile.write(wanted, text("2")).path(),
                OutputFile.write(wanted, text("3")).path());

        assertThat(paths)
                .containsExactly(wanted, folder.resolve("số liệu.v1_2.xlsx"), folder.resolve("số liệu.v1_3.xlsx"));
        assertThat(Files.readString(wanted)).isEqualTo("1");
    }

    @Test
    void whatCannotBeReplacedIsWrittenBesideItAndSaid() throws IOException {
        Path wanted = folder.resolve("a.xlsx");
        Files.createDirectory(wanted);
        Files.createFile(wanted.resolve("held"));

        var written = OutputFile.replace(wanted, text("new"));

        assertThat(written.path()).isEqualTo(folder.resolve("a_2.xlsx"));
        assertThat(written.finding())
                .hasValueSatisfying(finding -> assertThat(finding.code()).isEqualTo(FindingCode.OUTPUT_IN_USE));
        assertThat(OutputFile.replace(folder.resolve("b.xlsx"), text("new")).finding())
                .isEmpty();
    }

    @Test
    void everyRunHasAFolderOfItsOwn() throws IOException {
        var first = OutputFolder.create(folder.resolve("kết quả"));
        first.write("hình/1.txt", text("1"));
        var second = OutputFolder.create(folder.resolve("kết quả"));

        assertThat(second.path()).isEqualTo(folder.resolve("kết quả_2"));
        assertThat(OutputFolder.create(folder.resolve("kết quả"))).isEqualTo(second);
        assertThatThrownBy(() -> first.write("../a.txt", text("1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
