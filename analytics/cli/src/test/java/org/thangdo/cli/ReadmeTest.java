package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the README shows is what the program says. {@code -Dreadme.update=true} writes the outputs and figures of this run
 * instead of comparing.
 */
class ReadmeTest {

    private static final boolean UPDATE = Boolean.getBoolean("readme.update");
    private static final Pattern SHOWN =
            Pattern.compile("(<!-- output of: thangdo (.*?) -->\n```text\n)(.*?)(```\n)", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void showsWhatTheProgramSays(String name, @TempDir Path folder) throws IOException {
        Path readme = Run.HOME.resolve(name);
        String text = Files.readString(readme);
        var shown = SHOWN.matcher(text);
        assertThat(shown.results().count()).isEqualTo(2);

        String now = SHOWN.matcher(text)
                .replaceAll(block ->
                        Matcher.quoteReplacement(block.group(1) + output(block.group(2), folder) + block.group(4)));
        if (UPDATE) {
            Files.writeString(readme, now);
        }
        assertThat(now).isEqualTo(Files.readString(readme));
    }

    private static String output(String command, Path folder) {
        String marked = command.startsWith("check") ? " --out " + folder : "";
        return Run.of((command + marked).split(" ")).result().stripTrailing() + "\n";
    }

    @ParameterizedTest
    @CsvSource({
        "hong-ngu-2018-2021.csv, cap-bases, cap, vi",
        "hong-ngu-2018-2021.csv, cap-bases, cap, en",
        "appraisals-2018-2021.xlsx, agreement-grid, agreement, vi",
        "appraisals-2018-2021.xlsx, agreement-grid, agreement, en"
    })
    void showsFiguresOfTheShippedData(String data, String figure, String name, String language, @TempDir Path folder)
            throws IOException {
        Path pack = folder.resolve("pack");
        var run = Run.of(
                "pack", "data/" + data, "--rules", "hong-ngu-2021", "--lang", language, "--out", pack.toString());
        assertThat(run.exitCode()).isLessThan(ExitCode.NOT_READABLE);

        Path shown = Run.HOME.resolve("data/figures/" + name + "-" + language + ".png");
        Path made = pack.resolve("figures/" + figure + ".png");
        if (UPDATE) {
            Files.createDirectories(shown.getParent());
            Files.write(shown, Files.readAllBytes(made));
        }
        assertThat(words(shown)).isEqualTo(words(made));
    }

    /** The picture in words, which the PNG carries uncompressed: headline, numbers and all. */
    private static String words(Path png) throws IOException {
        String text = Files.readString(png, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("Description");
        assertThat(from).isPositive();
        return text.substring(from, text.indexOf("IDAT") > from ? text.indexOf("IDAT") : text.length() - 12);
    }

    @Test
    void bothLanguagesShowTheSameCommands() throws IOException {
        assertThat(commands("README.vi.md").stream().map(command -> command.replace("--lang vi", "--lang en")))
                .isEqualTo(commands("README.md"));
    }

    private static List<String> commands(String name) throws IOException {
        return SHOWN.matcher(Files.readString(Run.HOME.resolve(name)))
                .results()
                .map(block -> block.group(2))
                .toList();
    }
}
