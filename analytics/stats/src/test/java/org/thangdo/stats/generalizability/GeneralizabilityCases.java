package org.thangdo.stats.generalizability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.thangdo.stats.Reference;

/** Published figures of generalizability theory with their source, and simulated appraisals. */
final class GeneralizabilityCases {
    private static final JsonNode ROOT = read();

    /** Roles of the simulated appraisals, in the order of their codes. */
    static final List<String> ROLES = List.of("collective", "peer", "self", "subordinate", "superior");

    private static final int CRITERIA = 8;

    private GeneralizabilityCases() {}

    private static JsonNode read() {
        try (var stream = Reference.class.getResourceAsStream("generalizability-reference.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode expected(String id) {
        return StreamSupport.stream(ROOT.required("cases").spliterator(), false)
                .filter(node -> node.required("id").textValue().equals(id))
                .findFirst()
                .orElseThrow()
                .required("expected");
    }

    static FacetScores scores(String dataset, String... facets) {
        var columns = ROOT.required("datasets").required(dataset);
        var codes = new int[facets.length][];
        for (int f = 0; f < facets.length; f++) {
            codes[f] = StreamSupport.stream(columns.required(facets[f]).spliterator(), false)
                    .mapToInt(JsonNode::intValue)
                    .toArray();
        }
        return FacetScores.of(List.of(facets), codes, numbers(columns.required("score")));
    }

    static double[] numbers(JsonNode array) {
        return Reference.doubles(array).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Facets ratee, rater, item and role; ratee and rater by the number in their name, the self rater as 0. */
    static FacetScores appraisals(int number) {
        var codes = new ArrayList<int[]>();
        var scores = new ArrayList<Double>();
        String file = "simulated-appraisals-" + number + ".csv";
        var stream = Objects.requireNonNull(Reference.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                var cells = line.split(",", -1);
                int rater = cells[1].equals("SELF") ? 0 : Integer.parseInt(cells[1].substring(1));
                for (int i = 0; i < CRITERIA; i++) {
                    String score = cells[cells.length - CRITERIA + i];
                    if (!score.isEmpty() && !score.equals("NA")) {
                        codes.add(
                                new int[] {Integer.parseInt(cells[0].substring(1)), rater, i, ROLES.indexOf(cells[2])});
                        scores.add(Double.valueOf(score));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var columns = new int[4][codes.size()];
        for (int m = 0; m < codes.size(); m++) {
            for (int f = 0; f < 4; f++) {
                columns[f][m] = codes.get(m)[f];
            }
        }
        return FacetScores.of(
                List.of("ratee", "rater", "item", "role"),
                columns,
                scores.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static GStudy.Estimated estimated(FacetScores scores, String design, GStudyPlan plan) {
        var study = GStudy.of(scores, Design.parse(design), plan);
        if (study instanceof GStudy.Estimated estimated) {
            return estimated;
        }
        throw new AssertionError(study);
    }

    static GStudy.Estimated estimated(FacetScores scores, String design) {
        return estimated(scores, design, GStudyPlan.DEFAULT);
    }
}
