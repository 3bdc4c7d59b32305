package org.thangdo.stats.reliability;

import static org.thangdo.stats.Reference.ratings;
import static org.thangdo.stats.reliability.ScaleReproductions.defined;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reference.Reproduction;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.consensus.NullShape;
import org.thangdo.stats.reliability.KendallConcordance.Ties;

/** How this package computes the published figures about ranks and about agreement of complete score tables. */
public final class RankReproductions {

    private RankReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of(
                "kendall_w", RankReproductions::concordance,
                "mean_spearman", (data, params) -> value(MeanCorrelation.spearman(ranked(data), 0.95)),
                "mean_pearson", (data, params) -> value(MeanCorrelation.pearson(CrossProducts.of(ratings(data)), 0.95)),
                "finn_coefficient", RankReproductions::finn,
                "robinson_A", (data, params) -> value(RobinsonAgreement.of(CrossProducts.of(ratings(data)), 0.95)));
    }

    private static Map<String, Double> concordance(JsonNode data, JsonNode params) {
        var ties = params.get("correct").booleanValue() ? Ties.CORRECTED : Ties.IGNORED;
        var kendall = KendallConcordance.of(ranked(data), ties, 0.95);
        var test = (TestResult.Tested) kendall.test();
        return Map.of("value", defined(kendall.concordance()).value(), "chisq", test.statistic(), "p", test.pValue());
    }

    private static Map<String, Double> finn(JsonNode data, JsonNode params) {
        var chance = NullShape.UNIFORM.of(params.get("s_levels").intValue());
        return value(FinnCoefficient.TWO_WAY.of(CrossProducts.of(ratings(data)), chance, 0.95));
    }

    static RankedRatings ranked(JsonNode data) {
        return RankedRatings.of(RatingPanel.of(ratings(data)));
    }

    /** Where the oracle gives no value, because a rater gave everybody the same, there is none here either. */
    private static Map<String, Double> value(Estimate estimate) {
        return estimate instanceof Estimate.Defined defined ? Map.of("value", defined.value()) : Map.of();
    }
}
