package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thangdo.ratings.form.CriterionRows;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.StudyResult;
import org.thangdo.study.diagnosis.CriteriaPlan;
import org.thangdo.study.diagnosis.CriteriaPlan.FormText;
import org.thangdo.study.diagnosis.CriteriaStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which criteria fail in use, and what does their text say? */
@Command(name = "diagnose", aliases = "chan-doan")
final class DiagnoseCommand extends StudyCommand {

    @Option(names = "--form", descriptionKey = "criteria-form", paramLabel = "FILE")
    private Path form;

    private CriteriaPlan texts = CriteriaPlan.standard();

    @Override
    Set<Question> questions() {
        return Set.of(Question.CRITERIA);
    }

    @Override
    Plan plan() {
        return super.plan().withCriteria(texts);
    }

    @Override
    int answer() throws IOException {
        if (form != null) {
            texts = read();
        }
        return super.answer();
    }

    private CriteriaPlan read() throws IOException {
        if (!Files.exists(form)) {
            throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.nofile", "file", form);
        }
        var read = CriterionRows.read(form, readOptions());
        if (read.rows().isEmpty()) {
            String key = read.headers().isEmpty() ? "refuse.nocriteria" : "refuse.notext";
            throw new Refusal(
                    Refusal.Kind.NOT_READABLE,
                    key,
                    "file",
                    form.getFileName(),
                    "headers",
                    String.join(", ", read.headers()));
        }
        return new CriteriaPlan(read.rows().stream()
                .map(row -> new FormText(row.name(), row.text(), row.position()))
                .toList());
    }

    @Override
    List<String> sentences(StudyResult result) {
        if (!texts.texts().isEmpty() && !result.criteria().isEmpty() && unmatched(result)) {
            console().tell(words().say("diagnose.unmatched", Map.of("file", form.getFileName())));
        }
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
                new View(
                        "criteriause-",
                        "criterion|commonest|agreedShare|agreedShare_.*|ownShare|haloShare|meanReliability"),
                new View(
                        "criteriause-",
                        "criterion|itemRest|repeatedImpression|lasting|withFinal|withFinal_.*|importance"));
    }

    @Override
    Object json(StudyResult result) {
        return result.criteria();
    }
}
