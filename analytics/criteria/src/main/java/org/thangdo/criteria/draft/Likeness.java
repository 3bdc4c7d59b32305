package org.thangdo.criteria.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.lint.SentenceReading;
import org.thangdo.criteria.lint.Verdict;
import org.thangdo.criteria.position.Judged;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Measured.Aspect;
import org.thangdo.criteria.position.Metric;

/** Which metrics of a position are about what a sentence says: the same product, or else the same side of work. */
final class Likeness {

    /** Words by which a sentence speaks of a side of work, and those by which it speaks of conduct. */
    private record AspectWords(SortedMap<Aspect, List<String>> words, List<String> conduct) {
        private AspectWords {
            words = new TreeMap<>(words);
            conduct = List.copyOf(conduct);
        }
    }

    private static final AspectWords WORDS = read();

    private final List<Metric> metrics;

    Likeness(List<Metric> metrics) {
        this.metrics = metrics;
    }

    private static AspectWords read() {
        try (var stream = Likeness.class.getResourceAsStream("aspects.json")) {
            return Json.read(stream, "aspects.json", AspectWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The metrics that could stand for a sentence, in the order of the position; never empty unless the position has none of the
     * kind that is needed.
     *
     * @param name of the criterion, as the form calls it; may be empty
     */
    List<Metric> of(String name, SentenceReading reading) {
        if (isConduct(name, reading)) {
            return metrics.stream().filter(Judged.class::isInstance).toList();
        }
        var measured = metrics.stream().filter(Measured.class::isInstance).toList();
        var aspects = aspects(name + " " + reading.text());
        var sameSide = measured.stream()
                .filter(metric -> aspects.contains(((Measured) metric).aspect()))
                .toList();
        var products = reading.spans().stream()
                .filter(span -> span.rule().equals("P.PRODUCT"))
                .map(span -> folded(span.value()))
                .collect(Collectors.toSet());
        var sameProduct =
                measured.stream().filter(metric -> names(metric, products)).toList();
        var both = sameProduct.stream().filter(sameSide::contains).toList();
        return List.of(both, sameSide, sameProduct, measured).stream()
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether behaviour is to be judged: the reading says so, or nothing can be measured and the form calls it conduct. */
    static boolean isConduct(String name, SentenceReading reading) {
        boolean called = WORDS.conduct().stream().anyMatch(word -> folded(name).contains(folded(word)));
        return reading.verdict() == Verdict.QUALITATIVE || reading.verdict() == Verdict.GENERAL && called;
    }

    private static Set<Aspect> aspects(String text) {
        String folded = folded(text);
        return WORDS.words().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(word -> folded.contains(folded(word))))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean names(Metric metric, Set<String> products) {
        String said = folded(metric.name().vi() + " " + metric.evidence().vi()) + " "
                + metric.name().en().map(Likeness::folded).orElse("");
        return products.stream().anyMatch(said::contains);
    }

    /** Lower case, whole syllables, composed. */
    private static String folded(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(lower.split("[^\\p{L}\\p{M}\\d%]+")).collect(Collectors.joining(" ", " ", " "));
    }
}
