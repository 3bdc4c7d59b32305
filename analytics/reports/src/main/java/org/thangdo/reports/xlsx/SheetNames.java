package org.thangdo.reports.xlsx;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names that Excel accepts for sheets, each used once: at most 31 letters, none of {@code []:*?/\}, no apostrophe at an end. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> used = new TreeSet<>();

    /** A legal name like the wanted one that no other sheet has. */
    String next(String wanted) {
        String legal =
                wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip().replaceAll("^'+|'+$", "");
        String start = legal.isEmpty() ? "1" : legal;
        for (int number = 1; ; number++) {
            String end = number == 1 ? "" : "_" + number;
            String name = start.substring(0, Math.min(start.length(), LONGEST - end.length())) + end;
            if (used.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }
}
