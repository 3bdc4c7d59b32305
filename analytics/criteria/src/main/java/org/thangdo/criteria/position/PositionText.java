package org.thangdo.criteria.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thangdo.criteria.position.Difference.Change;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Numerals;
import org.thangdo.criteria.text.Words;

/** What is said of definitions: why one cannot be, and what differs between two. Sentences are in {@code position_vi/en}. */
public record PositionText(Language language) {

    private static final Pattern ENTRY = Pattern.compile("\\[(\\d+)]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");

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

    /** What differs, one sentence for each change; then {@link #summary}. */
    public List<String> lines(Difference difference) {
        var lines = new ArrayList<String>();
        difference.changes().forEach(change -> lines.add(line(change)));
        lines.addAll(summary(difference));
        return lines;
    }

    /** How many points moved and which norms ask for more or less; nothing if only words changed. */
    public List<String> summary(Difference difference) {
        var lines = new ArrayList<String>();
        if (difference.changes().isEmpty()) {
            lines.add(words().say("change.none"));
        }
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
        String column = column(change.field());
        return words().say(
                        key,
                        Map.of(
                                "metric", metric,
                                "field", field(change.field(), column),
                                "before", value(column, change.before()),
                                "after", value(column, change.after())));
    }

    private Words headers() {
        return Words.of(PositionText.class, "table/table", language);
    }

    /** Id of the column of a workbook in which a field of the JSON stands; empty if in none. */
    private String column(String path) {
        String[] steps = path.split("\\.");
        for (int i = steps.length - 1; i >= 0; i--) {
            String step = snake(steps[i]);
            String joined = i == 0 ? step : snake(steps[i - 1]) + "_" + step;
            for (String column : List.of(joined, step)) {
                if (headers().keys().contains("column." + column)) {
                    return column;
                }
            }
        }
        return "";
    }

    private static String snake(String step) {
        return step.replaceAll("\\[.*", "").replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The header of the column, with the number of the entry if there are several; or else the path. */
    private String field(String path, String column) {
        if (column.isEmpty()) {
            return path;
        }
        Matcher entry = ENTRY.matcher(path);
        String name = headers().say("column." + column) + (path.endsWith(".en") ? " (en)" : "");
        return entry.find() ? name + " [" + entry.group(1) + "]" : name;
    }

    /** A value as a reader knows it: choices in words, numbers by the language. */
    private String value(String column, String json) {
        String choice = column + "." + json.replace('-', '_');
        if (headers().keys().contains(choice)) {
            return headers().say(choice);
        }
        return NUMBER.matcher(json).matches() ? new Numerals(language).plain(Double.parseDouble(json)) : json;
    }
}
