package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.draft.Draft;
import org.thangdo.criteria.draft.Drafting;
import org.thangdo.criteria.lint.CriterionForm.Criterion;
import org.thangdo.criteria.lint.SentenceReader;
import org.thangdo.criteria.position.Label;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.form.CriterionRows;

/** A first definition from a form of criteria. */
record FormDraft(Thangdo program, ReadOptions options) {

    /** @param like id or title of the catalogue's position to go by; if not given, the one whose title stands in the form */
    Draft of(Path form, Optional<String> like) throws IOException {
        Refusal.requireFiles(List.of(form));
        var read = CriterionRows.read(form, options);
        if (read.rows().isEmpty()) {
            throw CriteriaFormOption.noCriteria(form, read);
        }
        String standing = read.rows().get(0).position();
        var nearest =
                like.isPresent() ? new PositionChoice(program, options).read(like.get()) : nearest(form, standing);
        var reader = SentenceReader.shipped();
        var named = new ArrayList<Drafting.Named>();
        for (var row : read.rows()) {
            var criterion = new Criterion(named.size() + 1, reader.read(row.text(), row.position()), row.points());
            named.add(new Drafting.Named(row.name(), criterion));
        }
        var bands =
                RulePacks.shipped().get(nearest.rules()).bands().orElseThrow().value();
        Label title = standing.isEmpty()
                ? nearest.title()
                : new Label(standing, nearest.title().en());
        return new Drafting(nearest, bands).of(nearest.id(), title, named);
    }

    private static Position nearest(Path form, String standing) {
        return Optional.of(standing)
                .filter(name -> !name.isEmpty())
                .flatMap(Positions.shipped()::find)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.WRONG_USAGE,
                        "refuse.nolike",
                        "file",
                        form.getFileName(),
                        "ids",
                        String.join(", ", Positions.shipped().ids())));
    }
}
