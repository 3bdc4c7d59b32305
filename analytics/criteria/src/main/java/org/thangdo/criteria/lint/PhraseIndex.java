package org.thangdo.criteria.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds terms by whole syllables, the longest first, from left to right. */
final class PhraseIndex {

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> next = new TreeMap<>();
        private final List<Enum<?>> kinds = new ArrayList<>();
    }

    void add(String term, Enum<?> kind) {
        Node node = root;
        for (Token token : Token.of(term)) {
            node = node.next.computeIfAbsent(token.text(), text -> new Node());
        }
        if (!node.kinds.contains(kind)) {
            node.kinds.add(kind);
        }
    }

    /** Marks of all terms; a term of several kinds gives several marks at one place. */
    List<Mark> marks(List<Token> tokens, String text) {
        var marks = new ArrayList<Mark>();
        int at = 0;
        while (at < tokens.size()) {
            at = Math.max(at + 1, longest(tokens, at, text, marks));
        }
        return marks;
    }

    private int longest(List<Token> tokens, int from, String text, List<Mark> marks) {
        Node node = root;
        Node best = null;
        int end = from;
        for (int at = from; at < tokens.size(); at++) {
            node = node.next.get(tokens.get(at).text());
            if (node == null) {
                break;
            }
            if (!node.kinds.isEmpty()) {
                best = node;
                end = at + 1;
            }
        }
        if (best != null) {
            int start = tokens.get(from).start();
            int stop = tokens.get(end - 1).end();
            best.kinds.forEach(kind -> marks.add(new Mark(start, stop, kind, text.substring(start, stop))));
        }
        return end;
    }
}
