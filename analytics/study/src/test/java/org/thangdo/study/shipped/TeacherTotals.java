package org.thangdo.study.shipped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.stats.distribution.LevelCounts;

/** Totals by state and year of the district counts of the Teacher Evaluation Database. */
final class TeacherTotals {

    private TeacherTotals() {}

    /**
     * @param districts csv with columns {@code state, year, district, level1 … level4}, 1 the lowest level
     */
    static byte[] csv(Path districts) throws IOException {
        var totals = new TreeMap<String, LevelCounts>();
        List<String> lines = Files.readAllLines(districts, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            int first = cells.length - 4;
            var counts = LevelCounts.of(
                    Long.parseLong(cells[first]),
                    Long.parseLong(cells[first + 1]),
                    Long.parseLong(cells[first + 2]),
                    Long.parseLong(cells[first + 3]));
            totals.merge(cells[0] + "," + cells[1], counts, LevelCounts::plus);
        }
        Scale scale = RulePacks.shipped().get("us-teacher-evaluation").scale();
        var text = new StringBuilder("agency,period,level,n\n");
        totals.forEach((key, counts) -> {
            for (int level = 0; level < scale.size(); level++) {
                String name = scale.levels().get(level).label().en();
                text.append(key).append(',').append(name).append(',');
                text.append(counts.at(level)).append('\n');
            }
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
