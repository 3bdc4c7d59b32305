package org.thangdo.study.design;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.judgement.JudgementOptions;

/** Final levels of people by year; of somebody of whom several are said in a year, none. */
final class FinalLevelsOfYears {

    private static final int SEVERAL = -1;

    private final Map<String, Integer> levels = new HashMap<>();

    FinalLevelsOfYears(History history) {
        if (history.periods(Kind.PERSON).isEmpty() || !history.followsSubjects(Kind.PERSON)) {
            return;
        }
        var decisions = history.judgements(Selection.finalLevels(Kind.PERSON), JudgementOptions.DEFAULT);
        for (int row = 0; row < decisions.size(); row++) {
            String period = decisions.period().name(row);
            if (Every.of(period).filter(every -> every == Every.YEAR).isPresent()) {
                levels.merge(
                        period + " " + decisions.subject().name(row),
                        decisions.level(row),
                        (one, other) -> one.equals(other) ? one : SEVERAL);
            }
        }
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    Optional<Integer> of(String year, String person) {
        return Optional.ofNullable(levels.get(year + " " + person)).filter(level -> level != SEVERAL);
    }
}
