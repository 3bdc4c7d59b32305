package org.thangdo.stats.agreement;

import static org.thangdo.stats.agreement.PeerDifference.LEVEL;
import static org.thangdo.stats.agreement.PeerDifference.interval;
import static org.thangdo.stats.agreement.PeerDifference.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.agreement.PeerDifference.Example;
import org.thangdo.stats.planning.PrecisionSubjects;
import org.thangdo.stats.reliability.KendallConcordance;
import org.thangdo.stats.reliability.KendallConcordance.Ties;
import org.thangdo.stats.reliability.RankedRatings;

/** Differences in the coefficients of categories that are no {@link PeerConvention}. */
final class OtherDifferenceRows {

    private static final int STUDIES = 1000;

    private OtherDifferenceRows() {}

    static List<PeerDifference> all() {
        return List.of(
                errorOfGwet(Weighting.IDENTITY, "AC1"),
                errorOfGwet(Weighting.QUADRATIC, "AC2, quadratic"),
                ordinal(),
                largeSampleKappa(),
                allEqual(WhenNothingVaries.UNDEFINED),
                allEqual(WhenNothingVaries.ONE),
                kendall(),
                planning());
    }

    /** The mean of the standard errors of many studies beside the spread that their values have. */
    private static PeerDifference errorOfGwet(Weighting weighting, String name) {
        var coefficient = AgreementCoefficient.of(Chance.GWET, weighting);
        var study = LatentStudy.of(5, 0.4, 0.6);
        var random = new SeededRandom(3);
        var drawn = IntStream.range(0, STUDIES)
                .mapToObj(i -> study.draw(random, 80))
                .toList();
        return new PeerDifference(
                "StandardError.GWET, " + name,
                "irrCAC 1.4 (R), irrCAC-py 0.4.4",
                coefficient.id(),
                String.format(Locale.ROOT, "%,d simulated studies, 80 × 5, 40 %% missing", STUDIES),
                timesTheSpread(coefficient, drawn, StandardError.GWET),
                timesTheSpread(coefficient, drawn, StandardError.JACKKNIFE));
    }

    private static String timesTheSpread(
            AgreementCoefficient coefficient, List<AgreementTable> studies, StandardError method) {
        var estimates = studies.stream()
                .map(study -> (Estimate.Defined) coefficient
                        .estimate(study, Inference.at(LEVEL).with(method))
                        .estimate())
                .toList();
        double spread = new Replicates(
                        estimates.stream().mapToDouble(Estimate.Defined::value).toArray())
                .standardDeviation();
        double error = new Replicates(estimates.stream()
                        .mapToDouble(Estimate.Defined::standardError)
                        .toArray())
                .mean();
        return String.format(Locale.ROOT, "se %.2f × the true spread", error / spread);
    }

    private static PeerDifference ordinal() {
        var table = Example.KRIPPENDORFF.table().forgetRaters();
        var gwet = AgreementCoefficient.of(Chance.KRIPPENDORFF, Weighting.ORDINAL);
        return new PeerDifference(
                "KrippendorffMetric.ORDINAL",
                "irrCAC 1.4 (R), irrCAC-py 0.4.4",
                AgreementCoefficient.ALPHA_ORDINAL.id(),
                Example.KRIPPENDORFF.words() + ", ordinal",
                value(gwet.estimate(table, LEVEL).estimate()) + " (here `" + gwet.id() + "`)",
                value(AgreementCoefficient.ALPHA_ORDINAL.estimate(table, LEVEL).estimate()));
    }

    private static PeerDifference largeSampleKappa() {
        var pair = Example.AGRESTI.table().pair(0, 1);
        return new PeerDifference(
                "SourceCoefficient.asymptotic",
                "statsmodels 0.13.5",
                SourceCoefficient.COHEN_KAPPA.id(),
                Example.AGRESTI.words(),
                interval(SourceCoefficient.COHEN_KAPPA.asymptotic(pair, LEVEL).estimate()),
                interval(SourceCoefficient.COHEN_KAPPA.estimate(pair, LEVEL).estimate()));
    }

    private static PeerDifference allEqual(WhenNothingVaries policy) {
        var ratings = new int[20][];
        Arrays.fill(ratings, new int[] {4, 4, 4});
        var table = RatedSubjects.table(ratings, 4);
        var inference = Inference.at(LEVEL).with(policy);
        String ours = "AC1 "
                + value(AgreementCoefficient.GWET_AC1.estimate(table, inference).estimate())
                + ", Fleiss "
                + value(AgreementCoefficient.FLEISS_KAPPA
                        .estimate(table, inference)
                        .estimate())
                + ", alpha "
                + value(AgreementCoefficient.ALPHA_ORDINAL
                        .estimate(table, inference)
                        .estimate());
        boolean first = policy == WhenNothingVaries.UNDEFINED;
        return new PeerDifference(
                "WhenNothingVaries." + policy,
                first
                        ? "irrCAC 1.4, krippendorffsalpha 2.0, fast-krippendorff 0.8.3"
                        : "irr 0.84.1, DescTools 0.99.59, DKPro 2.3.1",
                (first ? AgreementCoefficient.FLEISS_KAPPA : AgreementCoefficient.ALPHA_ORDINAL).id(),
                "20 × 3, all ratings equal",
                first ? "Fleiss and Conger `NaN`, alpha `NaN` or an error" : "alpha 1",
                ours);
    }

    private static PeerDifference kendall() {
        var ranked = RankedRatings.of(RatingPanel.of(Example.FIVE_LEVELS.scores()));
        return new PeerDifference(
                "KendallConcordance.Ties",
                "irr 0.84.1 kendall, as it is called without options",
                "kendall_w",
                Example.FIVE_LEVELS.words(),
                value(KendallConcordance.of(ranked, Ties.IGNORED, LEVEL).concordance()),
                value(KendallConcordance.of(ranked, Ties.CORRECTED, LEVEL).concordance()));
    }

    /** Chance agreement of AC1 on two categories is 1/2 at most, so the usual rule is that of Brennan and Prediger. */
    private static PeerDifference planning() {
        var yesOrNo = List.of(0.0, 1.0);
        return new PeerDifference(
                "PrecisionSubjects",
                "Gwet (2014), chapter 6",
                AgreementCoefficient.GWET_AC1.id(),
                "two categories, two raters, ± 0.1",
                PrecisionSubjects.brennanPrediger(Weighting.IDENTITY, yesOrNo, 0.1, LEVEL) + " subjects",
                PrecisionSubjects.gwet(Weighting.IDENTITY, yesOrNo, 0.1, LEVEL) + " subjects");
    }
}
