package org.thangdo.criteria.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thangdo.criteria.draft.Draft.Action;
import org.thangdo.criteria.draft.Draft.Step;
import org.thangdo.criteria.lint.CriterionForm.Criterion;
import org.thangdo.criteria.lint.SentenceReading;
import org.thangdo.criteria.lint.Verdict;
import org.thangdo.criteria.position.Curves;
import org.thangdo.criteria.position.Label;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Measured.Direction;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Norms;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.WholePoints;
import org.thangdo.criteria.rules.Bands;

/**
 * Makes a {@link Draft}. Each criterion of the form is given the metrics that are about the same product and side of work, or else
 * all measured metrics; qualitative ones the judged metrics. Its points are shared among them equally. A metric that no sentence
 * leads to is kept with the fewest points, for the committee to strike out.
 *
 * @param like the catalogue's position
 * @param bands of the rule, for curves that change
 */
public record Drafting(Position like, Bands bands) {

    /**
     * A criterion of the form and the name by which the form calls it.
     *
     * @param name may be empty
     */
    public record Named(String name, Criterion criterion) {}

    /**
     * The draft.
     *
     * @param id and {@code title} of the new definition
     */
    public Draft of(String id, Label title, List<Named> form) {
        var likeness = new Likeness(like.metrics());
        boolean pointed =
                form.stream().allMatch(each -> each.criterion().points().isPresent());
        var points = new TreeMap<String, Double>();
        var targets = new TreeMap<String, Double>();
        var steps = new ArrayList<Step>();
        for (Named each : form) {
            var reading = each.criterion().reading();
            var found = likeness.of(each.name(), reading);
            double share = pointed ? each.criterion().points().getAsDouble() : 100.0 / form.size();
            found.forEach(metric -> points.merge(metric.id(), share / found.size(), Double::sum));
            var action = Likeness.isConduct(each.name(), reading) ? Action.ANCHOR : action(reading.verdict());
            if (action == Action.KEEP) {
                figure(reading)
                        .ifPresent(value -> targets.putIfAbsent(found.get(0).id(), value));
            }
            steps.add(new Step(
                    each.criterion().row(),
                    reading.text(),
                    reading.verdict(),
                    share,
                    action,
                    found.stream().map(Metric::id).toList()));
        }
        var metrics = like.metrics().stream()
                .map(metric ->
                        targets.containsKey(metric.id()) ? aimed((Measured) metric, targets.get(metric.id())) : metric)
                .toList();
        return new Draft(position(id, title, metrics, points), like.id(), steps);
    }

    private static Action action(Verdict verdict) {
        return switch (verdict) {
            case MEASURABLE -> Action.KEEP;
            case INCOMPLETE -> Action.COMPLETE;
            case GENERAL -> Action.REPLACE;
            case QUALITATIVE -> Action.ANCHOR;
        };
    }

    /** The share that a sentence demands. */
    private static Optional<Double> figure(SentenceReading reading) {
        return reading.deciding().spans().stream()
                .filter(span -> span.rule().equals("R.SHARE"))
                .findFirst()
                .map(span -> Double.parseDouble(span.value()));
    }

    /** The figure becomes the target where it lies between norm and stretch; else the metric stays as it is. */
    private Measured aimed(Measured metric, double value) {
        var norms = metric.norms();
        boolean share = metric.unit().vi().startsWith("%") && metric.direction() == Direction.HIGHER;
        if (!share || value < norms.norm() || value > norms.stretch()) {
            return metric;
        }
        var aimed = new Norms(norms.floor(), norms.norm(), value, norms.stretch(), norms.origin());
        return metric.withNorms(aimed, Curves.of(aimed, metric.direction(), bands));
    }

    private Position position(String id, Label title, List<Metric> metrics, TreeMap<String, Double> points) {
        var pointed = new ArrayList<Metric>();
        var parts = new TreeMap<String, WholePoints>();
        for (Position.Part part : like.parts()) {
            var wanted = new TreeMap<String, Double>();
            for (Metric metric : metrics) {
                if (metric.part().equals(part.id())) {
                    wanted.put(metric.id(), points.getOrDefault(metric.id(), 0.0));
                }
            }
            parts.put(part.id(), new WholePoints(wanted, part.points()));
        }
        for (Metric metric : metrics) {
            pointed.add(metric.withPoints(parts.get(metric.part()).of(metric.id())));
        }
        return new Position(
                id,
                title,
                like.tier(),
                like.family(),
                like.rules(),
                like.version(),
                like.parts(),
                pointed,
                like.note());
    }

    /** Metrics of the catalogue's position to which no sentence of the form leads. */
    public static List<String> unasked(Draft draft) {
        var asked = new TreeSet<String>();
        draft.steps().forEach(step -> asked.addAll(step.metrics()));
        return draft.position().metrics().stream()
                .map(Metric::id)
                .filter(id -> !asked.contains(id))
                .toList();
    }
}
