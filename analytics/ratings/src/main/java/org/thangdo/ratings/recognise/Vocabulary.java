package org.thangdo.ratings.recognise;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words people use for columns, roles and other fixed things, from {@code headers.json} and {@code words.json} beside
 * this class. Compared by {@link Folding}.
 */
public final class Vocabulary {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Field> headers = new HashMap<>();
    private final Map<String, String> roles;
    private final Map<String, String> kinds;
    private final Set<String> overall;
    private final Set<String> totals;
    private final List<String> totalSpellings;
    private final Set<String> dictionary;
    private final Set<String> marks;
    private final Set<String> yes;
    private final Set<String> no;
    private final Map<String, List<String>> levels;

    /** The words shipped, and {@code "header=column"} pairs that a person adds. */
    public Vocabulary(List<String> mapping) {
        for (var entry : strings(tree("headers.json")).entrySet()) {
            Field field = field(entry.getKey());
            entry.getValue().forEach(word -> headers.putIfAbsent(Folding.fold(word), field));
        }
        for (String pair : mapping) {
            int equals = pair.lastIndexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("not \"header=column\": " + pair);
            }
            headers.put(
                    Folding.fold(pair.substring(0, equals)),
                    field(pair.substring(equals + 1).strip()));
        }
        JsonNode words = tree("words.json");
        roles = byWord(words.get("roles"));
        kinds = byWord(words.get("kinds"));
        overall = folded(words.get("overall"));
        totals = folded(words.get("totals"));
        totalSpellings = spellings(words.get("totals"));
        dictionary = folded(words.get("dictionary"));
        marks = folded(words.get("marks"));
        yes = folded(words.get("yes"));
        no = folded(words.get("no"));
        levels = strings(words.get("levels"));
    }

    private static Field field(String key) {
        return Field.of(key).orElseThrow(() -> new IllegalArgumentException("no column called " + key));
    }

    /** What a header means; units in brackets after it do not matter. */
    public Optional<Field> header(String text) {
        String folded = Folding.fold(text);
        Field field = headers.get(folded);
        if (field == null) {
            field = headers.get(Folding.fold(folded.replaceAll("\\s*[(\\[][^)\\]]*[)\\]]\\s*$", "")));
        }
        return Optional.ofNullable(field);
    }

    public Optional<String> role(String text) {
        return Optional.ofNullable(roles.get(Folding.fold(text)));
    }

    /** Ids of the roles that have words. */
    public Set<String> roles() {
        return new TreeSet<>(roles.values());
    }

    public Optional<String> kind(String text) {
        return Optional.ofNullable(kinds.get(Folding.fold(text)));
    }

    public boolean isOverall(String text) {
        return overall.contains(Folding.fold(text));
    }

    /** Whether a cell says that its row sums others. */
    public boolean isTotal(String text) {
        return totals.contains(Folding.fold(text));
    }

    /** The words for a sum in small letters, capitals and with a first capital, composed or not, with and without a colon. */
    public List<String> totalSpellings() {
        return totalSpellings;
    }

    private static List<String> spellings(JsonNode words) {
        var spellings = new ArrayList<String>();
        for (JsonNode node : words) {
            String word = node.asText();
            String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            for (String spelling : List.of(word, word.toUpperCase(Locale.ROOT), capital)) {
                for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                    String normal = Normalizer.normalize(spelling, form);
                    spellings.addAll(List.of(normal, normal + ":", normal + " "));
                }
            }
        }
        return spellings.stream().distinct().toList();
    }

    /** Whether a sheet of this name explains others instead of holding data. */
    public boolean isDictionary(String sheet) {
        return dictionary.contains(Folding.fold(sheet));
    }

    /** Whether a cell only marks its row. */
    public boolean isMark(String text) {
        return marks.contains(Folding.fold(text));
    }

    public Optional<Boolean> truth(String text) {
        String folded = Folding.fold(text);
        return yes.contains(folded) ? Optional.of(true) : no.contains(folded) ? Optional.of(false) : Optional.empty();
    }

    /** Spellings of a level by its id, besides those of the scale. */
    List<String> levels(String id) {
        return levels.getOrDefault(id, List.of());
    }

    private static JsonNode tree(String name) {
        try (var stream = Vocabulary.class.getResourceAsStream(name)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Map<String, List<String>> strings(JsonNode node) {
        return JSON.convertValue(node, new TypeReference<Map<String, List<String>>>() {});
    }

    private static Map<String, String> byWord(JsonNode node) {
        var map = new HashMap<String, String>();
        strings(node).forEach((id, words) -> {
            map.put(Folding.fold(id), id);
            words.forEach(word -> map.putIfAbsent(Folding.fold(word), id));
        });
        return map;
    }

    private static Set<String> folded(JsonNode node) {
        var set = new HashSet<String>();
        node.forEach(word -> set.add(Folding.fold(word.asText())));
        return set;
    }
}
