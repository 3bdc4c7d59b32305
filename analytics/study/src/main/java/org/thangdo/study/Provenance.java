package org.thangdo.study;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.thangdo.ratings.Reading;

/**
 * What a result was made from and by. Clock, host and path are no part of it, so equal inputs give equal provenance.
 *
 * @param tool version of the toolkit
 * @param inputs files with bytes and sha-256, in reading order
 * @param sheets rows in, kept, rejected and merged, by sheet
 * @param rulePack id of the rule pack
 * @param rulePackSha256 of the rule pack as read, in hexadecimal
 * @param planSha256 of the plan, in hexadecimal
 * @param java major version of the language runtime
 */
public record Provenance(
        String tool,
        List<Reading.Input> inputs,
        List<Reading.Sheet> sheets,
        String rulePack,
        String rulePackSha256,
        String planSha256,
        long seed,
        String java) {

    private static final int RUN_CHARACTERS = 8;

    public Provenance {
        inputs = List.copyOf(inputs);
        sheets = List.copyOf(sheets);
    }

    /**
     * The provenance of a study of these files under this plan and rule.
     *
     * @param rulePack id of the rule pack
     * @param rules the rule pack as a record tree
     */
    public static Provenance of(Reading reading, Plan plan, String rulePack, Object rules) {
        return new Provenance(
                version(),
                reading.inputs(),
                reading.sheets(),
                rulePack,
                Sha256.of(ResultJson.text(rules)),
                Sha256.of(ResultJson.text(plan)),
                plan.seed(),
                String.valueOf(Runtime.version().feature()));
    }

    /** Version of the toolkit. */
    public static String version() {
        var properties = new Properties();
        try (var stream = Provenance.class.getResourceAsStream("version.properties")) {
            properties.load(new InputStreamReader(
                    Objects.requireNonNull(stream, "version.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** The mark that every figure carries: the first characters of the sha-256 over bytes read, rules, plan and version. */
    public String run() {
        var text = new StringBuilder(tool).append('\n');
        inputs.forEach(input -> text.append(input.sha256()).append('\n'));
        text.append(rulePackSha256).append('\n').append(planSha256);
        return Sha256.of(text.toString()).substring(0, RUN_CHARACTERS);
    }

    /**
     * One thing in which two provenances differ.
     *
     * @param what component, for example {@code "inputs"}
     */
    public record Difference(String what, String recorded, String found) {}

    /** In what a provenance found again differs from this recorded one; empty when the result should be the same. */
    public List<Difference> differencesTo(Provenance found) {
        var differences = new ArrayList<Difference>();
        compare(differences, "tool", tool, found.tool);
        compare(differences, "inputs", inputs, found.inputs);
        compare(differences, "sheets", sheets, found.sheets);
        compare(differences, "rulePack", rulePack + " " + rulePackSha256, found.rulePack + " " + found.rulePackSha256);
        compare(differences, "plan", planSha256, found.planSha256);
        compare(differences, "seed", seed, found.seed);
        compare(differences, "java", java, found.java);
        return List.copyOf(differences);
    }

    private static void compare(List<Difference> differences, String what, Object recorded, Object found) {
        if (!recorded.equals(found)) {
            differences.add(new Difference(what, recorded.toString(), found.toString()));
        }
    }

    /**
     * Reads the provenance out of a {@code result.json}.
     *
     * @throws IOException if the file cannot be read or holds no provenance
     */
    public static Provenance read(Path resultJson) throws IOException {
        var mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        var node = mapper.readTree(Files.readAllBytes(resultJson)).get("provenance");
        if (node == null) {
            throw new IOException(resultJson.getFileName() + " holds no provenance");
        }
        return mapper.treeToValue(node, Provenance.class);
    }
}
