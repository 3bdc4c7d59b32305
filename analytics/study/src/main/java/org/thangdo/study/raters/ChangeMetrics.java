package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Text;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.change.MetricLink;
import org.thangdo.stats.change.MetricStanding;
import org.thangdo.stats.change.PeriodChange;
import org.thangdo.stats.change.Separation;
import org.thangdo.study.Wording;

/** What metrics do for a change, in words: what is taken for granted of them, or why none tells raters from ratees. */
record ChangeMetrics(PeriodChange change) {

    Text said() {
        return change.separation() == Separation.SEPARATED_BY_METRICS ? assumed() : absent();
    }

    private Text assumed() {
        var used = with(MetricStanding.USED);
        return Wording.term(
                "change.assumed",
                Map.of(
                        "metrics", names(used),
                        "check", Wording.term("change.check." + (used.size() > 1 ? "several" : "one")),
                        "left", left()));
    }

    /** Nothing where every metric was used. */
    private Object left() {
        var left = change.metrics().stream()
                .filter(metric -> metric.standing() != MetricStanding.USED)
                .toList();
        return left.isEmpty() ? "" : Wording.term("change.left", Map.of("metrics", reasons(left)));
    }

    private Text absent() {
        if (change.metrics().isEmpty()) {
            return Wording.term("change.nothingMeasured");
        }
        return change.metricsAgree() instanceof TestResult.Tested
                ? Wording.term("change.contradict", Map.of("metrics", names(with(MetricStanding.USED))))
                : Wording.term("change.noneUsed", Map.of("metrics", reasons(change.metrics())));
    }

    private List<MetricLink> with(MetricStanding standing) {
        return change.metrics().stream()
                .filter(metric -> metric.standing() == standing)
                .toList();
    }

    private static Text names(List<MetricLink> metrics) {
        return Wording.names(metrics.stream().map(ChangeMetrics::name).toList());
    }

    private static Text name(MetricLink metric) {
        return new Text(metric.name(), metric.name());
    }

    private static Text reasons(List<MetricLink> metrics) {
        var items = new ArrayList<Text>();
        for (var metric : metrics) {
            items.add(Wording.term(
                    "change.leftOne",
                    Map.of(
                            "metric",
                            name(metric),
                            "why",
                            Wording.term("change.standing." + metric.standing().name()))));
        }
        return Wording.names(items);
    }
}
