package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Words;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What a user sees when the program itself fails: one sentence and a file to send to the makers. The file holds kinds of
 * faults and places in the program, never a message, because messages may quote personal data.
 */
final class Faults implements IExecutionExceptionHandler {

    private final Console console;
    private final Words words;

    Faults(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult given) {
        if (fault instanceof Refusal refusal) {
            console.tell(refusal.sentence(words));
            return refusal.kind().exitCode();
        }
        console.tell(words.say("fault", Map.of("kind", fault.getClass().getSimpleName())));
        try {
            Path report = Files.createTempFile("thangdo-fault-", ".txt");
            Files.writeString(report, describe(fault));
            console.tell(words.say("fault.report", Map.of("file", report.toString())));
        } catch (IOException e) {
            console.tell(describe(fault));
        }
        return ExitCode.INTERNAL;
    }

    /** Kinds and places of a fault and its causes. */
    static String describe(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getName() + "\n"
                        + Stream.of(cause.getStackTrace())
                                .map(frame -> "  at " + frame)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\ncaused by "));
    }
}
