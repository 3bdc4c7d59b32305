package org.thangdo.criteria.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thangdo.criteria.position.Difference.Change;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;

/** What is said of definitions: why one cannot be, and what differs between two. Sentences are in {@code position_vi/en}. */
public record PositionText(Language language) {

    private Words words() {
        return Words.of(PositionText.class, "position", language);
    }

    /** Why a definition with this fault cannot be. @param value what was found */
    public String why(Fault fault, String value) {
        return words().say(fault.name() + ".why", Map.of("value", value));
    }

    /** What to do about a fault. */
    public String fix(Fault fault) {
        return words().say(fault.name() + ".fix");
    }

    /** The same for a refused definition, with its metric. */
    public String why(InvalidDefinition refused) {
        String why = why(refused.fault(), refused.value());
        return refused.metric().isEmpty() ? why : refused.metric() + ": " + why;
    }

    /** What differs, one sentence for each change; then how many points moved and which norms ask for more or less. */
    public List<String> lines(Difference difference) {
        if (difference.changes().isEmpty()) {
            return List.of(words().say("change.none"));
        }
        var lines = new ArrayList<String>();
        difference.changes().forEach(change -> lines.add(line(change)));
        if (difference.movedPoints() > 0) {
            lines.add(words().say("change.moved", Map.of("points", difference.movedPoints())));
        }
        addMetrics(lines, "change.risen", difference.risen());
        addMetrics(lines, "change.fallen", difference.fallen());
        return lines;
    }

    private void addMetrics(List<String> lines, String key, List<String> metrics) {
        if (!metrics.isEmpty()) {
            lines.add(words().say(key, Map.of("metrics", String.join(", ", metrics))));
        }
    }

    private String line(Change change) {
        String key = change.field().isEmpty()
                ? "change." + change.kind()
                : switch (change.kind()) {
                    case ADDED -> "change.field.added";
                    case REMOVED -> "change.field.removed";
                    case CHANGED -> "change.field";
                };
        String metric = change.metric().isEmpty() ? words().say("change.whole") : change.metric();
        return words().say(
                        key,
                        Map.of(
                                "metric", metric,
                                "field", field(change.field()),
                                "before", change.before(),
                                "after", change.after()));
    }

    /** What readers call a field of the JSON: the header of its column in a workbook, or else its path. */
    private String field(String path) {
        var headers = Words.of(PositionText.class, "table/table", language);
        String[] steps = path.split("\\.");
        for (int i = steps.length - 1; i >= 0; i--) {
            String step = steps[i].replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            if (headers.keys().contains("column." + step)) {
                return headers.say("column." + step) + (steps[steps.length - 1].equals("en") ? " (en)" : "");
            }
        }
        return path;
    }
}
