package org.thangdo.criteria;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Definitions and results as JSON files, the one mapping of the house. Reading is strict: a missing, unknown, repeated or
 * misspelled field is refused by name. Writing is a pure function of the record: UTF-8, two spaces, line feeds.
 */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    /**
     * Reads a record from a file.
     *
     * @throws IOException if the file cannot be read or is not such a record; the message names file and field
     */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        return read(Files.readAllBytes(file), String.valueOf(file.getFileName()), type);
    }

    /**
     * Reads a record from a stream, which is left open.
     *
     * @param place what messages call the stream
     * @throws IOException as {@link #read(Path, Class)}
     */
    public static <T> T read(InputStream stream, String place, Class<T> type) throws IOException {
        return read(stream.readAllBytes(), place, type);
    }

    private static <T> T read(byte[] bytes, String place, Class<T> type) throws IOException {
        try {
            T record = MAPPER.readValue(bytes, type);
            if (record == null) {
                throw new IOException(place + ": holds nothing but null");
            }
            return record;
        } catch (JsonMappingException e) {
            throw new IOException(place + ": " + field(e) + reason(e), e);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String line = at == null ? "" : "line " + at.getLineNr() + ": ";
            throw new IOException(place + ": " + line + e.getOriginalMessage(), e);
        }
    }

    private static String reason(JsonMappingException e) {
        boolean refused = e.getCause() instanceof IllegalArgumentException;
        return refused ? e.getCause().getMessage() : e.getOriginalMessage();
    }

    private static String field(JsonMappingException e) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "" : path.append(": ").toString();
    }

    /** The text of a record: equal records give equal text. */
    public static String write(Object record) {
        try {
            var indent = new DefaultIndenter("  ", "\n");
            var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
            return MAPPER.writer(printer).writeValueAsString(record) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + record, e);
        }
    }

    /** A record as the tree that its JSON is. */
    public static JsonNode tree(Object record) {
        return MAPPER.valueToTree(record);
    }

    /** The UTF-8 bytes of {@link #write}. */
    public static byte[] bytes(Object record) {
        return write(record).getBytes(StandardCharsets.UTF_8);
    }
}
