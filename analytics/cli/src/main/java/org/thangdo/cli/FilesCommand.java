package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.Finding.Severity;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A command about files of ratings: they are read and checked, then the command does its work. */
abstract class FilesCommand implements Callable<Integer> {

    @ParentCommand
    private Thangdo program;

    @Mixin
    private ReadingOptions reading;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files;

    @Option(names = "--rules", descriptionKey = "rules", paramLabel = "PACK", defaultValue = RuleChoice.BY_PERIOD)
    private String rules;

    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    /** The work of the command on a history that holds something. */
    abstract void work(History history, RuleChoice rule) throws IOException;

    @Override
    public final Integer call() throws IOException {
        Refusal.requireFiles(files);
        return answer();
    }

    /** Answers from the files, all of which exist; returns the exit code. */
    int answer() throws IOException {
        try (var progress = progress();
                var history = RuleChoice.read(rules, files, reading.options(), progress)) {
            progress.finish();
            work(history, RuleChoice.of(rules, history, periods(history)));
            return exitCode(history.reading());
        }
    }

    ConsoleProgress progress() {
        return new ConsoleProgress(console(), words(), quiet || json());
    }

    int exitCode(Reading read) {
        if (read.sheets().stream().allMatch(sheet -> sheet.kept() == 0)) {
            return ExitCode.NOT_READABLE;
        }
        boolean person = read.findings().stream()
                .map(finding -> finding.code().severity())
                .anyMatch(severity -> severity == Severity.ERROR || strict && severity == Severity.WARNING);
        return person ? ExitCode.NEEDS_A_PERSON : ExitCode.FINE;
    }

    /** All periods of the data, persons' first. */
    static List<String> periods(History history) {
        return Stream.of(Kind.values())
                .flatMap(kind -> history.periods(kind).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Which rule was taken and why, for the console. */
    void tellRule(RuleChoice choice) {
        String key = choice.named() ? "rule.named" : "rule.chosen";
        String others = String.join(
                ", ", choice.others().stream().map(pack -> pack.id()).toList());
        console()
                .print(words().say(
                                key,
                                Map.of(
                                        "rule",
                                        choice.rule().title(),
                                        "id",
                                        choice.rule().id())));
        if (!others.isEmpty()) {
            console().print(words().say("rule.others", Map.of("others", others)));
        }
    }

    Console console() {
        return program.console();
    }

    Words words() {
        return program.words();
    }

    Language language() {
        return program.language();
    }

    List<Path> files() {
        return files;
    }

    String rules() {
        return rules;
    }

    ReadOptions readOptions() {
        return reading.options();
    }

    List<String> readingArguments() {
        return reading.arguments();
    }

    boolean json() {
        return program.json();
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }
}
