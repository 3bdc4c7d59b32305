package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thangdo.criteria.Json;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.ratings.position.PeopleFacts;
import org.thangdo.reports.OutputFolder;
import org.thangdo.reports.xlsx.TablesWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scorecards of people by the definition of their position, every step shown. */
@Command(name = "score", aliases = "cham-diem")
final class ScoreCommand implements Callable<Integer> {

    @ParentCommand
    private Thangdo program;

    @Mixin
    private ReadingOptions reading;

    @Parameters(index = "0", paramLabel = "POSITION", descriptionKey = "score-position")
    private String position;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "score-files")
    private List<Path> files;

    @Option(names = "--span", descriptionKey = "span", paramLabel = "PERIOD")
    private String span;

    @Option(names = "--subject", descriptionKey = "score-subject", paramLabel = "ID")
    private String subject;

    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Refusal.requireFiles(files);
        var options = reading.options();
        var definition = new PositionChoice(program, options).read(position);
        try (var progress = new ConsoleProgress(program.console(), program.words(), program.json());
                var history = RuleChoice.read(definition.rules(), files, options, progress)) {
            progress.finish();
            var rule = RuleChoice.of(definition.rules(), history, List.of()).rule();
            var facts = PeopleFacts.of(history, definition, Optional.ofNullable(span));
            if (facts.people().isEmpty()) {
                throw new Refusal(
                        Refusal.Kind.NOT_READABLE,
                        "refuse.nobody",
                        "position",
                        definition.title().in(program.language()),
                        "n",
                        facts.elsewhere().size());
            }
            var record = ScoreRecord.of(definition, rule, facts);
            var answer = new ScoreAnswer(record, definition, rule, program.language());
            var report = new ReadingReport(history.reading(), program.words());
            var lines = new ArrayList<>(report.ledger());
            lines.add(report.summary());
            lines.add("");
            lines.addAll(answer.lines(
                    Optional.ofNullable(subject), !program.console().unicode()));
            program.answer(record, lines);
            report.findings(Severity.ERROR).forEach(program.console()::tell);
            write(record, answer);
            boolean person = !record.leftOut().isEmpty()
                    || history.reading().findings().stream()
                            .anyMatch(finding -> finding.code().severity() == Severity.ERROR);
            return person ? ExitCode.NEEDS_A_PERSON : ExitCode.FINE;
        }
    }

    private void write(ScoreRecord record, ScoreAnswer answer) throws IOException {
        if (out == null) {
            return;
        }
        var folder = OutputFolder.create(out);
        folder.write("scorecards.json", stream -> stream.write(Json.bytes(record)));
        folder.write(
                "scorecards.xlsx",
                stream -> TablesWorkbook.write(answer.tables(), answer.sentences(), program.language(), stream));
        program.wrote(folder);
    }
}
