package org.thangdo.ratings.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.thangdo.criteria.rules.Scale;

/** Which level of a scale a word means, and which comes nearest if none does. */
public final class LevelWords {

    private static final Pattern NUMBERED = Pattern.compile("(?:level|muc|loai)[ -]?(\\d{1,2})");

    private final Scale scale;
    private final Map<String, Integer> words = new HashMap<>();
    private final List<String> foreign;

    public LevelWords(Scale scale, Vocabulary vocabulary, List<String> accepted) {
        this(scale, vocabulary, accepted, List.of());
    }

    /**
     * @param foreign words of levels of another scale, folded; the first is read as level {@code scale.size()}, and so on, until
     *     a crosswalk says what they become
     * @param accepted {@code "HTT NV=good"}: word and id of the level, as a person says
     */
    public LevelWords(Scale scale, Vocabulary vocabulary, List<String> accepted, List<String> foreign) {
        this.scale = scale;
        this.foreign = List.copyOf(foreign);
        for (int k = 0; k < scale.size(); k++) {
            Scale.Level level = scale.levels().get(k);
            add(level.id(), k);
            add(level.name().vi(), k);
            add(level.name().en(), k);
            add(level.label().vi(), k);
            add(level.label().en(), k);
            for (String word : level.synonyms()) {
                add(word, k);
            }
        }
        for (int k = 0; k < scale.size(); k++) {
            for (String word : vocabulary.levels(scale.levels().get(k).id())) {
                add(word, k);
            }
        }
        for (String pair : accepted) {
            int equals = pair.lastIndexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("not \"word=level\": " + pair);
            }
            words.put(
                    Folding.fold(pair.substring(0, equals)),
                    scale.indexOf(pair.substring(equals + 1).strip()));
        }
    }

    public Scale scale() {
        return scale;
    }

    /** Words of another scale, from level {@code scale().size()} on. */
    public List<String> foreign() {
        return foreign;
    }

    private void add(String word, int level) {
        words.putIfAbsent(Folding.fold(word), level);
    }

    /** Index of the level that a cell names. */
    public OptionalInt level(String text) {
        String folded = Folding.fold(text);
        Integer level = words.get(folded);
        int other = level == null ? foreign.indexOf(folded) : -1;
        if (other >= 0) {
            return OptionalInt.of(scale.size() + other);
        }
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /** Index of the level that a header names; {@code level1 … levelq} count from the lowest. */
    public OptionalInt header(String text) {
        var level = level(text);
        var numbered = NUMBERED.matcher(Folding.fold(text));
        if (level.isPresent() || !numbered.matches()) {
            return level;
        }
        int number = Integer.parseInt(numbered.group(1));
        return number >= 1 && number <= scale.size() ? OptionalInt.of(number - 1) : OptionalInt.empty();
    }

    /** The level whose spelling differs least, accents apart; of equally near spellings the first in alphabetical order. */
    public int nearest(String text) {
        String folded = Folding.fold(text);
        return words.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .min((a, b) -> Integer.compare(distance(folded, a.getKey()), distance(folded, b.getKey())))
                .orElseThrow()
                .getValue();
    }

    /** Number of letters to insert, delete or replace. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
