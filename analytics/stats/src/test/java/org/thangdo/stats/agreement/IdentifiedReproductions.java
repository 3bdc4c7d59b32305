package org.thangdo.stats.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reference;
import org.thangdo.stats.Reference.Reproduction;
import org.thangdo.stats.association.OrdinalAssociation;
import org.thangdo.stats.association.ScoreAssociation;

/** How this package computes the published figures about raters and sources that are told apart. */
public final class IdentifiedReproductions {

    private static final double LEVEL = 0.95;

    private IdentifiedReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        var all = new TreeMap<String, Reproduction>();
        all.put("conger_kappa", IdentifiedReproductions::conger);
        all.put("light_kappa", IdentifiedReproductions::light);
        all.put("cohen_kappa", IdentifiedReproductions::cohen);
        all.put("cohen_kappa_custom", IdentifiedReproductions::custom);
        all.put("scott_pi", IdentifiedReproductions::scott);
        all.put("kendall_tau_b", (data, params) -> order(data, OrdinalAssociation.TAU_B, ScoreAssociation.TAU_B));
        all.put("spearman", (data, params) -> order(data, OrdinalAssociation.SPEARMAN, ScoreAssociation.SPEARMAN));
        all.put("bowker_symmetry", IdentifiedReproductions::bowker);
        all.put("stuart_maxwell", IdentifiedReproductions::stuartMaxwell);
        all.put("epi_kappa_prev_bias", IdentifiedReproductions::binary);
        return all;
    }

    /** Oracle: irrCAC, whose errors, intervals and p-values are reproduced in its own convention. */
    private static Map<String, Double> conger(JsonNode data, JsonNode params) {
        var table = raters(data, Reference.doubles(params.required("categories")));
        var weighting = weighting(params);
        var coefficient = RaterCoefficient.of(RaterCombination.CONGER, weighting);
        var agreement = coefficient.estimate(table, LEVEL);
        var figures = new TreeMap<>(PeerConvention.IRRCAC_CONGER.figures(table, weighting));
        figures.put("value", value(agreement.estimate()));
        figures.put("pa", 1 - agreement.observed());
        figures.put("pe", 1 - agreement.expected());
        figures.put("se_jackknife", jackknifed(coefficient, data, table));
        return figures;
    }

    /**
     * Here a subject that nobody rated is no subject. One of the references counts two such rows as subjects of the
     * jackknife, though not of irrCAC's error: their left-out value is the value of all, and n is 15 instead of 13. Its
     * figure is made up from ours, so that what differs is this and nothing else.
     */
    private static double jackknifed(RaterCoefficient coefficient, JsonNode data, RaterTable table) {
        var ours = defined(coefficient.estimate(table, LEVEL).estimate());
        long unrated = data.size() - table.total();
        if (unrated == 0) {
            return ours.standardError();
        }
        var counted = new Jackknife();
        counted.add(ours.value(), unrated);
        table.subjects().forEach((pattern, n) -> {
            var rest = new TreeMap<>(table.subjects());
            rest.computeIfPresent(pattern, (same, times) -> times == 1 ? null : times - 1);
            var leftOut = coefficient.estimate(new RaterTable(table.scale(), table.raters(), rest), LEVEL);
            counted.add(value(leftOut.estimate()), n);
        });
        return counted.standardError();
    }

    /** A pair of raters who both use one category only has no kappa, and then the peer prints nothing either. */
    private static Map<String, Double> light(JsonNode data, JsonNode params) {
        var agreement = RaterCoefficient.LIGHT_KAPPA.estimate(raters(data, categories(data)), LEVEL);
        return agreement.estimate() instanceof Estimate.Defined defined ? Map.of("value", defined.value()) : Map.of();
    }

    private static Map<String, Double> cohen(JsonNode data, JsonNode params) {
        var table =
                raters(data, Reference.doubles(params.required("categories"))).pair(0, 1);
        var estimate = defined(SourceCoefficient.of(SourceChance.OWN, weighting(params))
                .asymptotic(table, LEVEL)
                .estimate());
        return Map.of(
                "value", estimate.value(),
                "se", estimate.standardError(),
                "se0", SourceIndependence.of(table, weighting(params)).standardError(),
                "ci_lo", estimate.interval().lower(),
                "ci_hi", estimate.interval().upper());
    }

    private static Map<String, Double> custom(JsonNode data, JsonNode params) {
        var distance = CustomDistance.ofDisagreementWeights(Reference.ratings(params.required("disagreement_weights")));
        var agreement = SourceCoefficient.of(SourceChance.OWN, distance).estimate(pair(data), LEVEL);
        return Map.of("value", value(agreement.estimate()));
    }

    /**
     * Two cases are named {@code value.Const} and called unweighted, but hold what rel prints with quadratic weights. With
     * one more mistake of its own: see {@link PeerConvention#REL_WEIGHTED_PI}. Unweighted, R 4.2.2 with rel 1.4.2 gives
     * .6946565 for the first of them, and so do we.
     */
    private static Map<String, Double> scott(JsonNode data, JsonNode params) {
        var table = raters(data, categories(data));
        var weighted = PeerConvention.REL_WEIGHTED_PI.figures(table, Weighting.QUADRATIC);
        return Map.of(
                "value",
                        value(SourceCoefficient.SCOTT_PI
                                .estimate(table.pair(0, 1), LEVEL)
                                .estimate()),
                "value.Const", weighted.get("value"));
    }

    /** From the square table and from the scores one by one: both must give it. */
    private static Map<String, Double> order(JsonNode data, OrdinalAssociation ofLevels, ScoreAssociation ofScores) {
        double value = value(SourceOrder.of(pair(data), ofLevels, LEVEL));
        double ofScore = value(ofScores.of(RatingPanel.of(Reference.ratings(data)), 0, 1, LEVEL));
        if (Math.abs(value - ofScore) > 1e-12) {
            throw new AssertionError(value + " from the table, " + ofScore + " from the scores");
        }
        return Map.of("value", value);
    }

    private static Map<String, Double> bowker(JsonNode data, JsonNode params) {
        return PeerConvention.R_MCNEMAR.figures(raters(data, categories(data)), Weighting.IDENTITY);
    }

    /**
     * The peer leaves out categories with equal margins; its p-value belongs to the degrees of freedom that are then left,
     * and the case states those of the whole scale.
     */
    private static Map<String, Double> stuartMaxwell(JsonNode data, JsonNode params) {
        var table = raters(data, categories(data));
        var figures = new TreeMap<>(PeerConvention.IRR_STUART_MAXWELL.figures(table, Weighting.IDENTITY));
        figures.put("df", table.scale().size() - 1.0);
        return figures;
    }

    private static Map<String, Double> binary(JsonNode data, JsonNode params) {
        var table = pair(data);
        var indices = BinaryIndices.of(table, LEVEL);
        return Map.of(
                "prev_index", value(indices.prevalence()),
                "bias_index", value(indices.bias()),
                "pabak", value(indices.adjustedKappa().estimate()),
                "kappa",
                        value(SourceCoefficient.COHEN_KAPPA
                                .estimate(table, LEVEL)
                                .estimate()));
    }

    private static Estimate.Defined defined(Estimate estimate) {
        return (Estimate.Defined) estimate;
    }

    private static double value(Estimate estimate) {
        return defined(estimate).value();
    }

    private static Weighting weighting(JsonNode params) {
        return Stream.of(Weighting.values())
                .filter(each -> each.id().equals(params.required("weights").textValue()))
                .findFirst()
                .orElseThrow();
    }

    private static SourcePairTable pair(JsonNode data) {
        return raters(data, categories(data)).pair(0, 1);
    }

    /** The categories that were used, in order. */
    static List<Double> categories(JsonNode data) {
        return AgreementReproductions.categories(data);
    }

    /** The ratings with the raters told apart; subjects without any are no rows. */
    static RaterTable raters(JsonNode data, List<Double> scale) {
        double[][] categories = Arrays.stream(Reference.ratings(data))
                .map(row -> DoubleStream.of(row)
                        .map(score -> Double.isNaN(score) ? score : scale.indexOf(score))
                        .toArray())
                .toArray(double[][]::new);
        return RaterTable.of(RatingPanel.of(categories), scale);
    }
}
