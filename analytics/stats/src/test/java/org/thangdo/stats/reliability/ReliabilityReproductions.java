package org.thangdo.stats.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reference;
import org.thangdo.stats.Reference.Reproduction;
import org.thangdo.stats.TestResult;

/** How this package computes the published figures. */
public final class ReliabilityReproductions {

    private ReliabilityReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of("icc", ReliabilityReproductions::icc, "icc_reml_missing", (data, params) -> reml(data));
    }

    /** The oracle is irr, so its reading of the paper is asked for; an F without bound has p = 0. */
    private static Map<String, Double> icc(JsonNode data, JsonNode params) {
        var form = IntraclassCorrelation.named(params.get("form").textValue());
        var reliability = form.estimateAsIrr(CrossProducts.of(Reference.ratings(data)), 0.95);
        var figures = new TreeMap<String, Double>();
        figures.put("df1", reliability.meanSquares().subjects().degreesOfFreedom());
        figures.put("df2", reliability.errorDegreesOfFreedom());
        figures.put("p", 0.0);
        if (reliability.test() instanceof TestResult.Tested tested) {
            figures.put("F", tested.statistic());
            figures.put("p", tested.pValue());
        }
        putEstimate(figures, reliability.estimate());
        return figures;
    }

    private static Map<String, Double> reml(JsonNode data) {
        var sums = CrossedSums.of(RatingPanel.of(Reference.ratings(data)));
        var fit = (RemlFit.Fitted) RemlFit.of(sums, IntraclassCorrelation.Model.TWO_WAY_RANDOM);
        var figures = new TreeMap<String, Double>();
        figures.put("var_ratee", fit.components().subjects());
        figures.put("var_rater", fit.components().raters());
        figures.put("var_resid", fit.components().residual());
        figures.put("reml_criterion", fit.criterion());
        for (String id : List.of("ICC(A,1)", "ICC(C,1)")) {
            var reliability = fit.estimate(IntraclassCorrelation.named(id), 1, 0.95);
            figures.put(id, ((Estimate.Defined) reliability.estimate()).value());
        }
        return figures;
    }

    private static void putEstimate(Map<String, Double> figures, Estimate estimate) {
        var defined = (Estimate.Defined) estimate;
        figures.put("value", defined.value());
        figures.put("se", defined.standardError());
        figures.put("ci_lo", defined.interval().lower());
        figures.put("ci_hi", defined.interval().upper());
    }
}
