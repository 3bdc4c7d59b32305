package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.ratings.wide.WideRatings;
import org.thangdo.ratings.wide.WideScale;
import org.thangdo.study.Study;
import org.thangdo.study.agreement.WidePlan;

/** Answers about the raters of one table of subjects × raters. */
record WideAnswer(StudyCommand command, WidePlan wanted) {

    int answer() throws IOException {
        if (command.files().size() > 1) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.wide");
        }
        var choice = RuleChoice.scale(command.rules());
        try (var progress = command.progress();
                var ratings = read(command.files().get(0), wanted, command.rules(), command.readOptions(), progress)) {
            progress.finish();
            if (!ratings.isReadable()) {
                new ReadingReport(ratings.reading(), command.words())
                        .findings(Severity.ERROR)
                        .forEach(command.console()::tell);
                return ExitCode.NOT_READABLE;
            }
            if (!ratings.isOrderKnown()) {
                throw new Refusal(
                        Refusal.Kind.WRONG_USAGE, "refuse.order", "words", String.join(",", ratings.categories()));
            }
            var plan = command.plan();
            var result = Study.of(ratings, choice, wanted, plan);
            command.tell(ratings.reading(), result, () -> {});
            command.write(result, RunFiles.wide(command, wanted, plan));
            return command.exitCode(ratings.reading());
        }
    }

    static WideRatings read(Path file, WidePlan wanted, String rules, ReadOptions options, Progress progress) {
        try {
            return WideRatings.read(file, new WideScale(wanted.scale(), RuleChoice.scale(rules)), options, progress);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.plan", "reason", e.getMessage());
        }
    }
}
