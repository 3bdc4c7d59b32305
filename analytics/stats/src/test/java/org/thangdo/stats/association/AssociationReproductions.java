package org.thangdo.stats.association;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reference;
import org.thangdo.stats.Reference.Reproduction;
import org.thangdo.stats.TestResult;

/** How this package computes the published figures about tables of two properties. */
public final class AssociationReproductions {

    private AssociationReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of(
                "linear_by_linear", AssociationReproductions::linearByLinear,
                "wilcoxon_mann_whitney", AssociationReproductions::mannWhitney,
                "pearson_chisq", AssociationReproductions::pearson,
                "g_test", AssociationReproductions::likelihoodRatio,
                "ordinal_association", AssociationReproductions::association);
    }

    /** The case holds the p-value of both peers under their own names. */
    private static Map<String, Double> linearByLinear(JsonNode data, JsonNode params) {
        var test = (TestResult.Tested) LinearByLinear.test(table(data), Alternative.TWO_SIDED);
        return Map.of(
                "chisq", test.statistic() * test.statistic(),
                "p", test.pValue(),
                "p.X-squared", test.pValue());
    }

    private static Map<String, Double> mannWhitney(JsonNode data, JsonNode params) {
        var rows = table(data).rows();
        var test = (TestResult.Tested) MannWhitney.of(rows.get(0), rows.get(1)).test(Alternative.TWO_SIDED);
        return Map.of("z", test.statistic(), "p", test.pValue());
    }

    private static Map<String, Double> pearson(JsonNode data, JsonNode params) {
        var test = (TestResult.Tested) Independence.PEARSON.test(table(data));
        return Map.of("chisq", test.statistic(), "df", test.degreesOfFreedom(), "p", test.pValue());
    }

    private static Map<String, Double> likelihoodRatio(JsonNode data, JsonNode params) {
        var test = (TestResult.Tested) Independence.LIKELIHOOD_RATIO.test(table(data));
        return Map.of("G", test.statistic(), "p.p.value", test.pValue());
    }

    /** DescTools' direction "row" takes the rows as what is explained. */
    private static Map<String, Double> association(JsonNode data, JsonNode params) {
        return Map.of(
                "tau_b", value(data, OrdinalAssociation.TAU_B),
                "tau_c", value(data, OrdinalAssociation.TAU_C),
                "gamma", value(data, OrdinalAssociation.GAMMA),
                "somers_d_rowdir", value(data, OrdinalAssociation.SOMERS_D_OF_ROWS),
                "somers_d_coldir", value(data, OrdinalAssociation.SOMERS_D_OF_COLUMNS),
                "spearman", value(data, OrdinalAssociation.SPEARMAN));
    }

    private static double value(JsonNode data, OrdinalAssociation association) {
        return ((Estimate.Defined) association.of(table(data), 0.95)).value();
    }

    private static CrossTable table(JsonNode data) {
        return new CrossTable(StreamSupport.stream(data.get("table").spliterator(), false)
                .map(Reference::counts)
                .toList());
    }
}
