package org.thangdo.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.thangdo.criteria.draft.Reweighing;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.weights.Discrimination;
import org.thangdo.criteria.weights.Robustness;
import org.thangdo.criteria.weights.WeightMethod;
import org.thangdo.criteria.weights.WeightRecord;
import org.thangdo.ratings.elicitation.Elicitation;
import org.thangdo.ratings.elicitation.Performances;
import org.thangdo.ratings.form.CriterionRows;
import org.thangdo.ratings.position.PositionFile;
import org.thangdo.reports.OutputFolder;
import org.thangdo.reports.xlsx.ElicitationWorkbook;
import org.thangdo.stats.regression.ImpliedWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** How much does each criterion count, according to whom, and would it change who comes out first? */
@Command(name = "weights", aliases = "trong-so")
final class WeightsCommand implements Callable<Integer> {

    @ParentCommand
    private Thangdo program;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private WeightOptions options;

    @Parameters(index = "0", paramLabel = "METHOD", descriptionKey = "weight-method")
    private WeightMethod method;

    @Parameters(index = "1..*", paramLabel = "FILE", descriptionKey = "weight-files", arity = "0..*")
    private List<Path> files = List.of();

    @Option(names = "--criteria", descriptionKey = "weight-criteria", paramLabel = "\"A;B;C\"")
    private String criteria;

    @Option(names = "--for", descriptionKey = "weight-form", paramLabel = "FILE")
    private String form;

    @Option(names = "--into", descriptionKey = "weight-into", paramLabel = "POSITION")
    private String into;

    @Option(names = "--template", descriptionKey = "weight-template")
    private boolean template;

    @Option(names = "--experts", descriptionKey = "weight-experts", paramLabel = "NUMBER", defaultValue = "3")
    private int experts;

    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (template) {
            return writeTemplate();
        }
        Refusal.requireFiles(files());
        return method.official() ? weigh() : check();
    }

    private List<Path> files() {
        if (files.isEmpty()) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.noweightfiles", "method", method.id());
        }
        return Stream.of(files.stream(), options.alternatives().stream(), options.history().stream())
                .flatMap(each -> each)
                .toList();
    }

    private int writeTemplate() throws IOException {
        var names = names();
        if (!method.official()) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.notasked", "method", method.id());
        }
        if (names.size() < 2 || new HashSet<>(names).size() < names.size() || experts < 1) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.fewcriteria", "criteria", String.join("; ", names));
        }
        var folder = OutputFolder.create(out == null ? Path.of(program.words().say("template.folder")) : out);
        String name = "weights-" + method.id() + ".xlsx";
        folder.write(name, stream -> ElicitationWorkbook.write(method, names, experts, program.language(), stream));
        String written = folder.path() + File.separator + name;
        program.answer(
                new Written(written, names, experts),
                List.of(program.words().say("weights.template", Map.of("file", written, "experts", experts))));
        return ExitCode.FINE;
    }

    /** What {@code --json} prints of a form. */
    private record Written(String file, List<String> criteria, int experts) {}

    private List<String> names() throws IOException {
        if (form != null && isDefinition(form)) {
            return Reweighing.ofLargestPart(new PositionChoice(program, reading.options()).read(form))
                    .questions();
        }
        if (form != null) {
            var read = CriterionRows.read(Path.of(form), reading.options());
            program.tell(read.findings());
            return read.rows().stream().map(CriterionRows.Row::text).toList();
        }
        return criteria == null
                ? List.of()
                : Stream.of(criteria.split(";"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** A definition as JSON or workbook, or a shipped one by its id; a form of criteria is none. */
    private boolean isDefinition(String named) {
        Path file = Path.of(named);
        return Positions.shipped().ids().contains(named)
                || Files.isRegularFile(file)
                        && PositionFile.read(file, RulePacks.shipped(), reading.options())
                                .position()
                                .isPresent();
    }

    /** The definition with points that follow the weights, if one was named. */
    private Optional<Position> weighed(WeightRecord record) throws IOException {
        if (into == null || record.weights().isEmpty()) {
            return Optional.empty();
        }
        var reweighing = Reweighing.ofLargestPart(new PositionChoice(program, reading.options()).read(into));
        var weights = record.weights().get();
        if (!reweighing.unknown(weights).isEmpty()
                || weights.criteria().size() != reweighing.questions().size()) {
            throw new Refusal(
                    Refusal.Kind.WRONG_USAGE,
                    "refuse.notthese",
                    "criteria",
                    String.join("; ", weights.criteria()),
                    "wanted",
                    String.join("; ", reweighing.questions()));
        }
        return Optional.of(reweighing.with(weights));
    }

    private int weigh() throws IOException {
        var read = Elicitation.read(files, method, reading.options());
        boolean errors = program.tell(read.findings());
        if (read.experts().isEmpty()) {
            if (!errors) {
                throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.noexperts", "method", method.id());
            }
            return ExitCode.NOT_READABLE;
        }
        var record = options.weighing(method).weigh(read.experts());
        Optional<Robustness> robustness = Optional.empty();
        if (options.alternatives().isPresent() && record.weights().isPresent()) {
            var table = Performances.read(options.alternatives().get(), reading.options());
            errors |= program.tell(table.findings());
            robustness = Optional.of(options.robustness(table, record.weights().get()));
        }
        Optional<ImpliedWeights> implied = Optional.empty();
        if (options.history().isPresent()) {
            var table = Performances.read(options.history().get(), reading.options());
            errors |= program.tell(table.findings());
            implied = Optional.of(
                    options.implied(table, read.experts().get(0).answers().criteria()));
        }
        var answer = new WeightAnswer(record, robustness, implied, options.source(), program.language());
        var weighed = weighed(record);
        var lines = new ArrayList<>(answer.lines(!program.console().unicode()));
        weighed.ifPresent(position -> {
            lines.add("");
            lines.addAll(new PositionAnswer(position, program.language())
                    .lines(!program.console().unicode()));
        });
        program.answer(answer.json(), lines);
        if (out != null) {
            var folder = OutputFolder.create(out);
            answer.write(folder);
            if (weighed.isPresent()) {
                PositionCommand.write(weighed.get(), folder, program.language());
            }
            program.wrote(folder);
        }
        return errors || answer.needsAPerson() ? ExitCode.NEEDS_A_PERSON : ExitCode.FINE;
    }

    private int check() throws IOException {
        var table = Performances.read(files.get(0), reading.options());
        boolean errors = program.tell(table.findings());
        var wanted = criteria == null && form == null ? table.criteria() : names();
        var matrix = options.matrix(table, wanted);
        var found = Discrimination.of(matrix, options.measure(method));
        var answer = new CheckAnswer(method, found, program.language());
        program.answer(found, answer.lines(!program.console().unicode()));
        if (out != null) {
            var folder = OutputFolder.create(out);
            answer.write(folder);
            program.wrote(folder);
        }
        return errors ? ExitCode.NEEDS_A_PERSON : ExitCode.FINE;
    }
}
