package org.thangdo.criteria.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.criteria.text.Text;

/**
 * An ordinal rating scale as a rule declares it, unused levels included.
 *
 * @param levels lowest first; at least 2, ids differ
 */
public record Scale(List<Level> levels) {

    public Scale {
        levels = List.copyOf(levels);
        if (levels.size() < 2) {
            throw new IllegalArgumentException("a scale needs at least 2 levels: " + levels);
        }
        if (levels.stream().map(Level::id).distinct().count() < levels.size()) {
            throw new IllegalArgumentException("two levels share an id: " + levels);
        }
    }

    /**
     * One level of the scale.
     *
     * @param id stable key in ASCII, for example {@code "excellent"}; never shown
     * @param name full wording of the rule
     * @param label short name for charts and tables
     * @param synonyms spellings people use for it, besides name and label; compared without case, accents and doubled
     *     spaces. Single spaces count: "HTT NV" is not "HTTNV", so an unusual spelling is asked about and not guessed
     */
    public record Level(String id, Text name, Text label, List<String> synonyms) {
        public Level {
            synonyms = List.copyOf(synonyms);
        }
    }

    /** Number of levels. */
    public int size() {
        return levels.size();
    }

    /** Whether both have the same levels in the same order, however they are named. */
    public boolean sameLevels(Scale other) {
        return ids().equals(other.ids());
    }

    private List<String> ids() {
        return levels.stream().map(Level::id).toList();
    }

    /** Index of the level with this id, lowest level 0. */
    public int indexOf(String id) {
        return IntStream.range(0, size())
                .filter(k -> levels.get(k).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level " + id + " on the scale " + levels));
    }
}
