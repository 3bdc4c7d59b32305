package org.thangdo.ratings;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A group of ratings: the values of the dimensions that were asked for, in the order of {@link Dimension}. A missing value
 * is the empty string.
 */
public record Group(Map<Dimension, String> values) implements Comparable<Group> {

    /** Everybody. */
    public static final Group ALL = new Group(Map.of());

    public Group {
        var ordered = new EnumMap<Dimension, String>(Dimension.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /** The value of a dimension, which must be part of the group. */
    public String get(Dimension dimension) {
        String value = values.get(dimension);
        if (value == null) {
            throw new IllegalArgumentException("not grouped by " + dimension + ": " + values.keySet());
        }
        return value;
    }

    /** The values, joined for a label: {@code "Phòng Nội vụ · trưởng phòng"}. */
    public String label() {
        return String.join(" · ", values.values());
    }

    @Override
    public int compareTo(Group other) {
        return label().compareTo(other.label());
    }
}
