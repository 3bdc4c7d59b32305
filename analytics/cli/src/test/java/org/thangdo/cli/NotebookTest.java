package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every notebook runs on the built classes, and the text stored in it is the text it gives; its images can be shown.
 * {@code -Dnotebooks.update=true} stores the outputs of this run in the notebook instead of comparing.
 */
class NotebookTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("notebooks"))) {
            var notebooks = files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
            assertThat(notebooks).isNotEmpty();
            return notebooks;
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void givesWhatItShows(Path notebook) throws IOException {
        try (var runner = new NotebookRunner(HOME)) {
            JsonNode stored = JSON.readTree(notebook.toFile());
            JsonNode run = runner.run(notebook);
            if (Boolean.getBoolean("notebooks.update")) {
                Files.writeString(notebook, JSON.writeValueAsString(run) + "\n");
                return;
            }
            assertThat(texts(run)).isEqualTo(texts(stored));
            assertThat(images(run)).isEqualTo(images(stored));
        }
    }

    /** What each code cell prints. */
    private static List<String> texts(JsonNode notebook) {
        return outputs(notebook)
                .map(outputs -> String.join(
                        "",
                        StreamSupport.stream(outputs.spliterator(), false)
                                .flatMap(output ->
                                        StreamSupport.stream(output.path("text").spliterator(), false))
                                .map(JsonNode::asText)
                                .toList()))
                .toList();
    }

    /** Width and height of the images of each code cell. */
    private static List<List<Dimension>> images(JsonNode notebook) {
        return outputs(notebook)
                .map(outputs -> StreamSupport.stream(outputs.spliterator(), false)
                        .map(output -> output.path("data").path("image/png"))
                        .filter(JsonNode::isTextual)
                        .map(image -> size(Base64.getDecoder().decode(image.textValue())))
                        .toList())
                .toList();
    }

    private static Dimension size(byte[] png) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            return new Dimension(image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException("an image that cannot be shown", e);
        }
    }

    private static Stream<JsonNode> outputs(JsonNode notebook) {
        return StreamSupport.stream(notebook.path("cells").spliterator(), false)
                .filter(cell -> cell.path("cell_type").asText().equals("code"))
                .map(cell -> cell.path("outputs"));
    }
}
