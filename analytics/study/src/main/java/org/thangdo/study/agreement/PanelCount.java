package org.thangdo.study.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thangdo.ratings.Panel;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.AgreementCoefficient;
import org.thangdo.stats.agreement.AgreementInfluence;
import org.thangdo.stats.agreement.CategoryPanel;
import org.thangdo.stats.agreement.Resampled;
import org.thangdo.stats.agreement.SampledAgreement;
import org.thangdo.stats.multiplicity.Adjustment;
import org.thangdo.stats.reliability.CrossedSums;
import org.thangdo.stats.reliability.IntraclassCorrelation;
import org.thangdo.stats.reliability.IntraclassCorrelation.Model;
import org.thangdo.stats.reliability.IntraclassCorrelation.Unit;
import org.thangdo.stats.reliability.RemlFit;

/** What needs to know the raters one by one. */
final class PanelCount {

    private static final List<IntraclassCorrelation> FORMS = forms("ICC(C,1)", "ICC(A,1)", "ICC(A,k)");

    /** Where raters are so many that each rates few, nothing is said of them one by one. */
    private static final List<IntraclassCorrelation> FORMS_OF_MANY = forms("ICC(1,1)", "ICC(1,k)");

    private static final int MANY_RATERS = 500;

    /** Parts of the subjects that are left out in turn. */
    static final int MOST_PARTS = 200;

    private static final int MOST_RATERS_IN_PARTS = 30;

    private final Panel panel;
    private final CategoryPanel ratings;
    private final CrossedSums sums;
    private final double confidence;

    /** @param scale scores of the levels */
    PanelCount(Panel panel, List<Double> scale, double confidence) {
        this.panel = panel;
        this.ratings = new CategoryPanel(panel.ratings(), scale);
        this.sums = CrossedSums.of(panel.ratings());
        this.confidence = confidence;
    }

    /** The interval of a coefficient, had people, units or raters been drawn anew; the widest is last. */
    List<Drawn> drawn(AgreementCoefficient coefficient) {
        boolean units = panel.units().stream().anyMatch(unit -> !unit.isEmpty());
        var sampled = new SampledAgreement(ratings, units());
        var all = units
                ? Stream.of(Resampled.SUBJECTS, Resampled.UNITS, Resampled.RATERS, Resampled.UNITS_AND_RATERS)
                : Stream.of(Resampled.SUBJECTS, Resampled.RATERS, Resampled.SUBJECTS_AND_RATERS);
        return all.map(what -> new Drawn(what, sampled.jackknife(coefficient, what, confidence)))
                .toList();
    }

    /** Number of the unit of each subject; a subject without a unit is its own. */
    private int[] units() {
        var numbers = new HashMap<String, Integer>();
        return IntStream.range(0, panel.subjects().size())
                .map(i -> {
                    String unit = panel.units().get(i);
                    return numbers.computeIfAbsent(
                            unit.isEmpty() ? "\0" + panel.subjects().get(i) : unit, any -> numbers.size());
                })
                .toArray();
    }

    private RaterShare share(AgreementInfluence.OfRater of, TestResult adjusted) {
        String rater = panel.raters().get(of.rater());
        String role = panel.roles().get(of.rater());
        return new RaterShare(rater, role, of.ratings(), of.without(), of.change(), adjusted);
    }

    /** What each rater does to a coefficient, the largest change first. */
    List<RaterShare> raters(AgreementCoefficient coefficient) {
        var all = AgreementInfluence.ofRaters(ratings, coefficient, confidence);
        var adjusted = Adjustment.BENJAMINI_HOCHBERG.adjustTests(
                all.stream().map(each -> RaterShare.test(each.change())).toList());
        return IntStream.range(0, all.size())
                .mapToObj(i -> share(all.get(i), adjusted.get(i)))
                .sorted(RaterShare.LARGEST_FIRST)
                .toList();
    }

    /** Levels read as scores; ratings that are missing are allowed for. */
    List<Coefficient> reliability() {
        if (sums.subjects() < 2) {
            return List.of();
        }
        var forms = panel.raters().size() > MANY_RATERS ? FORMS_OF_MANY : FORMS;
        var fit = fit(panel.ratings(), forms.get(0).model());
        return forms.stream()
                .map(form -> Coefficient.scored("icc", form.id(), estimate(fit, form), sums.subjects()))
                .toList();
    }

    /**
     * The components of variance. With few raters the subjects are left out part by part, so that intervals need not take
     * levels as normal scores; with many raters that would be a large system solved hundreds of times.
     */
    static RemlFit fit(RatingPanel ratings, Model model) {
        return ratings.raters() <= MOST_RATERS_IN_PARTS
                ? RemlFit.of(CrossedSums.parts(ratings, MOST_PARTS), model)
                : RemlFit.of(CrossedSums.of(ratings), model);
    }

    private static List<IntraclassCorrelation> forms(String... ids) {
        return Stream.of(ids).map(IntraclassCorrelation::named).toList();
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
