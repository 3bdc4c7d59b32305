package org.thangdo.charts.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.charts.Frame;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.ClaimCode.Topic;
import org.thangdo.study.Wording;
import org.thangdo.study.raters.RepairedLevels;

/** From a repair of levels to the grid of levels by what people were given and by what the same raters would give all. */
record RepairFigure(RaterFigures raters) {

    private static final String ID = "repair";

    /** For the last period; empty where nothing may be shown of it. */
    Optional<TransitionGrid> grid() {
        return raters.study()
                .repair()
                .map(repair -> repair.last())
                .filter(last -> last.people() >= raters.figures().smallest())
                .flatMap(last -> raters.levels()
                        .map(levels -> moves(levels, last))
                        .filter(Moves::tellsSomething)
                        .map(moves -> new TransitionGrid(frame(last, moves), moves)));
    }

    private Moves moves(Levels levels, RepairedLevels last) {
        List<List<Long>> counts = last.moves().stream()
                .map(row -> row.stream().map(Integer::longValue).toList())
                .toList();
        return new Moves(
                levels,
                words().say("repair.given"),
                words().say("repair.fair"),
                counts,
                raters.figures().smallest());
    }

    private Frame frame(RepairedLevels last, Moves moves) {
        var figures = raters.figures();
        var study = raters.study();
        var about =
                Map.of("period", last.period(), "who", Wording.who(study.data().kind()));
        String hiding = moves.anyHidden() ? " " + words().say("hidden.grid", Map.of("smallest", moves.smallest())) : "";
        return figures.frame(
                figures.headline(study.claims(Topic.REPAIR), "headline." + ID, about),
                words().say("subtitle." + ID, about),
                figures.source(
                        last.people(),
                        "",
                        words().say("caveat." + ID) + hiding,
                        study.data().kind()),
                study.data().kind(),
                ID);
    }

    private Words words() {
        return Figures.words(raters.figures().language());
    }
}
