package org.thangdo.criteria.draft;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.WholePoints;
import org.thangdo.criteria.weights.CriterionWeights;

/**
 * Weights of the criteria of one part of a definition, asked and put back. The points of parts are the rule's and stay; within a
 * part whole points follow the weights.
 */
public record Reweighing(Position position, String part) {

    /** The part with the most points. */
    public static Reweighing ofLargestPart(Position position) {
        Position.Part largest = position.parts().get(0);
        for (Position.Part each : position.parts()) {
            largest = each.points() > largest.points() ? each : largest;
        }
        return new Reweighing(position, largest.id());
    }

    /** What experts are asked about: id and name of each criterion of the part. */
    public List<String> questions() {
        return metrics().stream().map(Reweighing::question).toList();
    }

    private List<Metric> metrics() {
        return position.metrics().stream()
                .filter(metric -> metric.part().equals(part))
                .toList();
    }

    private static String question(Metric metric) {
        return metric.id() + " · " + metric.name().vi();
    }

    /** Names that no criterion of the part has. */
    public List<String> unknown(CriterionWeights weights) {
        return weights.criteria().stream().filter(name -> find(name).isEmpty()).toList();
    }

    /** A criterion by what was asked, its id or its name. */
    private Optional<Metric> find(String name) {
        return metrics().stream()
                .filter(metric -> List.of(
                                        question(metric),
                                        metric.id(),
                                        metric.name().vi())
                                .contains(name.strip())
                        || metric.name().en().filter(name.strip()::equals).isPresent())
                .findFirst();
    }

    /**
     * The definition with points that follow the weights.
     *
     * @throws IllegalArgumentException if the weights are not of all criteria of the part and of nothing else
     */
    public Position with(CriterionWeights weights) {
        var wanted = new TreeMap<String, Double>();
        for (int i = 0; i < weights.criteria().size(); i++) {
            String name = weights.criteria().get(i);
            Metric metric = find(name).orElseThrow(() -> new IllegalArgumentException("no criterion " + name));
            wanted.put(metric.id(), weights.weights().get(i));
        }
        if (wanted.size() != metrics().size()) {
            throw new IllegalArgumentException("weights of " + wanted.keySet() + ", but the part has "
                    + metrics().size() + " criteria");
        }
        double total = position.parts().stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow()
                .points();
        var points = new WholePoints(wanted, total);
        return position.withMetrics(position.metrics().stream()
                .map(metric -> wanted.containsKey(metric.id()) ? metric.withPoints(points.of(metric.id())) : metric)
                .toList());
    }
}
