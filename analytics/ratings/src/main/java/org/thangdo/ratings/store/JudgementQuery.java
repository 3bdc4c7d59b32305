package org.thangdo.ratings.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.judgement.JudgementForms.Listener;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.LeftOut;
import org.thangdo.ratings.judgement.LevelList;

/** The judgements of a history. */
final class JudgementQuery {

    private final Store store;
    private final Selection where;
    private final JudgementOptions options;
    private final JudgedThings things;

    JudgementQuery(Store store, Selection where, JudgementOptions options) {
        this.store = store;
        this.where = where;
        this.options = options;
        this.things = new JudgedThings(where, Set.of());
    }

    Judgements read(LevelList levels, Reading reading) {
        String asked = options.decisions() ? things.all() : things.ratings();
        String rows =
                "(SELECT coalesce(period, '') AS period, subject, coalesce(role, '') AS role, coalesce(rater, '') AS "
                        + "rater, coalesce(criterion, '') AS criterion, level AS k0, 0 AS \"row\" FROM ratings_rows WHERE level IS "
                        + "NOT NULL AND " + asked + ")";
        String places =
                "(SELECT coalesce(period, '') AS period, subject, coalesce(unit, '') AS unit, coalesce(position, '') "
                        + "AS position FROM ratings_rows WHERE subject IS NOT NULL AND kind = "
                        + Sql.text(where.kind().column()) + ")";
        var from = new JudgementRows.Relations(things.placed(rows), places, List.of(), List.of(), true);
        var forms = new JudgementRows(store, from, options).read(Listener.NONE);
        var leftOut = leftOut();
        leftOut.put(LeftOut.CONTRADICTION, forms.contradictions());
        leftOut.put(LeftOut.REPEAT, forms.repeats());
        return forms.builder().build(levels, leftOut, reading);
    }

    private Map<LeftOut, Long> leftOut() {
        boolean decisions = options.decisions() || where.fixed().containsKey(Dimension.ROLE);
        String decision = decisions ? "false" : "coalesce(role, '') = '" + Selection.DECISION + "'";
        var counts = new EnumMap<LeftOut, Long>(LeftOut.class);
        store.each(
                "SELECT count(*) FILTER (subject IS NULL), count(*) FILTER (subject IS NOT NULL AND " + decision
                        + "), count(*) FILTER (subject IS NOT NULL AND NOT (" + decision
                        + ") AND level IS NULL) FROM ratings_rows WHERE " + Where.condition(where),
                row -> {
                    counts.put(LeftOut.NO_SUBJECT, row.getLong(1));
                    counts.put(LeftOut.DECISION, row.getLong(2));
                    counts.put(LeftOut.NO_LEVEL, row.getLong(3));
                });
        return counts;
    }
}
