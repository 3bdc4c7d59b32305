package org.thangdo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.study.Claim;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.ResultJson;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.ResultTables;
import org.thangdo.study.table.TableText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that studies a history and says what it found: claims first, then the figures they rest on. */
abstract class StudyCommand extends FilesCommand {

    private static final int SCREEN = 120;

    @Mixin
    private PlanOptions plan;

    @Option(names = "--brief", descriptionKey = "brief-study")
    private boolean brief;

    /** What the command asks. */
    abstract Set<Question> questions();

    /** What the command says of the result, the most important first. */
    abstract List<String> sentences(StudyResult result);

    /** Claims as sentences. */
    List<String> sentences(Stream<Claim> claims) {
        return claims.map(claim -> claim.sentence(language())).toList();
    }

    /** The tables printed under the claims. */
    abstract List<View> tables();

    /**
     * What a console shows of a table; the whole is in the files.
     *
     * @param table beginning of its id
     * @param columns ids of the columns shown, as a regular expression
     */
    record View(String table, String columns) {}

    /** Tables from which {@link #tables} are taken. */
    List<DataTable> shown(StudyResult result) {
        return ResultTables.of(result, language());
    }

    /** Key of the sentence for data of which the question cannot be asked. */
    String nothing() {
        return "refuse.nodata";
    }

    /** What the command prints as JSON. */
    abstract Object json(StudyResult result);

    /** What the command writes: its record, if a folder is named. */
    void write(StudyResult result, RunFiles files) throws IOException {
        if (out().isPresent()) {
            files.writeResult(result, out().get());
        }
    }

    @Override
    final void work(History history, RuleChoice rule) throws IOException {
        Plan asked = plan();
        var result = Study.of(history, rule.rule(), asked);
        tell(history.reading(), result, () -> tellRule(rule));
        write(result, new RunFiles(this, rule, asked));
    }

    Plan plan() {
        return plan.plan(questions());
    }

    /** The result, as JSON or for a reader. @param basis says what was gone by */
    void tell(Reading reading, StudyResult result, Runnable basis) throws IOException {
        if (json()) {
            var text = console().resultWriter();
            ResultJson.write(json(result), text);
            text.println();
        } else {
            say(reading, result, basis);
        }
    }

    private void say(Reading reading, StudyResult result, Runnable basis) {
        var report = new ReadingReport(reading, words());
        report.ledger().forEach(console()::print);
        console().print(report.summary());
        basis.run();
        console().print("");
        var sentences = sentences(result);
        if (sentences.isEmpty()) {
            console().print(words().say(nothing()));
        } else {
            console().print(words().say("heading.findings"));
            Paragraph.numbered(sentences).forEach(console()::print);
        }
        var text = new TableText(language(), SCREEN, !console().unicode());
        for (View view : brief ? List.<View>of() : tables()) {
            shown(result).stream()
                    .filter(table -> table.id().startsWith(view.table()))
                    .map(table -> table.only(column -> column.id().matches(view.columns())))
                    .forEach(table -> {
                        console().print("");
                        console().print(text.render(table).stripTrailing());
                    });
        }
        var person = report.findings(Severity.ERROR);
        if (!person.isEmpty()) {
            console().print("");
            console().print(words().say("heading.person"));
            person.forEach(console()::print);
        }
        console().print(words().say("run.id", Map.of("run", result.run())));
    }
}
