package org.thangdo.study;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.thangdo.ratings.Group;

/**
 * Results as JSON, a pure function of the record tree: keys in the order in which the records declare them, keys of maps in
 * alphabetical order, numbers with {@value #SIGNIFICANT} significant digits, two spaces, line feeds, UTF-8. An
 * estimate that cannot be given is {@code {"reason": …}}; an infinite number of degrees of freedom is the word
 * {@code "infinite"}.
 */
public final class ResultJson {

    /** Digits kept: more than any reader needs, fewer than rounding differences between machines could reach. */
    static final int SIGNIFICANT = 12;

    private static final MathContext DIGITS = new MathContext(SIGNIFICANT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ResultJson() {}

    /** The UTF-8 bytes of a record tree; equal trees give equal bytes. */
    public static byte[] bytes(Object tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a record tree, ended by a line feed. */
    public static String text(Object tree) {
        var text = new StringWriter();
        try {
            write(tree, text);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + tree, e);
        }
        return text + "\n";
    }

    /**
     * Writes the text of a record tree without holding it, for results may have hundreds of thousands of elements. No line feed
     * at the end; the writer is flushed and stays open.
     */
    public static void write(Object tree, Writer text) throws IOException {
        var indent = new DefaultIndenter("  ", "\n");
        try (var json = MAPPER.createGenerator(text)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            put(tree, json);
        }
    }

    private static void put(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Group group) {
            putMap(group.values(), key -> key.column(), json);
        } else if (value instanceof Record record) {
            putRecord(record, json);
        } else if (value instanceof Map<?, ?> map) {
            putMap(map, String::valueOf, json);
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                put(item, json);
            }
            json.writeEndArray();
        } else {
            json.writeTree(leaf(value));
        }
    }

    private static void putRecord(Record record, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (value instanceof Optional<?> optional) {
                if (optional.isPresent()) {
                    json.writeFieldName(component.getName());
                    put(optional.get(), json);
                }
            } else {
                json.writeFieldName(component.getName());
                put(value, json);
            }
        }
        json.writeEndObject();
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static <K, V> void putMap(Map<K, V> map, Function<K, String> key, JsonGenerator json) throws IOException {
        var sorted = new TreeMap<String, V>();
        map.forEach((k, v) -> sorted.put(key.apply(k), v));
        json.writeStartObject();
        for (var entry : sorted.entrySet()) {
            json.writeFieldName(entry.getKey());
            put(entry.getValue(), json);
        }
        json.writeEndObject();
    }

    private static JsonNode leaf(Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof BigDecimal exact) {
            return NODES.numberNode(exact);
        }
        if (value instanceof LocalDate date) {
            return NODES.textNode(date.toString());
        }
        if (value instanceof Long || value instanceof Integer) {
            return NODES.numberNode(((Number) value).longValue());
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof String || value instanceof Enum<?>) {
            return NODES.textNode(value.toString());
        }
        throw new IllegalArgumentException("no JSON for " + value);
    }

    private static JsonNode number(double number) {
        if (number == Double.POSITIVE_INFINITY) {
            return NODES.textNode("infinite");
        }
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("not a number of a result: " + number);
        }
        var rounded = new BigDecimal(number).round(DIGITS);
        var shortest = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return NODES.numberNode(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }
}
