package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page says where published packages differ; the numbers in it are those that this build computes.
 * {@code -Dreadme.update=true} writes them instead of comparing. What differs, in words, is written by hand.
 */
class PeerDifferencesTest {

    private static final Path README = Path.of("README.md");

    /** Place, package, statistic, what differs, example, theirs, ours. */
    private static final Pattern ROW = Pattern.compile(
            "^\\| `([^`|]+)` \\|[^|]*\\|[^|]*\\| ([^|]*) \\|[^|]*\\|[^|]*\\|[^|]*\\|$", Pattern.MULTILINE);

    private static final List<PeerDifference> DIFFERENCES = Stream.of(
                    PeerConventionRows.all(), OtherDifferenceRows.all(), ScoreDifferenceRows.all())
            .flatMap(List::stream)
            .toList();

    @Test
    void showsWhatIsComputed() throws IOException {
        String page = Files.readString(README);
        String now = ROW.matcher(page).replaceAll(row -> Matcher.quoteReplacement(row(row.group(1), row.group(2))));
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(README, now);
        }
        assertThat(now).isEqualTo(Files.readString(README));
    }

    private static String row(String place, String words) {
        var difference = DIFFERENCES.stream()
                .filter(each -> each.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing computes the row " + place));
        return "| `" + String.join("` | ", place, difference.peer()) + " | `" + difference.statistic() + "` | " + words
                + " | " + String.join(" | ", difference.example(), difference.theirs(), difference.ours()) + " |";
    }

    @Test
    void showsEveryDifferenceOnce() throws IOException {
        var shown = ROW.matcher(Files.readString(README)).results().map(row -> row.group(1));

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        DIFFERENCES.stream().map(PeerDifference::place).toList());
    }

    /** What users of R are told to look at is there. */
    @Test
    void namesClassesThatExist() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var classes = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            var named = Pattern.compile("^\\| `[a-zA-Z]+::.*?\\| `([A-Z]\\w+)", Pattern.MULTILINE)
                    .matcher(Files.readString(README))
                    .results()
                    .map(row -> row.group(1))
                    .toList();

            assertThat(named).hasSizeGreaterThan(10).isSubsetOf(classes);
        }
    }

    /** A row in which nothing differs would prove nothing. */
    @Test
    void everyDifferenceIsOne() {
        assertThat(DIFFERENCES)
                .allSatisfy(each -> assertThat(each.theirs()).as(each.place()).isNotEqualTo(each.ours()));
    }
}
