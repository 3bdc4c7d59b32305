package org.thangdo.criteria.rules;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.thangdo.criteria.text.Text;

/**
 * A named reading of "so many people" of which a cap is a share, for example those rated "good".
 *
 * @param id stable key, for example {@code "good"}
 * @param name what readers call it
 * @param label short name for figures and tables
 * @param levels ids of the levels whose people are counted; at least one
 */
public record Base(String id, Text name, Text label, List<String> levels) {
    public Base {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("base " + id + " counts nobody");
        }
    }

    /** Positions of the counted levels on the scale. */
    public SortedSet<Integer> indices(Scale scale) {
        var indices = new TreeSet<Integer>();
        levels.forEach(level -> indices.add(scale.indexOf(level)));
        return indices;
    }
}
