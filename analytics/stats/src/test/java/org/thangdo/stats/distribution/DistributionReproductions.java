package org.thangdo.stats.distribution;

import static org.thangdo.stats.Reference.counts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reference;
import org.thangdo.stats.Reference.Reproduction;

/** How this package computes the published figures about one distribution. */
public final class DistributionReproductions {

    private static final Map<String, ShareInterval> SHARE = Map.of(
            "wilson", ShareInterval.WILSON,
            "wilsoncc", ShareInterval.WILSON_CORRECTED,
            "jeffreys", ShareInterval.JEFFREYS,
            "agresti-coull", ShareInterval.AGRESTI_COULL,
            "clopper-pearson", ShareInterval.CLOPPER_PEARSON);

    private static final Map<String, SimultaneousIntervals> SIMULTANEOUS = Map.of(
            "sisonglaz", SimultaneousIntervals.SISON_GLAZ,
            "goodman", SimultaneousIntervals.GOODMAN,
            "wilson", SimultaneousIntervals.WILSON,
            "qh", SimultaneousIntervals.QUESENBERRY_HURST,
            "fs", SimultaneousIntervals.FITZPATRICK_SCOTT);

    private DistributionReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of(
                "binom_ci", DistributionReproductions::share,
                "multinomial_ci", DistributionReproductions::shares,
                "ordinal_dispersion", DistributionReproductions::shape,
                "shannon_entropy_bits", (data, params) -> Map.of("value", value(data, OrdinalShape.ENTROPY_BITS)));
    }

    private static Map<String, Double> share(JsonNode data, JsonNode params) {
        var estimate = defined(SHARE.get(params.get("method").textValue())
                .of(
                        data.get("x").longValue(),
                        data.get("n").longValue(),
                        params.get("level").doubleValue()));
        return Map.of(
                "est", estimate.value(),
                "lo", estimate.interval().lower(),
                "hi", estimate.interval().upper());
    }

    private static Map<String, Double> shares(JsonNode data, JsonNode params) {
        List<Estimate.Defined> estimates = SIMULTANEOUS
                .get(params.get("method").textValue())
                .of(counts(data.get("counts")), params.get("level").doubleValue())
                .stream()
                .map(DistributionReproductions::defined)
                .toList();
        var figures = new HashMap<String, Double>();
        figures.putAll(Reference.numbered(
                "lo", estimates.stream().map(e -> e.interval().lower()).toList()));
        figures.putAll(Reference.numbered(
                "hi", estimates.stream().map(e -> e.interval().upper()).toList()));
        return figures;
    }

    /** The package agrmt calls "entropy_norm" what is the entropy in bits. */
    private static Map<String, Double> shape(JsonNode data, JsonNode params) {
        return Map.of(
                "van_der_Eijk_A", value(data, OrdinalShape.AGREEMENT),
                "polarization", value(data, OrdinalShape.POLARIZATION),
                "Leik_D", value(data, OrdinalShape.LEIK_D),
                "Tastle_Wierman_consensus", value(data, OrdinalShape.CONSENSUS),
                "entropy_norm", value(data, OrdinalShape.ENTROPY_BITS),
                "BlairLacy_concentration_lsq", value(data, OrdinalShape.LSQ),
                "BerryMielke_IOV", value(data, OrdinalShape.IOV),
                "Kvalseth_COV", value(data, OrdinalShape.COV));
    }

    private static double value(JsonNode data, OrdinalShape shape) {
        return defined(shape.of(counts(data.get("counts")), 0.95)).value();
    }

    private static Estimate.Defined defined(Estimate estimate) {
        return (Estimate.Defined) estimate;
    }
}
