package org.thangdo.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.thangdo.stats.norms.NormsPlan;
import org.thangdo.study.Plan;
import org.thangdo.study.design.DesignPlan;
import picocli.CommandLine.Option;

/** How norms are looked for. */
final class DesignOptions {

    @Option(names = "--match", descriptionKey = "match", paramLabel = "METRIC=NAME")
    private List<String> match = List.of();

    @Option(names = "--lower", descriptionKey = "lower", paramLabel = "NAME")
    private List<String> lower = List.of();

    @Option(names = "--called", descriptionKey = "called", paramLabel = "NAME")
    private List<String> called = List.of();

    @Option(names = "--standard", descriptionKey = "standard-product", paramLabel = "PRODUCT", defaultValue = "")
    private String standard;

    @Option(names = "--levels", descriptionKey = "norm-levels", paramLabel = "F,N,T,S", defaultValue = "10,50,70,90")
    private String levels;

    @Option(names = "--since-break", descriptionKey = "since-break")
    private boolean sinceBreak;

    @Option(names = "--pool", descriptionKey = "pool")
    private boolean pool;

    DesignPlan plan(Plan plan) {
        var usual = DesignPlan.standard(plan);
        try {
            double[] shares = Arrays.stream(levels.split("[,;]"))
                    .mapToDouble(text -> Double.parseDouble(text.strip()) / 100)
                    .toArray();
            var norms = usual.norms();
            return new DesignPlan(
                    new NormsPlan(
                            NormsPlan.shares(shares),
                            norms.quantile(),
                            norms.fewest(),
                            norms.fewestPeople(),
                            norms.confidence(),
                            norms.bootstrap()),
                    Set.copyOf(lower),
                    matched(),
                    Set.copyOf(called),
                    standard,
                    sinceBreak,
                    pool);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.plan", "reason", e.getMessage());
        }
    }

    private Map<String, String> matched() {
        var matched = new TreeMap<String, String>();
        for (String text : match) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.match", "match", text);
            }
            matched.put(
                    text.substring(0, equals).strip(),
                    text.substring(equals + 1).strip());
        }
        return matched;
    }
}
