package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.lint.CriterionForm;
import org.thangdo.criteria.lint.CriterionForm.Criterion;
import org.thangdo.criteria.lint.Lexicon;
import org.thangdo.criteria.lint.SentenceReader;
import org.thangdo.criteria.lint.Verdict;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.ratings.form.CriterionRows;
import org.thangdo.reports.OutputFolder;
import org.thangdo.reports.xlsx.TablesWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Is each sentence of a form of criteria measurable, and what would it still need? */
@Command(name = "lint", aliases = "soat")
final class LintCommand implements Callable<Integer> {

    @ParentCommand
    private Thangdo program;

    @Mixin
    private ReadingOptions reading;

    @Parameters(paramLabel = "FILE", descriptionKey = "form")
    private Path file;

    @Option(names = "--lexicon", descriptionKey = "lexicon", paramLabel = "FILE")
    private Path lexicon;

    @Option(names = "--strict", descriptionKey = "strict-lint")
    private boolean strict;

    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Refusal.requireFiles(List.of(file));
        var reader = new SentenceReader(own());
        var read = CriterionRows.read(file, reading.options());
        var errors = tellErrors(read.findings());
        if (read.rows().isEmpty()) {
            if (errors.isEmpty()) {
                throw CriteriaFormOption.noCriteria(file, read);
            }
            return ExitCode.NOT_READABLE;
        }
        var form = form(reader, read.rows());
        var answer = new LintAnswer(reader, form, program.language());
        var record = LintRecord.of(reader, form, read.rows(), program.language());
        if (program.json()) {
            program.answer(record.criteria(), List.of());
        } else {
            program.console().print(read(read));
            answer.lines(!program.console().unicode()).forEach(program.console()::print);
        }
        write(record, answer, read.rows());
        boolean unmeasured = form.share(Verdict.GENERAL) + form.share(Verdict.INCOMPLETE) > 0;
        return !errors.isEmpty() || strict && unmeasured ? ExitCode.NEEDS_A_PERSON : ExitCode.FINE;
    }

    /** How many criteria were read, and how many rows only head or sum up others. */
    private String read(CriterionRows read) {
        return program.words()
                .say(
                        read.left() == 0 ? "lint.read" : "lint.read.left",
                        Map.of(
                                "file", file.getFileName(),
                                "rows", read.rows().size() + read.left(),
                                "criteria", read.rows().size(),
                                "left", read.left()));
    }

    private void write(LintRecord record, LintAnswer answer, List<CriterionRows.Row> rows) throws IOException {
        if (out == null) {
            return;
        }
        var folder = OutputFolder.create(out);
        folder.write("lint.json", stream -> stream.write(Json.bytes(record)));
        folder.write(
                "lint.xlsx",
                stream -> TablesWorkbook.write(
                        List.of(answer.whole(rows)), record.form().said(), program.language(), stream));
        program.wrote(folder);
    }

    private List<Lexicon> own() {
        try {
            return lexicon == null ? List.of() : List.of(Lexicon.read(lexicon));
        } catch (IOException e) {
            String reason = Optional.ofNullable(e.getMessage()).orElse(lexicon.toString());
            throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.lexicon", "reason", reason);
        }
    }

    private List<Finding> tellErrors(List<Finding> findings) {
        var errors = findings.stream()
                .filter(finding -> finding.code().severity() == Severity.ERROR)
                .toList();
        program.tell(errors);
        return errors;
    }

    private static CriterionForm form(SentenceReader reader, List<CriterionRows.Row> rows) {
        var criteria = new ArrayList<Criterion>();
        for (var row : rows) {
            criteria.add(new Criterion(criteria.size() + 1, reader.read(row.text(), row.position()), row.points()));
        }
        return new CriterionForm(criteria);
    }
}
