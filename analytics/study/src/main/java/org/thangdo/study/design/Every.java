package org.thangdo.study.design;

import java.util.Optional;
import java.util.regex.Pattern;

/** How long a period is in which something was measured; values of different lengths are not comparable. */
public enum Every {
    MONTH("\\d{4}-\\d{2}"),
    QUARTER("\\d{4}-Q[1-4]"),
    YEAR("\\d{4}");

    private final Pattern written;

    Every(String written) {
        this.written = Pattern.compile(written);
    }

    /** The length of a period by how it is written. */
    static Optional<Every> of(String period) {
        for (Every every : values()) {
            if (every.written.matcher(period).matches()) {
                return Optional.of(every);
            }
        }
        return Optional.empty();
    }
}
