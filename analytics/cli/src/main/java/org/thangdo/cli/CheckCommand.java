package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.reports.OutputFile;
import org.thangdo.reports.xlsx.MarkedCopy;
import org.thangdo.study.ResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is wrong with files, where, why, and what to do about it. */
@Command(name = "check", aliases = "kiem-tra")
final class CheckCommand extends FilesCommand {

    @Option(names = "--brief", descriptionKey = "brief")
    private boolean brief;

    @Override
    void work(History history, RuleChoice rule) throws IOException {
        var reading = history.reading();
        if (json()) {
            console().print(ResultJson.text(reading).stripTrailing());
        } else {
            var report = new ReadingReport(reading, words());
            report.ledger().forEach(console()::print);
            console().print(report.summary());
            if (brief) {
                report.titles().forEach(console()::print);
            } else {
                console().print("");
                report.findings(Severity.REPAIRED).forEach(console()::print);
            }
        }
        if (!json() || out().isPresent()) {
            for (Path file : files()) {
                mark(file, reading);
            }
        }
    }

    /** Beside the user's work, never over it: into the folder of {@code --out}, or where the command was given. */
    private void mark(Path file, Reading reading) throws IOException {
        String name = file.getFileName().toString();
        boolean marks = reading.findings().stream()
                .anyMatch(finding -> finding.place().file().equals(name)
                        && !finding.place().cell().isEmpty());
        if (!marks || !MarkedCopy.hasCells(file)) {
            return;
        }
        var refusal = MarkedCopy.refusal(file, language());
        if (refusal.isPresent()) {
            console().tell(refusal.get());
            return;
        }
        Path folder = out().orElse(Path.of(""));
        Files.createDirectories(folder.toAbsolutePath());
        var copy = OutputFile.write(
                folder.resolve(MarkedCopy.name(file, language())),
                stream -> MarkedCopy.write(file, readOptions(), reading.findings(), language(), stream));
        console().tell(words().say("wrote", Map.of("what", copy.path().toString())));
    }
}
