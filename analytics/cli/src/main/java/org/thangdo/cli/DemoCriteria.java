package org.thangdo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One position from a general form to an adopted definition: drafted, given norms from history and weights of experts, adopted.
 * What the commands in between print is left out; their files are all there.
 */
record DemoCriteria(Thangdo program, Path data, Path folder) {

    static final String FORM = "phieu-danh-gia.docx";

    private static final String HISTORY = "products-2024-2025.xlsx";
    private static final String EXPERTS = "trong-so-tu-phap-ho-tich.xlsx";
    private static final String FROM = "2027-01-01";

    void run() {
        program.console().print(program.words().say("demo.criteria", Map.of("file", "data/" + FORM)));
        step(program.console(), "position", "--form", data.resolve(FORM).toString(), "--brief", "--out", at("1-draft"));
        String id = definition();
        quietly("design", file("1-draft", id), data.resolve(HISTORY).toString(), "--out", at("2-norms"));
        quietly(
                "weights",
                "swing",
                data.resolve(EXPERTS).toString(),
                "--into",
                file("2-norms", id),
                "--out",
                at("3-weights"));
        quietly(
                "position",
                file("3-weights", id),
                "--adopt",
                FROM,
                "--decision",
                program.words().say("demo.decision"),
                "--allow-illustrative",
                "--out",
                at("4-adopted"));
        step(program.console(), "compare", "--brief", file("1-draft", id), file("4-adopted", id));
        program.console().print("");
    }

    private String definition() {
        String[] names = folder.resolve("1-draft").toFile().list((file, name) -> name.endsWith(".json"));
        if (names == null || names.length != 1) {
            throw new IllegalStateException("the demo found no definition in " + folder);
        }
        return names[0];
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String file(String step, String name) {
        return folder.resolve(step).resolve(name).toString();
    }

    private void quietly(String... command) {
        step(program.console().through(new HeldOutput()), command);
    }

    private void step(Console console, String... command) {
        var arguments = new ArrayList<>(List.of(command));
        arguments.add("--lang=" + program.language().tag());
        int code = Main.run(arguments, console);
        if (code >= ExitCode.NOT_READABLE) {
            throw new IllegalStateException("a step of the demo ended with " + code + ": " + arguments);
        }
    }
}
