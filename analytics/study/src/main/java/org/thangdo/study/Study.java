package org.thangdo.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.wide.WideRatings;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.agreement.WidePlan;
import org.thangdo.study.cap.CapStudy;
import org.thangdo.study.diagnosis.CriteriaStudy;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.printed.PrintedStudy;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.unit.UnitStudy;

/** The whole run: every question of a plan put to a history under a rule. */
public final class Study {

    /** Stands for a rule where a table of subjects and raters is studied by none. */
    public static final String WIDE = "wide";

    /** Stands for a rule where forms are studied by none. */
    public static final String FORMS = "forms";

    private Study() {}

    /**
     * Inflation of every kind that the history holds, the cap on persons, the agreement of those who rate, units and their
     * people, those who rate, the criteria in use, the printed shares, and where it all comes from.
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
                asked.contains(Question.UNITS) ? UnitStudy.of(history, plan) : Optional.empty(),
                asked.contains(Question.RATERS)
                        ? kinds.stream()
                                .flatMap(kind -> RaterStudy.of(history, kind, plan).stream())
                                .toList()
                        : List.of(),
                asked.contains(Question.CRITERIA)
                        ? kinds.stream()
                                .flatMap(kind -> CriteriaStudy.of(history, kind, plan).stream())
                                .toList()
                        : List.of(),
                PrintedStudy.of(
                        asked.contains(Question.PRINTED) ? history.printedShares() : List.of(), history.scale()),
                reading.findings());
    }

    /**
     * The agreement of the raters of a table of subjects and raters.
     *
     * @param scale levels that the run speaks of where the table has none
     * @throws IllegalArgumentException if the table holds no ratings on a scale of two or more categories
     */
    public static StudyResult of(WideRatings ratings, Scale scale, WidePlan wanted, Plan plan) {
        if (!ratings.isReadable()) {
            throw new IllegalArgumentException(
                    "no table of subjects and raters: " + ratings.reading().findings());
        }
        var asked = plan.withQuestions(Set.of(Question.AGREEMENT));
        var provenance = Provenance.of(ratings.reading(), asked, WIDE, wanted);
        return new StudyResult(
                provenance.run(),
                provenance,
                asked,
                List.of(),
                List.of(),
                List.of(AgreementStudy.of(ratings, wanted, asked)),
                Optional.empty(),
                List.of(),
                List.of(),
                PrintedStudy.of(List.of(), scale),
                ratings.reading().findings());
    }

    /**
     * Those who rate, from forms that are no history.
     *
     * @param scale levels that the run speaks of where it needs any
     * @throws IllegalArgumentException if there are no judgements
     */
    public static StudyResult of(Judgements judgements, Scale scale, Plan plan) {
        var asked = plan.withQuestions(Set.of(Question.RATERS));
        var provenance = Provenance.of(judgements.reading(), asked, FORMS, plan.raters());
        return new StudyResult(
                provenance.run(),
                provenance,
                asked,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(RaterStudy.of(judgements, Kind.PERSON, asked)),
                List.of(),
                PrintedStudy.of(List.of(), scale),
                judgements.reading().findings());
    }
}
