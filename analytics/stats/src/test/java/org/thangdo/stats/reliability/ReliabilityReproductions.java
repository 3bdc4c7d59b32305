package org.thangdo.stats.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reference;
import org.thangdo.stats.Reference.Reproduction;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.reliability.IntraclassCorrelation.IntervalMethod;
import org.thangdo.stats.reliability.MomentComponents.Design;

/** How this package computes the published figures. */
public final class ReliabilityReproductions {

    private ReliabilityReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of(
                "icc", ReliabilityReproductions::icc,
                "icc_reml_missing", (data, params) -> reml(data),
                "icc1a_replicates", (data, params) -> moments(data, Design.ONE_WAY_AS_IRRICC),
                "icc2_nointer_replicates", (data, params) -> moments(data, Design.TWO_WAY),
                "icc2_inter_replicates", (data, params) -> moments(data, Design.TWO_WAY_WITH_INTERACTION),
                "lin_ccc", (data, params) -> concordance(data),
                "bland_altman", ReliabilityReproductions::blandAltman);
    }

    /** The oracle is irr, so its reading of the paper is asked for; an F without bound has p = 0. */
    private static Map<String, Double> icc(JsonNode data, JsonNode params) {
        var form = IntraclassCorrelation.named(params.get("form").textValue());
        var reliability = form.estimate(CrossProducts.of(Reference.ratings(data)), 0.95, IntervalMethod.IRR);
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
            figures.put(id, value(reliability.estimate()));
        }
        return figures;
    }

    /** The first column is the subject, each other column a rater. */
    private static Map<String, Double> moments(JsonNode data, Design design) {
        double[][] rows = Reference.ratings(data);
        var cells = IntStream.range(0, rows.length)
                .boxed()
                .flatMap(row -> IntStream.range(1, rows[row].length)
                        .filter(column -> !Double.isNaN(rows[row][column]))
                        .mapToObj(column -> new double[] {rows[row][0], column - 1, rows[row][column]}))
                .toList();
        var sums = ReplicatedSums.of(
                cells.stream().mapToInt(cell -> (int) cell[0]).toArray(),
                cells.stream().mapToInt(cell -> (int) cell[1]).toArray(),
                cells.stream().mapToDouble(cell -> cell[2]).toArray());
        var fit = MomentComponents.estimate(sums, design, 0.95);
        double between = value(fit.betweenRaters());
        return Map.of(
                "sig2s", fit.subjects(),
                "sig2r", fit.raters(),
                "sig2sr", fit.interaction(),
                "sig2e", fit.residual(),
                "icc1a", between,
                "icc2r", between,
                "icc2a", value(fit.withinRater()));
    }

    private static Map<String, Double> concordance(JsonNode data) {
        var pair = ConcordanceCorrelation.estimate(CrossProducts.of(Reference.ratings(data)), 0.95);
        var figures = new TreeMap<String, Double>();
        putEstimate(figures, pair.estimate());
        figures.put("C_b", pair.accuracy());
        figures.put("location_shift", pair.locationShift());
        figures.put("scale_shift", pair.scaleShift());
        return figures;
    }

    private static Map<String, Double> blandAltman(JsonNode data, JsonNode params) {
        var limits = BlandAltman.of(
                CrossProducts.of(Reference.ratings(data)), params.get("k").doubleValue(), 0.95);
        return Map.of(
                "mean_diff", value(limits.bias()),
                "sd_diff", limits.standardDeviation(),
                "loa_lo", value(limits.lowerLimit()),
                "loa_hi", value(limits.upperLimit()));
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }

    private static void putEstimate(Map<String, Double> figures, Estimate estimate) {
        var defined = (Estimate.Defined) estimate;
        figures.put("value", defined.value());
        figures.put("se", defined.standardError());
        figures.put("ci_lo", defined.interval().lower());
        figures.put("ci_hi", defined.interval().upper());
    }
}
