package org.thangdo.study.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.AgreementCoefficient;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.multitrait.MultitraitComponents;
import org.thangdo.stats.multitrait.MultitraitJackknife;
import org.thangdo.study.Plan;

/** Makes a {@link CriteriaStudy} of judgements. */
final class CriteriaCount {
    private final Judgements judgements;
    private final Kind kind;
    private final Plan plan;
    private final JudgedForms forms;
    private final MultitraitJackknife people;
    private final PersonMeans means;
    private final List<Estimate> importance;

    CriteriaCount(Judgements judgements, Optional<Judgements> decisions, Kind kind, Plan plan) {
        this.judgements = judgements;
        this.kind = kind;
        this.plan = plan;
        forms = new JudgedForms(judgements, decisions);
        people = MultitraitJackknife.of(forms.forms);
        means = new PersonMeans(forms, plan);
        importance = means.importance();
    }

    CriteriaStudy study() {
        var evidence = new FaultTests(forms, people, plan).all();
        var texts = new CriterionTexts(plan.criteria());
        var criteria = IntStream.range(0, forms.criteria)
                .mapToObj(c -> found(c, evidence.get(c), texts.of(forms.names.get(c))))
                .sorted(Comparator.comparingInt(
                                (CriterionFound each) -> -each.flags().size())
                        .thenComparingDouble(each -> people.all().agreedShare(forms.names.indexOf(each.criterion())))
                        .thenComparing(CriterionFound::criterion))
                .toList();
        var study = new CriteriaStudy(
                kind,
                judgements.levels().labels(),
                judgements.period().names(),
                judgements.size(),
                forms.forms.size(),
                judgements.subject().names().size(),
                forms.ratees,
                means.oneThing(),
                criteria,
                List.of());
        return study.with(new CriteriaClaims(study, plan).all());
    }

    private CriterionFound found(int c, List<Evidence> evidence, Optional<CriterionText> text) {
        var doubles = new Doubles(people.all(), forms.names);
        return new CriterionFound(
                forms.names.get(c), counts(c), use(c), evidence, text, Advice.of(c, evidence, text, doubles));
    }

    private LevelCounts counts(int c) {
        return LevelCounts.of(IntStream.range(0, judgements.levels().size())
                .mapToLong(level -> Math.round(people.all().at(c, level)))
                .toArray());
    }

    private CriterionUse use(int c) {
        var agreement = CriterionAgreement.of(forms, c, plan.confidence());
        int[] criteria = IntStream.range(0, forms.criteria).toArray();
        return new CriterionUse(
                estimate(each -> each.commonestShare(c)),
                estimate(each -> each.entropy(c)),
                estimate(each -> each.agreedShare(c)),
                estimate(each -> each.ownShare(c)),
                estimate(each -> each.haloShare(c)),
                estimate(each -> each.leniencyShare(c)),
                estimate(each -> each.meanReliability(c)),
                agreement.of(AgreementCoefficient.ALPHA_ORDINAL),
                agreement.of(AgreementCoefficient.GWET_AC2),
                estimate(each -> each.itemRest(c, criteria)),
                forms.overall < 0
                        ? Estimate.undefined(Reason.NO_DATA)
                        : estimate(each -> each.partial(c, forms.overall)),
                judgements.period().names().size() < 2
                        ? Estimate.undefined(Reason.TOO_FEW)
                        : estimate(each -> each.stability(c)),
                forms.outcome < 0
                        ? Estimate.undefined(Reason.NO_DATA)
                        : estimate(each -> each.withOutcome(c, forms.outcome)),
                importance.get(c),
                means.betweenPositions(c));
    }

    private Estimate estimate(ToDoubleFunction<MultitraitComponents> statistic) {
        return people.estimate(statistic, plan.confidence());
    }
}
