package org.thangdo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.thangdo.ratings.History;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.study.Claim;
import org.thangdo.study.ResultJson;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;
import org.thangdo.study.table.ResultTables;
import org.thangdo.study.table.TableText;
import picocli.CommandLine.Mixin;

/** A command that studies a history and says what it found: claims first, then the figures they rest on. */
abstract class StudyCommand extends FilesCommand {

    private static final int SCREEN = 120;

    @Mixin
    private PlanOptions plan;

    /** What the command says of the result, the most important first. */
    abstract List<Claim> claims(StudyResult result);

    /** The tables printed under the claims, by the beginning of their ids. */
    abstract List<String> tables();

    /** What the command prints as JSON. */
    abstract Object json(StudyResult result);

    /** What the command writes to the folder of {@code --out}, or where it chooses. */
    abstract void write(StudyResult result, RunFiles files) throws IOException;

    @Override
    final void work(History history, RuleChoice rule) throws IOException {
        var result = Study.of(history, rule.rule(), plan.plan());
        if (json()) {
            console().print(ResultJson.text(json(result)).stripTrailing());
        } else {
            say(history, rule, result);
        }
        write(result, new RunFiles(this, rule, plan.plan()));
    }

    private void say(History history, RuleChoice rule, StudyResult result) {
        var report = new ReadingReport(history.reading(), words());
        report.ledger().forEach(console()::print);
        console().print(report.summary());
        tellRule(rule);
        console().print("");
        var claims = claims(result);
        if (claims.isEmpty()) {
            console().print(words().say("refuse.nodata"));
        } else {
            console().print(words().say("heading.findings"));
            Paragraph.numbered(claims.stream()
                            .map(claim -> claim.sentence(language()))
                            .toList())
                    .forEach(console()::print);
        }
        var text = new TableText(language(), SCREEN, !console().unicode());
        ResultTables.of(result, language()).stream()
                .filter(table -> tables().stream().anyMatch(table.id()::startsWith))
                .forEach(table -> {
                    console().print("");
                    console().print(text.render(table).stripTrailing());
                });
        var person = report.findings(Severity.ERROR);
        if (!person.isEmpty()) {
            console().print("");
            console().print(words().say("heading.person"));
            person.forEach(console()::print);
        }
        console().print(words().say("run.id", Map.of("run", result.run())));
    }
}
