package org.thangdo.charts.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.thangdo.charts.figure.CriteriaGrid.Feature;
import org.thangdo.charts.figure.CriteriaGrid.Mark;
import org.thangdo.charts.figure.CriteriaGrid.Row;
import org.thangdo.criteria.lint.Slot;
import org.thangdo.criteria.lint.Verdict;
import org.thangdo.criteria.text.Words;
import org.thangdo.stats.TestResult;
import org.thangdo.study.ClaimCode.Topic;
import org.thangdo.study.Wording;
import org.thangdo.study.diagnosis.CriteriaStudy;
import org.thangdo.study.diagnosis.CriterionFound;
import org.thangdo.study.diagnosis.CriterionText;
import org.thangdo.study.diagnosis.Flag;
import org.thangdo.study.table.Cells;

/** The figure of a study of criteria. */
record CriteriaFigures(Figures figures, CriteriaStudy study) {

    private static final Map<Feature, Slot> SLOTS = Map.of(
            Feature.QUANTITY, Slot.QUANTITY,
            Feature.THRESHOLD, Slot.THRESHOLD,
            Feature.DEADLINE, Slot.DEADLINE,
            Feature.SOURCE, Slot.SOURCE,
            Feature.PRODUCT, Slot.PRODUCT);

    private static final Map<Feature, Flag> FLAGS = Map.of(
            Feature.DISCRIMINATES, Flag.NOT_DISCRIMINATING,
            Feature.OWN, Flag.GENERAL_IMPRESSION,
            Feature.SINGLE, Flag.REDUNDANT,
            Feature.FAIR, Flag.DIFFERENTIAL,
            Feature.COUNTS, Flag.UNRELATED,
            Feature.LASTS, Flag.UNSTABLE);

    /** Figure 12; empty where so few people were judged that nothing is shown. */
    Optional<CriteriaGrid> grid() {
        if (study.people() < figures.smallest()) {
            return Optional.empty();
        }
        var words = Words.of(org.thangdo.charts.Frame.class, "figures", figures.language());
        var about = Map.of("periods", span(), "criteria", study.criteria().size());
        var frame = figures.frame(
                figures.headline(study.claims(Topic.CRITERIA), "headline.criteria-grid", about),
                words.say("subtitle.criteria-grid", about),
                figures.source(study.ratees(), "", words.say("caveat.criteria-grid"), study.kind()),
                study.kind(),
                "");
        return Optional.of(
                new CriteriaGrid(frame, study.criteria().stream().map(this::row).toList()));
    }

    private Row row(CriterionFound criterion) {
        var marks = new EnumMap<Feature, Mark>(Feature.class);
        criterion.text().ifPresent(text -> SLOTS.forEach((feature, slot) -> marks.put(feature, mark(text, slot))));
        FLAGS.forEach((feature, flag) -> marks.put(feature, mark(criterion, flag)));
        return new Row(
                Figures.drawable(Wording.matter(criterion.criterion()).in(figures.language())),
                criterion.text().map(text -> Figures.drawable(text.quoted())).orElse(""),
                marks,
                Cells.in(figures.language()).word("action." + criterion.action()));
    }

    /** Of a text that is judged by behaviour nothing is asked. */
    private static Mark mark(CriterionText text, Slot slot) {
        if (text.verdict() == Verdict.QUALITATIVE) {
            return Mark.UNKNOWN;
        }
        return text.says(slot) ? Mark.YES : Mark.NO;
    }

    private static Mark mark(CriterionFound criterion, Flag flag) {
        if (criterion.flags().contains(flag)) {
            return Mark.NO;
        }
        boolean tested = criterion.evidence().stream()
                .filter(each -> each.fault().flag() == flag)
                .anyMatch(each -> each.test() instanceof TestResult.Tested);
        return tested ? Mark.YES : Mark.UNKNOWN;
    }

    private String span() {
        var periods = study.periods();
        String first = periods.get(0);
        String last = periods.get(periods.size() - 1);
        return first.equals(last) ? first : first + "–" + last;
    }
}
