package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.wide.FormTable;
import org.thangdo.ratings.wide.WideScale;
import org.thangdo.study.Study;

/** Answers about those who filled in the forms of one table. */
record FormAnswer(StudyCommand command, RaterOptions raters) {

    int answer() throws IOException {
        try (var progress = command.progress()) {
            var forms = read(
                    command.files().get(0),
                    new FormPlan(raters.scale(), raters.judging()),
                    command.rules(),
                    command.readOptions(),
                    progress);
            progress.finish();
            if (forms.judgements().isEmpty()) {
                new ReadingReport(forms.reading(), command.words())
                        .findings(Severity.ERROR)
                        .forEach(command.console()::tell);
                return ExitCode.NOT_READABLE;
            }
            var plan = command.plan();
            var result = Study.of(forms.judgements().get(), RuleChoice.scale(command.rules()), plan);
            command.tell(forms.reading(), result, () -> {});
            command.write(result, RunFiles.forms(command, new FormPlan(raters.scale(), raters.judging()), plan));
            return command.exitCode(forms.reading());
        }
    }

    /** What the person says about forms, as it is recorded. */
    record FormPlan(List<String> scale, JudgementOptions judging) {}

    static FormTable read(Path file, FormPlan wanted, String rules, ReadOptions options, Progress progress) {
        try {
            var scale = new WideScale(wanted.scale(), RuleChoice.scale(rules));
            return FormTable.read(file, scale, options, wanted.judging(), progress);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.plan", "reason", e.getMessage());
        }
    }
}
