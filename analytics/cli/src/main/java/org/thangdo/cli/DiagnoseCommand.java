package org.thangdo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Size;
import org.thangdo.charts.figure.Figures;
import org.thangdo.reports.OutputFolder;
import org.thangdo.reports.xlsx.TablesWorkbook;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.StudyResult;
import org.thangdo.study.diagnosis.CriteriaStudy;
import org.thangdo.study.table.ResultTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which criteria fail in use, and what does their text say? */
@Command(name = "diagnose", aliases = "chan-doan")
final class DiagnoseCommand extends StudyCommand {

    @Mixin
    private CriteriaFormOption form;

    @Override
    Set<Question> questions() {
        return Set.of(Question.CRITERIA);
    }

    @Override
    Plan plan() {
        return form.on(super.plan());
    }

    @Override
    int answer() throws IOException {
        form.read(readOptions());
        return super.answer();
    }

    @Override
    List<String> sentences(StudyResult result) {
        return sentences(result.criteria().stream().map(CriteriaStudy::claims).flatMap(List::stream));
    }

    private static boolean unmatched(StudyResult result) {
        return result.criteria().stream()
                .flatMap(study -> study.criteria().stream())
                .allMatch(criterion -> criterion.text().isEmpty());
    }

    @Override
    String nothing() {
        return "refuse.nocriteria.judged";
    }

    @Override
    List<View> tables() {
        return List.of(
                new View("criteria-", ".*"),
                new View("criteriause-", "criterion|commonest|agreedShare|agreedShare_.*|haloShare"),
                new View("criteriause-", "criterion|meanReliability|repeatedImpression|lasting|withFinal|importance"));
    }

    /** The record, figure 12 and the tables. */
    @Override
    void write(StudyResult result, RunFiles files) throws IOException {
        if (form.given() && !result.criteria().isEmpty() && unmatched(result)) {
            console()
                    .tell(words().say(
                                    "diagnose.unmatched",
                                    Map.of("file", form.form().orElseThrow().getFileName())));
        }
        if (out().isEmpty()) {
            return;
        }
        var folder = files.writeResult(result, out().get());
        var tables = ResultTables.of(result, language());
        folder.write(
                "criteria.xlsx",
                stream ->
                        TablesWorkbook.write(tables.subList(1, tables.size()), sentences(result), language(), stream));
        var figures = Figures.of(result, language());
        for (var study : result.criteria()) {
            var figure = figures.criteria(study);
            if (figure.isPresent()) {
                write(figure.get(), folder);
            }
        }
    }

    private void write(Figure figure, OutputFolder folder) throws IOException {
        folder.write(figure.id() + ".png", stream -> stream.write(figure.png(Size.document())));
        folder.write(
                figure.id() + ".svg",
                stream -> stream.write(figure.svg(Size.page()).getBytes(StandardCharsets.UTF_8)));
        folder.write(
                figure.id() + ".csv",
                stream -> stream.write(figure.csv(language()).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    Object json(StudyResult result) {
        return result.criteria();
    }
}
