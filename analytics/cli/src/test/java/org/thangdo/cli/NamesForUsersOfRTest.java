package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that leads from the functions of R to ours names coefficients as the command does. */
class NamesForUsersOfRTest {

    private static final Pattern ROW = Pattern.compile("^\\| `\\w+::.*\\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("`([a-z_]+)`");

    @Test
    void areThoseOfTheCommand(@TempDir Path folder) throws IOException {
        Path ratings = folder.resolve("two.csv");
        Files.writeString(ratings, "a;b\n1;1\n2;2\n2;3\n3;3\n3;3\n1;2\n2;1\n3;3\n");
        var json = new JsonMapper()
                .readTree(Run.of("agree", ratings.toString(), "--wide", "--scale", "1,2,3", "--json")
                        .result());

        var named = ROW.matcher(Files.readString(Run.HOME.resolve("analytics/stats/README.md")))
                .results()
                .flatMap(row ->
                        ID.matcher(row.group(1).replaceAll(" with `\\w+`", "")).results())
                .map(id -> id.group(1))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(15)
                .isSubsetOf(json.required("coefficients").findValuesAsText("id"));
    }
}
