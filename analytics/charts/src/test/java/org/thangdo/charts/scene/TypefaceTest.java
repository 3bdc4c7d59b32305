package org.thangdo.charts.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.charts.FontlessProof;

class TypefaceTest {

    private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    @Test
    @DisplayName("writes every Vietnamese letter with every tone, and the signs of the figures")
    void vietnamese() {
        String all = "“”‘’–…−≤≥×·%*+" + LETTERS + LETTERS.toUpperCase(java.util.Locale.ROOT);
        assertThat(Typeface.writable(all)).isEqualTo(all);
        for (char vowel : "aăâeêioôơuưy".toCharArray()) {
            for (char tone : TONES.toCharArray()) {
                String letter = Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC);
                assertThat(letter).hasSize(1);
                assertThat(Typeface.writable("" + vowel + tone)).isEqualTo(letter);
            }
        }
    }

    @Test
    @DisplayName("refuses a character that it would leave out, by name")
    void refuses() {
        assertThatThrownBy(() -> Typeface.writable("2020 → 2021"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“→” (U+2192)")
                .hasMessageContaining("2020 → 2021");
        assertThatThrownBy(() -> new Canvas().textAt("✓", 0, 0, lettering(), Mark.Anchor.START))
                .hasMessageContaining("U+2713");
        assertThat(Typeface.substituted("Phòng 人 Nội vụ")).isEqualTo("Phòng ? Nội vụ");
    }

    private static Lettering lettering() {
        return new Lettering(11, Weight.REGULAR, Paint.of(0), false);
    }

    @Test
    @DisplayName("wraps at spaces and shortens what is left over")
    void wraps() {
        var lines = lettering().wrap("Trung tâm Bồi dưỡng chính trị thành phố", 90, 2);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).endsWith("…");
        assertThat(lines).allSatisfy(line -> assertThat(lettering().width(line)).isLessThanOrEqualTo(90));
        assertThat(lettering().wrap("Phòng Nội vụ", 200, 2)).containsExactly("Phòng Nội vụ");
    }

    @Test
    @DisplayName("brings both subsets of each weight to a page")
    void web() {
        assertThat(WebFont.css()
                        .lines()
                        .filter(line -> line.startsWith("@font-face{"))
                        .count())
                .isEqualTo(2L * Weight.values().length);
        assertThat(WebFont.css()).contains("base64,d09GMg");
    }

    /** A Java of its own, without memory of earlier fonts, on a machine whose font service knows none. */
    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("draws the same picture on a machine without any font")
    void fontless(@TempDir Path folder) throws Exception {
        Path none = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><fontconfig></fontconfig>\n",
                StandardCharsets.UTF_8);
        Path out = folder.resolve("figure.png");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FontlessProof.class.getName(),
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        child.environment().put("FONTCONFIG_FILE", none.toString());
        child.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder + " -Duser.home=" + folder);
        var process = child.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(log(folder)).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(FontlessProof.picture());
        assertThat(log(folder)).contains("helped: true");
    }

    private static String log(Path folder) throws IOException {
        return Files.readString(folder.resolve("log"));
    }
}
