package org.thangdo.criteria.position;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The criteria of one position, as a committee adopts them. The records of this package are the JSON file itself: one component
 * is one key, spelled the same, and a definition that exists is valid.
 *
 * @param id stable key, for example {@code "tu-phap-ho-tich"}; never shown, never translated
 * @param title name of the position
 * @param tier of the organisation, for example commune level
 * @param family positions with similar duties, who are compared with one another
 * @param rules id of the rule pack whose parts and bands the points follow
 * @param parts of the score, for example 70 points of results and 30 of common criteria
 * @param metrics ids differ; the points of each part's metrics add up to its points
 * @param note what a reader should know; empty if nothing
 */
public record Position(
        String id,
        Label title,
        Optional<Label> tier,
        Optional<Label> family,
        String rules,
        Version version,
        List<Part> parts,
        List<Metric> metrics,
        Optional<Label> note) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9Đđ_-]+");
    private static final double SUM_TOLERANCE = 1e-9;

    public Position {
        parts = List.copyOf(parts);
        metrics = List.copyOf(metrics);
        requireId(id, "");
        var ids = new HashSet<String>();
        for (Metric metric : metrics) {
            if (!ids.add(metric.id())) {
                throw new InvalidDefinition(Fault.SAME_ID, metric.id(), metric.id());
            }
            if (parts.stream().noneMatch(part -> part.id().equals(metric.part()))) {
                throw new InvalidDefinition(Fault.UNKNOWN_PART, metric.id(), metric.part());
            }
        }
        for (Part part : parts) {
            double sum = points(metrics, part.id());
            if (!part.isSum(sum)) {
                throw new InvalidDefinition(Fault.PART_SUM, "", part.id() + ": " + sum + " ≠ " + part.points());
            }
        }
    }

    /** Points of the metrics of a part together. */
    public static double points(List<Metric> metrics, String part) {
        double sum = 0;
        for (Metric metric : metrics) {
            sum += metric.part().equals(part) ? metric.points() : 0;
        }
        return sum;
    }

    static void requireId(String id, String metric) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new InvalidDefinition(Fault.BAD_ID, metric, String.valueOf(id));
        }
    }

    /**
     * A part of the score.
     *
     * @param points most that it gives, {@code > 0}
     */
    public record Part(String id, Label name, double points) {
        public Part {
            requireId(id, "");
            if (!(points > 0)) {
                throw new InvalidDefinition(Fault.POINTS, "", id + ": " + points);
            }
        }

        /** Whether points of metrics add up to those of the part, but for the last bits of fractions. */
        public boolean isSum(double sum) {
            return Math.abs(sum - points) <= SUM_TOLERANCE;
        }
    }

    /** The metric with an id. */
    public Optional<Metric> metric(String wanted) {
        return metrics.stream().filter(metric -> metric.id().equals(wanted)).findFirst();
    }

    /** Points of all parts together. */
    public double points() {
        return parts.stream().mapToDouble(Part::points).sum();
    }

    /** Metrics whose norms come from nobody's decision and no history. */
    public List<Measured> illustrative() {
        return metrics.stream()
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .filter(metric -> metric.norms().origin() instanceof Norms.Illustrative)
                .toList();
    }

    public Position withVersion(Version other) {
        return new Position(id, title, tier, family, rules, other, parts, metrics, note);
    }

    /** The same position with other metrics; their points must add up as before. */
    public Position withMetrics(List<Metric> other) {
        return new Position(id, title, tier, family, rules, version, parts, other, note);
    }
}
