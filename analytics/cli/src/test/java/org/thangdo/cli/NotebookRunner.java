package org.thangdo.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.VarSnippet;

/**
 * Runs the code cells of a notebook in {@code jdk.jshell} with the class path of this build, as a Java kernel would: what
 * a cell prints becomes its stream output, and an image that its last line yields is shown below it.
 */
final class NotebookRunner implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final JShell shell;

    NotebookRunner(Path home) {
        shell = JShell.builder()
                .out(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .err(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .remoteVMOptions(
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Dthangdo.home=" + home,
                        "-Duser.dir=" + home.resolve("notebooks"))
                .build();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : classPath.split(File.pathSeparator)) {
            shell.addToClasspath(entry);
        }
    }

    /** The notebook with the outputs that its cells give now; execution counts are those of a fresh run. */
    ObjectNode run(Path notebook) throws IOException {
        var tree = (ObjectNode) JSON.readTree(notebook.toFile());
        int count = 0;
        for (JsonNode cell : tree.withArray("cells")) {
            if (cell.path("cell_type").asText().equals("code")) {
                count++;
                var outputs = JSON.createArrayNode();
                evaluate(source(cell), outputs, notebook.getFileName() + " cell " + count);
                ((ObjectNode) cell).put("execution_count", count).set("outputs", outputs);
            }
        }
        return tree;
    }

    static String source(JsonNode cell) {
        return StreamSupport.stream(cell.path("source").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining());
    }

    private void evaluate(String source, ArrayNode outputs, String place) throws IOException {
        printed.reset();
        SnippetEvent last = null;
        for (String snippet : snippets(withoutMagic(source))) {
            for (SnippetEvent event : shell.eval(snippet)) {
                if (event.exception() != null || event.status() == Snippet.Status.REJECTED) {
                    throw new AssertionError(place + ": " + snippet + "\n" + problem(event));
                }
                last = event;
            }
        }
        String text = printed.toString(StandardCharsets.UTF_8);
        if (!text.isEmpty()) {
            outputs.add(stream(text));
        }
        if (last != null && last.snippet() instanceof VarSnippet value && isTemporary(value) && isImage(value)) {
            outputs.add(image(value));
        }
    }

    /** Lines that speak to the kernel, such as {@code %jar …}, are not Java. */
    private static String withoutMagic(String source) {
        return source.lines().filter(line -> !line.startsWith("%")).collect(Collectors.joining("\n"));
    }

    private List<String> snippets(String source) {
        var snippets = new ArrayList<String>();
        String rest = source;
        while (!rest.isBlank()) {
            var info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (info.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
                throw new AssertionError("incomplete Java: " + rest);
            }
            snippets.add(info.source());
            rest = info.remaining();
        }
        return snippets;
    }

    private String problem(SnippetEvent event) {
        return event.exception() != null
                ? event.exception().toString()
                : shell.diagnostics(event.snippet())
                        .map(diagnostic -> diagnostic.getMessage(null))
                        .collect(Collectors.joining("\n"));
    }

    private static boolean isTemporary(VarSnippet value) {
        return value.name().startsWith("$");
    }

    private static boolean isImage(VarSnippet value) {
        return value.typeName().endsWith("BufferedImage") || value.typeName().endsWith("RenderedImage");
    }

    /** By way of a file: the shell shows only the ends of a text as long as an image. */
    private ObjectNode image(VarSnippet value) throws IOException {
        Path file = Files.createTempFile("cell", ".png");
        try {
            shell.eval("javax.imageio.ImageIO.write(" + value.name() + ", \"png\", new java.io.File(\""
                    + file.toString().replace('\\', '/') + "\"));");
            var output = JSON.createObjectNode();
            output.putObject("data").put("image/png", Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            output.putObject("metadata");
            output.put("output_type", "display_data");
            return output;
        } finally {
            Files.delete(file);
        }
    }

    private static ObjectNode stream(String text) {
        var output = JSON.createObjectNode();
        output.put("name", "stdout").put("output_type", "stream");
        var lines = output.putArray("text");
        for (String line : text.split("(?<=\n)")) {
            lines.add(line);
        }
        return output;
    }

    @Override
    public void close() {
        shell.close();
    }
}
