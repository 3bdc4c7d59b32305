package org.thangdo.study.inflation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.transition.TransitionTable;
import org.thangdo.study.inflation.Decomposition.Span;

/** Follows the same subjects between consecutive periods, and from the first to the last. */
final class FlowCount {

    private final History history;
    private final Selection where;
    private final Bootstrap bootstrap;
    private final double confidence;
    private final List<Span> spans;

    FlowCount(History history, Selection where, List<String> periods, Bootstrap bootstrap, double confidence) {
        this.history = history;
        this.where = where;
        this.bootstrap = bootstrap;
        this.confidence = confidence;
        this.spans = history.followsSubjects(where.kind()) ? spans(periods) : List.of();
    }

    private static List<Span> spans(List<String> periods) {
        var spans = new ArrayList<Span>();
        for (int i = 1; i < periods.size(); i++) {
            spans.add(new Span(periods.get(i - 1), periods.get(i)));
        }
        if (periods.size() > 2) {
            spans.add(new Span(periods.get(0), periods.get(periods.size() - 1)));
        }
        return spans;
    }

    List<Transition> transitions() {
        return spans.stream()
                .map(span -> Transition.of(span.from(), span.to(), Group.ALL, moves(span), bootstrap, confidence))
                .toList();
    }

    List<Turnover> turnovers() {
        return spans.stream()
                .map(span -> Turnover.of(
                        span.from(),
                        span.to(),
                        moves(span),
                        absent(span.from(), span.to()),
                        absent(span.to(), span.from()),
                        bootstrap,
                        confidence))
                .toList();
    }

    private TransitionTable moves(Span span) {
        return history.transitions(where, span.from(), span.to(), Set.of()).stream()
                .map(flow -> new TransitionTable(flow.counts()))
                .reduce(TransitionTable.empty(history.scale().size()), TransitionTable::plus);
    }

    private LevelCounts absent(String period, String other) {
        var presence = history.presence(where, period, other);
        return presence.getOrDefault(false, LevelCounts.empty(history.scale().size()));
    }
}
