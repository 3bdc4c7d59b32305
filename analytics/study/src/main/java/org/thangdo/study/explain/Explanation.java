package org.thangdo.study.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * What one statistic says, in one language: for a committee first, for an analyst after.
 *
 * @param topic name by which it is asked for, for example {@code "wilson"}
 * @param title what it is called
 * @param parts in reading order: what it answers, formula, how to read it, what it does not say, an example, the source
 */
public record Explanation(String topic, String title, List<Part> parts) {

    private static final String INDENT = "  ";

    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param label what it is, for example “How to read it”
     * @param text one or more lines, separated by line feeds
     */
    public record Part(String label, String text) {}

    /** The explanation as plain text, one element for each line; lines are not wrapped. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(title);
        for (var part : parts) {
            lines.add("");
            lines.add(part.label());
            part.text().lines().map(line -> INDENT + line).forEach(lines::add);
        }
        return List.copyOf(lines);
    }
}
