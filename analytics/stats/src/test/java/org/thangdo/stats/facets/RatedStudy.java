package org.thangdo.stats.facets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.thangdo.stats.Reference;

/**
 * Ratings with the names of their elements, read from published data.
 *
 * @param names of the elements of each facet, sorted
 */
record RatedStudy(FacetRatings ratings, List<List<String>> names) {

    /** A facet that is not a column: every form is another element. */
    static final String LINE = "line";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Number of an element. */
    int element(int facet, String name) {
        return names.get(facet).indexOf(name);
    }

    /** Guilford's seven scientists with the published figures; facets ratee, rater, item. */
    static JsonNode guilford() {
        try (var stream = RatedStudy.class.getResourceAsStream("guilford.json")) {
            return MAPPER.readTree(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RatedStudy guilfordStudy() {
        var rows = new ArrayList<String[]>();
        guilford()
                .required("rows")
                .forEach(row -> rows.add(new String[] {
                    row.get(1).asText(),
                    row.get(0).asText(),
                    row.get(2).asText(),
                    String.valueOf(row.get(3).asInt() - 1)
                }));
        return of(rows, 9);
    }

    /** @param rows element names by facet, then the level from 0 */
    static RatedStudy of(List<String[]> rows, int categories) {
        int facets = rows.get(0).length - 1;
        var names = new ArrayList<List<String>>();
        for (int f = 0; f < facets; f++) {
            var sorted = new TreeSet<String>();
            for (String[] row : rows) {
                sorted.add(row[f]);
            }
            names.add(List.copyOf(sorted));
        }
        var elements = new int[facets][rows.size()];
        var levels = new byte[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int f = 0; f < facets; f++) {
                elements[f][i] = Collections.binarySearch(names.get(f), rows.get(i)[f]);
            }
            levels[i] = Byte.parseByte(rows.get(i)[facets]);
        }
        int[] sizes = names.stream().mapToInt(List::size).toArray();
        return new RatedStudy(FacetRatings.of(elements, sizes, levels, categories), names);
    }

    /** The published figures that lie beside the checkout, by id. */
    static Optional<JsonNode> beside(String id) {
        return folder().map(folder -> {
            try {
                for (JsonNode each :
                        MAPPER.readTree(folder.resolve("cases.json").toFile())) {
                    if (each.required("id").textValue().equals(id)) {
                        return each;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new IllegalArgumentException("no case " + id);
        });
    }

    private static Optional<Path> folder() {
        return Reference.beside().map(file -> file.resolveSibling("rasch")).filter(Files::isDirectory);
    }

    /**
     * A file of forms beside the checkout: columns that name elements, then one column for each criterion, empty where there
     * is no rating.
     *
     * @param facets columns that name elements, the ratee's first, or {@value #LINE}; the criterion is the last facet
     */
    static RatedStudy forms(String file, List<String> facets, List<String> criteria, int lowest, int categories) {
        var rows = new ArrayList<String[]>();
        var lines = lines(file);
        var header = List.of(lines.get(0).replace("\"", "").split(","));
        for (int i = 1; i < lines.size(); i++) {
            String number = String.format("%06d", i);
            String[] cells = lines.get(i).replace("\"", "").split(",", -1);
            for (String criterion : criteria) {
                String cell = cells[header.indexOf(criterion)];
                if (!cell.isEmpty() && !cell.equals("NA")) {
                    rows.add(Stream.concat(
                                    facets.stream()
                                            .map(facet -> facet.equals(LINE) ? number : cells[header.indexOf(facet)]),
                                    Stream.of(criterion, String.valueOf(Integer.parseInt(cell) - lowest)))
                            .toArray(String[]::new));
                }
            }
        }
        return of(rows, categories);
    }

    /** Lines of a file of data beside the checkout. */
    static List<String> lines(String file) {
        try {
            return Files.readAllLines(folder().orElseThrow().resolve("data").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
