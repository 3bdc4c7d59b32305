package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.thangdo.cli.FormAnswer.FormPlan;
import org.thangdo.criteria.Json;
import org.thangdo.reports.OutputFolder;
import org.thangdo.study.Plan;
import org.thangdo.study.Provenance;
import org.thangdo.study.StudyResult;
import org.thangdo.study.agreement.WidePlan;

/** The record of one run on the disk: result, findings, and what is needed to run again. */
final class RunFiles {

    static final String RESULT = "result.json";
    static final String RUN = "run.json";

    private final FilesCommand command;
    private final String rules;
    private final Optional<WidePlan> wide;
    private final Optional<FormPlan> forms;
    private final Plan plan;
    private final Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private RunFiles(FilesCommand command, String rules, Optional<WidePlan> wide, Optional<FormPlan> forms, Plan plan) {
        this.command = command;
        this.rules = rules;
        this.wide = wide;
        this.forms = forms;
        this.plan = plan;
    }

    RunFiles(FilesCommand command, RuleChoice rule, Plan plan) {
        this(command, rule.named() ? rules(command) : RuleChoice.BY_PERIOD, Optional.empty(), Optional.empty(), plan);
    }

    /** Of a table of subjects and raters. */
    static RunFiles wide(FilesCommand command, WidePlan wanted, Plan plan) {
        return new RunFiles(command, rules(command), Optional.of(wanted), Optional.empty(), plan);
    }

    /** Of forms that are no history. */
    static RunFiles forms(FilesCommand command, FormPlan wanted, Plan plan) {
        return new RunFiles(command, rules(command), Optional.empty(), Optional.of(wanted), plan);
    }

    /** Writes the record into a new folder. */
    OutputFolder writeResult(StudyResult result, Path wanted) throws IOException {
        var folder = OutputFolder.create(wanted);
        folder.write(RESULT, out -> out.write(result.resultJson()));
        folder.write("findings.json", out -> out.write(result.findingsJson()));
        folder.write(RUN, out -> out.write(Json.bytes(record(result))));
        command.console().tell(command.words().say("wrote", Map.of("what", folder.path() + java.io.File.separator)));
        return folder;
    }

    private RunRecord record(StudyResult result) {
        return new RunRecord(
                result.run(),
                command.files().stream()
                        .map(file -> file.toAbsolutePath().normalize().toString())
                        .toList(),
                rules,
                wide.stream().toList(),
                forms.stream().toList(),
                command.readingArguments(),
                command.language(),
                plan,
                started.toString(),
                Provenance.version(),
                System.getProperty("java.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** A rule read from a file is recorded by its path, so that the same file can be read again. */
    private static String rules(FilesCommand command) {
        Path file = Path.of(command.rules());
        return Files.isRegularFile(file) ? file.toAbsolutePath().normalize().toString() : command.rules();
    }
}
