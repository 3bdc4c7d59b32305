package org.thangdo.study.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.thangdo.criteria.text.Numerals;
import org.thangdo.criteria.text.Text;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.norms.LevelOrder;
import org.thangdo.stats.norms.NormMark;
import org.thangdo.stats.norms.QuantileNorms;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/** What may be said of the norms of a position. */
final class DesignClaims {

    private final DesignStudy study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    DesignClaims(DesignStudy study, Plan plan) {
        this.study = study;
        this.plan = plan;
    }

    List<Claim> all() {
        study.metrics().forEach(this::norms);
        study.metrics().forEach(this::warnings);
        study.coefficients().ifPresent(this::coefficients);
        study.passing().ifPresent(passing -> {
            if (passing.noneFails().test().rejectsAt(plan.alpha())) {
                say(
                        ClaimCode.UNITS_NOBODY_FAILS,
                        Map.of(
                                "units", passing.noneFails().groups(),
                                "all", passing.groups(),
                                "expected", passing.noneFails().expected(),
                                "p", ((TestResult.Tested) passing.noneFails().test()).pValue()));
            }
        });
        return claims;
    }

    private void norms(MetricNorms metric) {
        var norms = metric.chosen();
        var arguments = about(metric);
        arguments.put("n", norms.n());
        arguments.put("people", norms.people());
        arguments.put("from", metric.from());
        arguments.put("to", metric.to());
        if (!(norms.get(NormMark.NORM).estimate() instanceof Estimate.Defined norm)) {
            var reason = ((Estimate.Undefined) norms.get(NormMark.NORM).estimate()).reason();
            arguments.put("reason", Wording.reason(reason));
            say(ClaimCode.NORMS_REFUSED, arguments);
            return;
        }
        for (NormMark mark : NormMark.values()) {
            arguments.put(mark.name().toLowerCase(java.util.Locale.ROOT), mark(metric, norms, mark));
        }
        say(ClaimCode.NORMS_FROM_HISTORY, arguments);
        metric.before().ifPresent(before -> {
            double used = before.marks().get(1);
            boolean outside = !norm.interval().contains(used);
            if (outside) {
                arguments.put("before", used);
                arguments.put("reached", before.reached().get(1));
                arguments.put("lower", rounded(metric, norm.interval().lower()));
                arguments.put("upper", rounded(metric, norm.interval().upper()));
                arguments.put("origin", Wording.term(before.illustrative() ? "norms.illustrative" : "norms.used"));
                say(ClaimCode.NORM_UNLIKE_HISTORY, arguments);
            }
        });
    }

    /** A mark with its interval, or the reason why there is none. */
    private Text mark(MetricNorms metric, QuantileNorms norms, NormMark mark) {
        return norms.get(mark).estimate() instanceof Estimate.Defined defined
                ? Wording.term(
                        "norms.mark",
                        Map.of(
                                "value", rounded(metric, defined.value()),
                                "lower", rounded(metric, defined.interval().lower()),
                                "upper", rounded(metric, defined.interval().upper())))
                : Wording.term("norms.open");
    }

    private static double rounded(MetricNorms metric, double value) {
        return Series.rounded(value, metric.decimals());
    }

    private void warnings(MetricNorms metric) {
        regime(metric);
        if (metric.adjusted().isPresent() && metric.season().test() instanceof TestResult.Tested tested) {
            var arguments = about(metric);
            var effects = metric.season().effects();
            int high = 0;
            int low = 0;
            for (int month = 1; month < effects.size(); month++) {
                high = effects.get(month) > effects.get(high) ? month : high;
                low = effects.get(month) < effects.get(low) ? month : low;
            }
            arguments.put("high", high + 1);
            arguments.put("low", low + 1);
            arguments.put("more", effects.get(high));
            arguments.put("less", -effects.get(low));
            arguments.put("p", tested.pValue());
            say(ClaimCode.NORM_SEASON, arguments);
        }
        outliers(metric);
        metric.cap()
                .filter(cap -> cap.exceeds(1 - study.plan().norms().shares().get(NormMark.STRETCH)))
                .ifPresent(cap -> {
                    var arguments = about(metric);
                    var share = (Estimate.Defined) cap.share();
                    arguments.put("cap", cap.cap());
                    arguments.put("share", share.value());
                    arguments.put("lower", share.interval().lower());
                    arguments.put("upper", share.interval().upper());
                    say(ClaimCode.NORM_AT_CAP, arguments);
                });
        if (!metric.heaps().isEmpty()) {
            var arguments = about(metric);
            arguments.put("values", Wording.both(language -> metric.heaps().stream()
                    .map(heap -> new Numerals(language).plain(heap.score()))
                    .collect(Collectors.joining("; "))));
            arguments.put(
                    "n",
                    metric.heaps().stream().mapToLong(heap -> heap.people()).sum());
            say(ClaimCode.NORM_HEAPED, arguments);
        }
        if (!metric.product()) {
            metric.order().ifPresent(order -> order(metric, order));
        }
    }

    private void regime(MetricNorms metric) {
        if (metric.regime().test() instanceof TestResult.Tested tested
                && !metric.regimeFrom().isEmpty()) {
            var arguments = about(metric);
            arguments.put("from", metric.regimeFrom());
            arguments.put("before", metric.regime().before());
            arguments.put("after", metric.regime().after());
            arguments.put("p", tested.pValue());
            say(ClaimCode.NORM_REGIME, arguments);
        }
    }

    /** Said only where a mark moves without the far values. */
    private void outliers(MetricNorms metric) {
        metric.withoutOutliers().ifPresent(without -> {
            for (NormMark mark : NormMark.values()) {
                if (metric.norms().get(mark).estimate() instanceof Estimate.Defined all
                        && without.get(mark).estimate() instanceof Estimate.Defined rest
                        && rounded(metric, all.value()) != rounded(metric, rest.value())) {
                    var arguments = about(metric);
                    arguments.put("far", metric.outliers().size());
                    arguments.put("mark", Wording.term("norms." + mark.name()));
                    arguments.put("all", rounded(metric, all.value()));
                    arguments.put("without", rounded(metric, rest.value()));
                    say(ClaimCode.NORM_OUTLIERS, arguments);
                    return;
                }
            }
        });
    }

    private void order(MetricNorms metric, LevelOrder order) {
        if (!(order.correlation() instanceof Estimate.Defined correlation)) {
            return;
        }
        var arguments = about(metric);
        arguments.put("value", correlation.value());
        arguments.put("lower", correlation.interval().lower());
        arguments.put("upper", correlation.interval().upper());
        arguments.put(
                "n", order.levels().stream().mapToLong(LevelOrder.Level::n).sum());
        if (order.test() instanceof TestResult.Tested tested && tested.pValue() < plan.alpha()) {
            arguments.put("p", tested.pValue());
            arguments.put(
                    "levels",
                    Wording.names(order.levels().stream()
                            .filter(LevelOrder.Level::breaks)
                            .map(level -> study.levels().get(level.level()))
                            .toList()));
            say(ClaimCode.NORM_ORDER_BREAKS, arguments);
        } else if (correlation.interval().lower() > 0) {
            say(ClaimCode.NORM_ORDER_HOLDS, arguments);
        } else {
            say(ClaimCode.NORM_ORDER_OPEN, arguments);
        }
    }

    private void coefficients(Coefficients found) {
        for (int j = 0; j < found.products().size(); j++) {
            coefficient(found, j);
            var splitting = found.splitting().get(j);
            if (splitting.suspected()) {
                say(
                        ClaimCode.PRODUCTS_SPLIT,
                        Map.of(
                                "product", found.products().get(j),
                                "people", splitting.people(),
                                "pieces", ((Estimate.Defined) splitting.pieces()).value(),
                                "work", ((Estimate.Defined) splitting.workEach()).value()));
            }
        }
        found.byLoad()
                .filter(load -> load.standardLoad() instanceof Estimate.Undefined)
                .filter(load -> found.byMedian().isEmpty())
                .ifPresent(load -> say(
                        ClaimCode.COEFFICIENTS_REFUSED,
                        Map.of("reason", Wording.reason(((Estimate.Undefined) load.standardLoad()).reason()))));
    }

    /** A coefficient in use that history does not bear out. */
    private void coefficient(Coefficients found, int product) {
        Estimate estimate = found.byMedian()
                .map(median -> median.coefficients().get(product).estimate())
                .or(() -> found.byLoad()
                        .map(load -> load.coefficients().get(product).estimate()))
                .orElse(Estimate.undefined(org.thangdo.stats.Reason.NO_DATA));
        var recorded = found.recorded().get(product).coefficient();
        if (estimate instanceof Estimate.Defined defined
                && recorded.isPresent()
                && !found.products().get(product).equals(found.standard())
                && !defined.interval().contains(recorded.get())) {
            var arguments = new TreeMap<String, Object>();
            arguments.put("product", found.products().get(product));
            arguments.put("standard", found.standard());
            arguments.put("used", recorded.get());
            arguments.put("value", defined.value());
            arguments.put("lower", defined.interval().lower());
            arguments.put("upper", defined.interval().upper());
            say(ClaimCode.COEFFICIENT_UNLIKE_HISTORY, arguments);
        }
    }

    private Map<String, Object> about(MetricNorms metric) {
        var arguments = new TreeMap<String, Object>();
        arguments.put("metric", metric.name());
        arguments.put("confidence", plan.confidence());
        return arguments;
    }

    private void say(ClaimCode code, Map<String, Object> arguments) {
        claims.add(new Claim(code, arguments));
    }
}
