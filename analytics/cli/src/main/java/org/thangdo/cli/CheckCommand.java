package org.thangdo.cli;

import java.io.IOException;
import org.thangdo.ratings.History;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.study.ResultJson;
import picocli.CommandLine.Command;

/** What is wrong with files, where, why, and what to do about it. */
@Command(name = "check", aliases = "kiem-tra")
final class CheckCommand extends FilesCommand {

    @Override
    void work(History history, RuleChoice rule) throws IOException {
        var reading = history.reading();
        if (json()) {
            console().print(ResultJson.text(reading).stripTrailing());
        } else {
            var report = new ReadingReport(reading, words());
            report.ledger().forEach(console()::print);
            console().print(report.summary());
            console().print("");
            report.findings(Severity.REPAIRED).forEach(console()::print);
        }
    }
}
