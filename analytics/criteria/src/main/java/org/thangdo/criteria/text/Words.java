package org.thangdo.criteria.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one room in one language, kept in {@code <name>_vi.properties} and {@code <name>_en.properties} (UTF-8)
 * beside the class that owns them. Keys are the names of enum constants and ids; placeholders are filled by name:
 *
 * <pre>
 *   {name}     text as it is; whole numbers with grouped thousands
 *   {name%1}   share in [0, 1] as percent with 1 decimal
 *   {name.2}   number with 2 decimals
 *   {name~p}   p-value
 *   {name#}    number as it is, without trailing zeros
 * </pre>
 */
public final class Words {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:%(\\d)|\\.(\\d)|(~p)|(#))?}");

    private static final Map<Key, Words> READ = new ConcurrentHashMap<>();

    private record Key(Class<?> owner, String name, Language language) {}

    private final Language language;
    private final Numerals numerals;
    private final String place;
    private final Properties sentences = new Properties();

    private Words(Class<?> owner, String name, Language language) {
        this.language = language;
        this.numerals = new Numerals(language);
        this.place = name + "_" + language.tag() + ".properties";
        try (var stream = owner.getResourceAsStream(place)) {
            if (stream == null) {
                throw new IllegalArgumentException("no words beside " + owner.getName() + ": " + place);
            }
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(place, e);
        }
    }

    /** The sentences {@code name} that lie beside {@code owner}. */
    public static Words of(Class<?> owner, String name, Language language) {
        return READ.computeIfAbsent(new Key(owner, name, language), key -> new Words(owner, name, language));
    }

    public Language language() {
        return language;
    }

    public Numerals numerals() {
        return numerals;
    }

    /** All keys, in alphabetical order. */
    public Set<String> keys() {
        return new TreeSet<>(sentences.stringPropertyNames());
    }

    /** Names of the placeholders of a sentence, in alphabetical order. */
    public Set<String> placeholders(String key) {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(template(key)).results().forEach(hit -> names.add(hit.group(1)));
        return names;
    }

    /** A sentence without placeholders. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /**
     * A sentence with its placeholders filled.
     *
     * @throws IllegalArgumentException if there is no such sentence, or an argument is missing or of the wrong kind
     */
    public String say(String key, Map<String, ?> arguments) {
        return PLACEHOLDER.matcher(template(key)).replaceAll(hit -> {
            Object argument = arguments.get(hit.group(1));
            if (argument == null) {
                throw new IllegalArgumentException(place + ": " + key + " needs {" + hit.group(1) + "}");
            }
            return Matcher.quoteReplacement(write(argument, hit));
        });
    }

    /** A sentence with "…" in place of its placeholders. */
    public String outline(String key) {
        return PLACEHOLDER.matcher(template(key)).replaceAll("…");
    }

    private String template(String key) {
        String template = sentences.getProperty(key);
        if (template == null) {
            throw new IllegalArgumentException(place + " has no sentence " + key);
        }
        return template;
    }

    private String write(Object argument, MatchResult hit) {
        String percent = hit.group(2);
        String decimals = hit.group(3);
        if (argument instanceof Number number) {
            if (hit.group(5) != null) {
                return numerals.plain(number.doubleValue());
            }
            if (percent != null) {
                return numerals.percent(number.doubleValue(), Integer.parseInt(percent));
            }
            if (decimals != null) {
                return numerals.decimal(number.doubleValue(), Integer.parseInt(decimals));
            }
            if (hit.group(4) != null) {
                return numerals.pValue(number.doubleValue());
            }
            if (number instanceof Long || number instanceof Integer) {
                return numerals.whole(number.longValue());
            }
        } else if (argument instanceof Text text) {
            return text.in(language);
        } else if (percent == null && decimals == null && hit.group(4) == null && hit.group(5) == null) {
            return argument.toString();
        }
        throw new IllegalArgumentException(place + ": cannot write " + argument + " this way");
    }
}
