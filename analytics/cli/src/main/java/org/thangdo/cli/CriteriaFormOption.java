package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.form.CriterionRows;
import org.thangdo.study.Plan;
import org.thangdo.study.diagnosis.CriteriaPlan;
import org.thangdo.study.diagnosis.CriteriaPlan.FormText;
import picocli.CommandLine.Option;

/** The form that says what the criteria of the ratings are. */
final class CriteriaFormOption {

    @Option(names = "--form", descriptionKey = "criteria-form", paramLabel = "FILE")
    private Path form;

    private CriteriaPlan texts = CriteriaPlan.standard();

    Optional<Path> form() {
        return Optional.ofNullable(form);
    }

    /** Whether a form was given that says anything. */
    boolean given() {
        return !texts.texts().isEmpty();
    }

    /** The plan with what the form says; {@link #read} must have been called. */
    Plan on(Plan plan) {
        return plan.withCriteria(texts);
    }

    void read(ReadOptions options) throws IOException {
        if (form == null) {
            return;
        }
        Refusal.requireFiles(List.of(form));
        var read = CriterionRows.read(form, options);
        if (read.rows().isEmpty()) {
            throw noCriteria(form, read);
        }
        texts = new CriteriaPlan(read.rows().stream()
                .map(row -> new FormText(row.name(), row.text(), row.position()))
                .toList());
    }

    /** Why a file holds no criteria: no rows at all, or no column of texts among those it has. */
    static Refusal noCriteria(Path file, CriterionRows read) {
        String headers = String.join(", ", read.headers());
        String key = read.headers().isEmpty() ? "refuse.nocriteria" : "refuse.notext";
        return new Refusal(Refusal.Kind.NOT_READABLE, key, "file", file.getFileName(), "headers", headers);
    }
}
