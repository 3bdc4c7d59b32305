package org.thangdo.criteria.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence labelled by a person.
 *
 * @param quantified the label: two people with the same records would reach the same figure
 * @param hard whether wording and measurability pull apart: vague words before a measure, numbers that are none
 */
record LabelledSentence(String text, boolean quantified, String position, boolean hard) {

    private static final Pattern FIELD = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");

    /** Sentences of a file beside this class: {@code text, label, position, reason}; hard ones have a reason that begins with KHÓ. */
    static List<LabelledSentence> of(String file) {
        try (var stream = LabelledSentence.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(LabelledSentence::ofLine)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledSentence ofLine(String line) {
        var fields = FIELD.matcher(line)
                .results()
                .map(field -> field.group(1) != null ? field.group(1).replace("\"\"", "\"") : field.group(2))
                .toList();
        return new LabelledSentence(
                fields.get(0),
                fields.get(1).equals("quantified"),
                fields.get(2),
                fields.get(3).startsWith("KHÓ"));
    }

    /** A quantified sentence must be measurable, any other must not. */
    boolean isReadRight(SentenceReader reader) {
        return (reader.read(text, position).verdict() == Verdict.MEASURABLE) == quantified;
    }
}
