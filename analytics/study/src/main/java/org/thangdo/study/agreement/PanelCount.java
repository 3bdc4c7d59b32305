package org.thangdo.study.agreement;

import java.util.List;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Measure;
import org.thangdo.ratings.Panel;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.reliability.CrossedSums;
import org.thangdo.stats.reliability.IntraclassCorrelation;
import org.thangdo.stats.reliability.IntraclassCorrelation.Model;
import org.thangdo.stats.reliability.IntraclassCorrelation.Unit;
import org.thangdo.stats.reliability.RemlFit;

/** What needs to know the raters one by one. */
final class PanelCount {

    private static final List<IntraclassCorrelation> FORMS = List.of(
            IntraclassCorrelation.named("ICC(C,1)"),
            IntraclassCorrelation.named("ICC(A,1)"),
            IntraclassCorrelation.named("ICC(A,k)"));

    private final Panel panel;
    private final CrossedSums sums;
    private final double confidence;

    PanelCount(History history, Selection where, double confidence) {
        this.panel = history.panel(where, Measure.LEVEL);
        this.sums = CrossedSums.of(panel.ratings());
        this.confidence = confidence;
    }

    /** Levels read as scores; ratings that are missing are allowed for. */
    List<Coefficient> reliability() {
        var fit = RemlFit.of(sums, Model.TWO_WAY_RANDOM);
        return FORMS.stream()
                .map(form -> Coefficient.formed("icc", form.id(), estimate(fit, form), sums.subjects()))
                .toList();
    }

    private Estimate estimate(RemlFit fit, IntraclassCorrelation form) {
        double ratings = form.unit() == Unit.SINGLE_RATING ? 1 : averaged();
        return fit.estimate(form, ratings, confidence).estimate();
    }

    /** How many ratings a subject has: the harmonic mean. */
    double averaged() {
        return sums.subjects() == 0 ? 1 : sums.harmonicRatings();
    }
}
