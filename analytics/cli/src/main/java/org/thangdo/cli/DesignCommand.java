package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.History;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.reports.OutputFolder;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.ResultJson;
import org.thangdo.study.design.DesignStudy;
import org.thangdo.study.table.DesignTables;
import org.thangdo.study.table.TableCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Norms of a position and coefficients of its products from what its people have done. */
@Command(name = "design", aliases = "thiet-ke")
final class DesignCommand implements Callable<Integer> {

    @ParentCommand
    private Thangdo program;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private PlanOptions plan;

    @Mixin
    private DesignOptions design;

    @Parameters(index = "0", paramLabel = "POSITION", descriptionKey = "design-position")
    private String position;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files;

    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Refusal.requireFiles(files);
        var definition = definition();
        var asked = plan.plan(Set.of(Question.PRINTED));
        try (var progress = new ConsoleProgress(program.console(), program.words(), quiet || program.json());
                var history = RuleChoice.read(RuleChoice.BY_PERIOD, files, reading.options(), progress)) {
            progress.finish();
            var study = study(history, definition, asked);
            if (study.metrics().isEmpty()) {
                refuse(history);
            }
            tell(history, study, asked);
            write(study, definition, asked);
            boolean errors = history.reading().findings().stream()
                    .anyMatch(finding -> finding.code().severity() == Severity.ERROR);
            return errors ? ExitCode.NEEDS_A_PERSON : ExitCode.FINE;
        }
    }

    /** The definition, if the position is a file, or a shipped one by id or title. */
    private Optional<Position> definition() throws IOException {
        var shipped = Positions.shipped();
        boolean known = Files.isRegularFile(Path.of(position))
                || shipped.ids().contains(position)
                || shipped.find(position).isPresent();
        return known ? Optional.of(new PositionChoice(program, reading.options()).read(position)) : Optional.empty();
    }

    private DesignStudy study(History history, Optional<Position> definition, Plan asked) {
        var wanted = design.plan(asked);
        return definition
                .map(found -> DesignStudy.of(history, found, wanted, asked))
                .orElseGet(() -> DesignStudy.of(history, position, wanted, asked));
    }

    private void refuse(History history) {
        var known = DesignStudy.positions(history);
        throw new Refusal(
                Refusal.Kind.NOT_READABLE,
                known.isEmpty() ? "refuse.nomeasurements" : "refuse.notmeasured",
                "position",
                position,
                "known",
                String.join("; ", known));
    }

    private void tell(History history, DesignStudy study, Plan asked) throws IOException {
        if (program.json()) {
            var text = program.console().resultWriter();
            ResultJson.write(study, text);
            text.println();
            return;
        }
        var report = new ReadingReport(history.reading(), program.words());
        report.ledger().forEach(program.console()::print);
        program.console().print(report.summary());
        new DesignAnswer(study, asked, program.language())
                .lines(!program.console().unicode())
                .forEach(program.console()::print);
        report.findings(Severity.ERROR).forEach(program.console()::print);
        program.console().print(program.words().say("run.id", Map.of("run", study.run())));
    }

    private void write(DesignStudy study, Optional<Position> definition, Plan asked) throws IOException {
        if (out == null) {
            return;
        }
        var folder = OutputFolder.create(out);
        folder.write("design.json", stream -> stream.write(ResultJson.bytes(study)));
        var tables = new DesignTables(study, asked, program.language());
        var all = new ArrayList<>(tables.all());
        all.add(tables.far());
        for (var table : all) {
            folder.write(table.id() + ".csv", stream -> stream.write(new TableCsv(program.language()).bytes(table)));
        }
        if (definition.isPresent()) {
            var rule = RulePacks.shipped().get(definition.get().rules());
            var adopted = study.adopted(definition.get(), rule);
            PositionCommand.write(adopted, folder, program.language());
        }
        program.wrote(folder);
    }
}
