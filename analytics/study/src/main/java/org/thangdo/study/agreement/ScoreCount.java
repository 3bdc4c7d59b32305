package org.thangdo.study.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.thangdo.ratings.wide.WideRatings;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.StandardError;
import org.thangdo.stats.association.ScoreAssociation;
import org.thangdo.stats.reliability.ConcordanceCorrelation;
import org.thangdo.stats.reliability.CrossProducts;
import org.thangdo.stats.reliability.CrossedSums;
import org.thangdo.stats.reliability.IntraclassCorrelation;
import org.thangdo.stats.reliability.IntraclassCorrelation.IntervalMethod;
import org.thangdo.stats.reliability.IntraclassCorrelation.Model;
import org.thangdo.stats.reliability.IntraclassCorrelation.Unit;
import org.thangdo.stats.reliability.ItemScaling;
import org.thangdo.stats.reliability.KendallConcordance;
import org.thangdo.stats.reliability.MeanCorrelation;
import org.thangdo.stats.reliability.RankedRatings;
import org.thangdo.stats.reliability.ScaleReliability;
import org.thangdo.study.Plan;

/** What the scores of a table of subjects and raters say: reliability, rank order, and of two raters how they lie. */
record ScoreCount(WideRatings ratings, StandardError error, Plan plan) {

    private static final List<IntraclassCorrelation> FORMS =
            List.of("ICC(1,1)", "ICC(1,k)", "ICC(C,1)", "ICC(C,k)", "ICC(A,1)", "ICC(A,k)").stream()
                    .map(IntraclassCorrelation::named)
                    .toList();

    /**
     * @param apart whether what needs the ratings one by one is computed too; of scores with some missing, intraclass
     *     correlations always are, as there is nothing else to read
     */
    List<Coefficient> all(boolean apart) {
        var all = new ArrayList<Coefficient>();
        if (ratings.raters().size() < 2) {
            return all;
        }
        long rated = ratings.rows() - ratings.silentRows();
        if (rated < 2) {
            FORMS.forEach(form -> all.add(
                    Coefficient.scored("icc", form.id(), Estimate.undefined(Reason.TOO_FEW), ratings.completeRows())));
            return all;
        }
        if (ratings.completeRows() == rated) {
            complete(all, apart);
        } else if (apart || !ratings.isCategorical()) {
            restricted(all, rated);
        }
        if (apart) {
            items(all);
            ranks(all);
        }
        return all;
    }

    private double confidence() {
        return plan.confidence();
    }

    /** Without ratings missing: by the analysis of variance. */
    private void complete(List<Coefficient> all, boolean apart) {
        for (IntraclassCorrelation form : FORMS) {
            var reliability = apart && error != StandardError.GWET
                    ? form.estimate(parts(), confidence())
                    : form.estimate(ratings.crossProducts(), confidence(), published());
            all.add(Coefficient.scored("icc", form.id(), reliability.estimate(), ratings.completeRows()));
        }
    }

    private IntervalMethod published() {
        return error == StandardError.GWET ? IntervalMethod.MCGRAW_WONG : IntervalMethod.MODIFIED_LARGE_SAMPLE;
    }

    /** The subjects in parts, so that the intervals need not take scores as normal. */
    private List<CrossProducts> parts() {
        double[][] scores = scores();
        int parts = Math.min(PanelCount.MOST_PARTS, Math.max(2, scores.length));
        return IntStream.range(0, parts)
                .mapToObj(part -> IntStream.range(0, scores.length)
                        .filter(i -> i % parts == part)
                        .mapToObj(i -> scores[i])
                        .toArray(double[][]::new))
                .map(rows ->
                        rows.length == 0 ? CrossProducts.empty(ratings.raters().size()) : CrossProducts.of(rows))
                .toList();
    }

    /** Of subjects with every rating, shape (subjects, raters). */
    private double[][] scores() {
        var panel = ratings.scorePanel();
        var scores = new double[panel.subjects()][];
        for (int i = 0; i < panel.size(); i++) {
            int subject = panel.subject()[i];
            scores[subject] = scores[subject] == null ? new double[panel.raters()] : scores[subject];
            scores[subject][panel.rater()[i]] = panel.value()[i];
        }
        return Arrays.stream(scores).filter(Objects::nonNull).toArray(double[][]::new);
    }

    /** With ratings missing: by restricted likelihood. */
    private void restricted(List<Coefficient> all, long rated) {
        var panel = ratings.scorePanel();
        var oneWay = PanelCount.fit(panel, Model.ONE_WAY_RANDOM);
        var twoWay = PanelCount.fit(panel, Model.TWO_WAY_RANDOM);
        double averaged = CrossedSums.of(panel).harmonicRatings();
        for (IntraclassCorrelation form : FORMS) {
            var fit = form.model() == Model.ONE_WAY_RANDOM ? oneWay : twoWay;
            double m = form.unit() == Unit.SINGLE_RATING ? 1 : averaged;
            all.add(Coefficient.scored(
                    "icc", form.id(), fit.estimate(form, m, confidence()).estimate(), rated));
        }
    }

    private void items(List<Coefficient> all) {
        var products = ratings.crossProducts();
        add(all, "cronbach_alpha", ScaleReliability.CRONBACH_ALPHA.of(products, ItemScaling.RAW, confidence()));
        add(all, "mean_pearson", MeanCorrelation.pearson(products, confidence()));
        if (ratings.raters().size() == 2) {
            add(
                    all,
                    "lin_ccc",
                    ConcordanceCorrelation.estimate(products, confidence()).estimate());
        }
    }

    private void ranks(List<Coefficient> all) {
        var panel = ratings.scorePanel();
        var ranked = RankedRatings.of(panel);
        add(
                all,
                "kendall_w",
                KendallConcordance.of(ranked, KendallConcordance.Ties.CORRECTED, confidence())
                        .concordance());
        add(all, "mean_spearman", MeanCorrelation.spearman(ranked, confidence()));
        if (ratings.raters().size() == 2) {
            add(all, "kendall_tau_b", ScoreAssociation.TAU_B.of(panel, 0, 1, confidence()));
            add(all, "spearman", ScoreAssociation.SPEARMAN.of(panel, 0, 1, confidence()));
        }
    }

    private void add(List<Coefficient> all, String id, Estimate estimate) {
        all.add(Coefficient.scored(id, "", estimate, ratings.completeRows()));
    }
}
