package org.thangdo.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What one command did: its exit code and what it said on both streams. */
record Run(int exitCode, String result, String messages) {

    static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    /** Runs a command in this process; {@code data/} stands for the shipped data. */
    static Run of(String... arguments) {
        System.setProperty("thangdo.home", HOME.toString());
        var result = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        var given = List.of(arguments).stream()
                .map(argument ->
                        argument.startsWith("data/") ? HOME.resolve(argument).toString() : argument)
                .toList();
        int exitCode = Main.run(given, Console.of(result, messages, StandardCharsets.UTF_8));
        return new Run(exitCode, result.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }
}
