package org.thangdo.study;

import java.util.List;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.cap.CapStudy;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.printed.PrintedStudy;

/** The whole run: every question of a plan put to a history under a rule. */
public final class Study {

    private Study() {}

    /**
     * Inflation of every kind that the history holds, the cap on persons, the agreement of those who rate, the printed shares,
     * and where it all comes from.
     * The bases of the rule packs count people; whether a rule caps organisations too is for the reader to say, who may ask
     * {@link CapStudy#of} for them.
     *
     * @throws IllegalArgumentException if the rule's scale is not that of the history
     */
    public static StudyResult of(History history, RulePack pack, Plan plan) {
        List<Kind> kinds = plan.kinds().stream()
                .filter(kind -> !history.periods(kind).isEmpty())
                .toList();
        var reading = history.reading();
        var provenance = Provenance.of(reading, plan, pack.id(), pack);
        var asked = plan.questions();
        return new StudyResult(
                provenance.run(),
                provenance,
                plan,
                asked.contains(Question.INFLATION)
                        ? kinds.stream()
                                .map(kind -> Inflation.of(history, pack, kind, plan))
                                .toList()
                        : List.of(),
                asked.contains(Question.CAP) && !pack.caps().isEmpty()
                        ? kinds.stream()
                                .filter(kind -> kind == Kind.PERSON)
                                .map(kind -> CapStudy.of(history, pack, kind, plan))
                                .toList()
                        : List.of(),
                asked.contains(Question.AGREEMENT)
                        ? plan.kinds().stream()
                                .flatMap(kind -> AgreementStudy.of(history, kind, plan).stream())
                                .toList()
                        : List.of(),
                PrintedStudy.of(
                        asked.contains(Question.PRINTED) ? history.printedShares() : List.of(), history.scale()),
                reading.findings());
    }
}
