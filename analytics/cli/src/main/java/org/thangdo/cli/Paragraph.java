package org.thangdo.cli;

import java.util.ArrayList;
import java.util.List;

/** A sentence broken into lines of a console. */
record Paragraph(String mark, String text) {

    private static final int WIDTH = 110;

    /** The lines: the first begins with the mark, the others are indented as far. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        String indent = " ".repeat(mark.length());
        var line = new StringBuilder(mark);
        for (String word : text.split(" ")) {
            if (line.length() > mark.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(line.length() == mark.length() ? "" : " ").append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Numbered paragraphs, from 1. */
    static List<String> numbered(List<String> sentences) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < sentences.size(); i++) {
            lines.addAll(new Paragraph(String.format("%2d. ", i + 1), sentences.get(i)).lines());
        }
        return lines;
    }
}
