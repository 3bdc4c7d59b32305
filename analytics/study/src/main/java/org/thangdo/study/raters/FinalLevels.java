package org.thangdo.study.raters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.ratings.judgement.Judgements;

/** Final levels of people, which the ratings led to; of somebody of whom several are said, none. */
final class FinalLevels {
    private static final int SEVERAL = -1;

    private final Map<List<String>, Integer> level = new HashMap<>();

    /** @param decisions final levels as judgements; those on another scale than the ratings are not compared with them */
    FinalLevels(Optional<Judgements> decisions, Judgements ratings) {
        decisions
                .filter(found -> found.levels().names().equals(ratings.levels().names()))
                .ifPresent(this::read);
    }

    private void read(Judgements decisions) {
        for (int row = 0; row < decisions.size(); row++) {
            level.merge(
                    List.of(decisions.period().name(row), decisions.subject().name(row)),
                    decisions.level(row),
                    (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    Optional<Integer> of(String period, String subject) {
        return Optional.ofNullable(level.get(List.of(period, subject))).filter(found -> found != SEVERAL);
    }
}
