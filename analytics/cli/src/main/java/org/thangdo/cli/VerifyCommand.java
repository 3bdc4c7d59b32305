package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thangdo.criteria.Json;
import org.thangdo.ratings.Progress;
import org.thangdo.study.Provenance;
import org.thangdo.study.Provenance.Difference;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs a recorded run again and compares: does the result follow from the recorded files, plan and rule? */
@Command(name = "verify", aliases = "kiem-chung")
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private Thangdo program;

    @Parameters(paramLabel = "RUN", descriptionKey = "run")
    private Path run;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.isDirectory(run) ? run : run.toAbsolutePath().getParent();
        Path recorded = folder.resolve(RunFiles.RESULT);
        if (!Files.isRegularFile(recorded) || !Files.isRegularFile(folder.resolve(RunFiles.RUN))) {
            throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.norun", "run", run);
        }
        return compare(recorded, again(Json.read(folder.resolve(RunFiles.RUN), RunRecord.class)));
    }

    private static StudyResult again(RunRecord record) throws IOException {
        var files = record.files().stream().map(Path::of).toList();
        Refusal.requireFiles(files);
        var reading = new ReadingOptions();
        new CommandLine(reading).parseArgs(record.reading().toArray(String[]::new));
        if (!record.wide().isEmpty()) {
            var wanted = record.wide().get(0);
            var scale = RuleChoice.scale(record.rules());
            try (var ratings =
                    WideAnswer.read(files.get(0), wanted, record.rules(), reading.options(), Progress.NONE)) {
                return Study.of(ratings, scale, wanted, record.plan());
            }
        }
        if (!record.forms().isEmpty()) {
            var wanted = record.forms().get(0);
            var forms = FormAnswer.read(files.get(0), wanted, record.rules(), reading.options(), Progress.NONE);
            return Study.of(
                    forms.judgements()
                            .orElseThrow(() ->
                                    new Refusal(Refusal.Kind.NOT_READABLE, "refuse.noforms", "file", files.get(0))),
                    RuleChoice.scale(record.rules()),
                    record.plan());
        }
        try (var history = RuleChoice.read(record.rules(), files, reading.options(), Progress.NONE)) {
            var rule = RuleChoice.of(record.rules(), history, FilesCommand.periods(history));
            return Study.of(history, rule.rule(), record.plan());
        }
    }

    private int compare(Path recorded, StudyResult found) throws IOException {
        boolean same = Arrays.equals(Files.readAllBytes(recorded), found.resultJson());
        var differences = Provenance.read(recorded).differencesTo(found.provenance());
        program.answer(new Verdict(same, differences), lines(recorded.toString(), same, differences));
        return same ? ExitCode.FINE : ExitCode.NEEDS_A_PERSON;
    }

    /** What {@code --json} prints. */
    private record Verdict(boolean same, List<Difference> differences) {}

    private List<String> lines(String recorded, boolean same, List<Difference> differences) {
        var words = program.words();
        if (same) {
            return List.of(words.say("verify.same", Map.of("file", recorded)));
        }
        var lines = new ArrayList<String>();
        lines.add(words.say("verify.differs"));
        differences.forEach(difference -> lines.add(words.say(
                "verify.difference",
                Map.of("what", difference.what(), "recorded", difference.recorded(), "found", difference.found()))));
        if (differences.isEmpty()) {
            lines.add(words.say("verify.result", Map.of("file", recorded)));
        }
        return lines;
    }
}
