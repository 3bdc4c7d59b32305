package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads Brennan's notation: {@code x} stands between crossed facets, {@code :} before what a facet is nested in, as in
 * {@code p x (r:t)}.
 */
final class DesignNotation {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+|[:()×]|\\S");

    private final String text;
    private final List<String> tokens;
    private final Map<String, Set<String>> nestedIn = new LinkedHashMap<>();
    private int next;

    private DesignNotation(String text) {
        this.text = text;
        tokens = TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }

    /** The facets in the order of the text, each with those that the text says it is nested in. */
    static Map<String, Set<String>> read(String text) {
        var notation = new DesignNotation(text);
        notation.crossed();
        if (notation.next < notation.tokens.size()) {
            throw notation.unreadable();
        }
        return notation.nestedIn;
    }

    static void requireName(String facet) {
        if (!NAME.matcher(facet).matches() || facet.equals("x")) {
            throw new IllegalArgumentException("not the name of a facet: " + facet);
        }
    }

    private List<String> crossed() {
        var facets = new ArrayList<>(nested());
        while (next < tokens.size()
                && (tokens.get(next).equals("x") || tokens.get(next).equals("×"))) {
            next++;
            facets.addAll(nested());
        }
        return facets;
    }

    private List<String> nested() {
        var inner = new ArrayList<>(single());
        while (next < tokens.size() && tokens.get(next).equals(":")) {
            next++;
            var outer = single();
            inner.forEach(facet -> nestedIn.get(facet).addAll(outer));
            inner.addAll(outer);
        }
        return inner;
    }

    private List<String> single() {
        if (next >= tokens.size()) {
            throw unreadable();
        }
        String token = tokens.get(next++);
        if (token.equals("(")) {
            var facets = crossed();
            if (next >= tokens.size() || !tokens.get(next++).equals(")")) {
                throw unreadable();
            }
            return facets;
        }
        if (!NAME.matcher(token).matches() || token.equals("x")) {
            throw unreadable();
        }
        nestedIn.computeIfAbsent(token, facet -> new LinkedHashSet<>());
        return List.of(token);
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("not a design: " + text);
    }
}
