package org.thangdo.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.thangdo.stats.association.CrossTable;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * 240 simulated people in three groups, rated on six criteria in four levels, with a final level and the level of the first
 * criterion a year later; and what R packages say about them. Criterion 6 repeats criterion 1, criterion 5 is near to
 * noise, criterion 3 is easier for group 1.
 */
public final class CriteriaInUse {

    private static final JsonNode ROOT = read();

    private CriteriaInUse() {}

    private static JsonNode read() {
        try (var stream = CriteriaInUse.class.getResourceAsStream("criteria-use.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode published(String name) {
        return ROOT.required(name);
    }

    /** One array of the people: {@code group}, {@code final} or {@code next_year}. */
    public static int[] people(String name) {
        var array = ROOT.required("data").required(name);
        return IntStream.range(0, array.size())
                .map(i -> array.get(i).intValue())
                .toArray();
    }

    /** Levels 0 to 3, shape (people, criteria). */
    public static double[][] levels() {
        return Reference.ratings(ROOT.required("data").required("levels"));
    }

    /** @param criterion from 1 */
    public static int[] criterion(int criterion) {
        return Arrays.stream(levels()).mapToInt(row -> (int) row[criterion - 1]).toArray();
    }

    /** Sum of the other criteria. @param criterion from 1 */
    public static double[] rest(int criterion) {
        return Arrays.stream(levels())
                .mapToDouble(row -> Arrays.stream(row).sum() - row[criterion - 1])
                .toArray();
    }

    public static CrossTable table(int[] rows, int[] columns, int levels) {
        return new CrossTable(IntStream.range(0, levels)
                .mapToObj(i -> new LevelCounts(IntStream.range(0, levels)
                        .mapToObj(j -> IntStream.range(0, rows.length)
                                .filter(s -> rows[s] == i && columns[s] == j)
                                .count())
                        .toList()))
                .toList());
    }

    public static Estimate.Defined defined(Estimate estimate) {
        return (Estimate.Defined) estimate;
    }

    public static List<Double> doubles(JsonNode array) {
        return Reference.doubles(array);
    }
}
