package org.thangdo.criteria.position;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.thangdo.criteria.Json;

/**
 * What differs between two versions of a definition.
 *
 * @param changes of the position itself first, then metric by metric in the order of the old version, new metrics last
 * @param movedPoints points that lie on other metrics than before, out of all points of the new version
 * @param risen ids of metrics whose norms ask for more: at least one mark is better, none is worse
 * @param fallen ids of metrics whose norms ask for less
 */
public record Difference(List<Change> changes, double movedPoints, List<String> risen, List<String> fallen) {

    public Difference {
        changes = List.copyOf(changes);
        risen = List.copyOf(risen);
        fallen = List.copyOf(fallen);
    }

    /** What happened to a field. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One change.
     *
     * @param metric id; empty if it is of the position itself
     * @param field path of the field, for example {@code "norms.target"} or {@code "anchors[2].score"}, counted from 1; empty if the whole metric came or went
     * @param before as JSON writes it; empty if there was nothing
     * @param after as JSON writes it; empty if there is nothing
     */
    public record Change(Kind kind, String metric, String field, String before, String after) {}

    /** What leads from one version to another. */
    public static Difference between(Position before, Position after) {
        var changes = new ArrayList<Change>();
        fields("", "", alone(before), alone(after), changes);
        double moved = 0;
        for (Metric old : before.metrics()) {
            var now = after.metric(old.id());
            if (now.isEmpty()) {
                changes.add(new Change(Kind.REMOVED, old.id(), "", old.name().vi(), ""));
            } else {
                fields(old.id(), "", Json.tree(old), Json.tree(now.get()), changes);
            }
        }
        for (Metric each : after.metrics()) {
            double was = before.metric(each.id()).map(Metric::points).orElse(0.0);
            moved += Math.max(0, each.points() - was);
            if (before.metric(each.id()).isEmpty()) {
                changes.add(
                        new Change(Kind.ADDED, each.id(), "", "", each.name().vi()));
            }
        }
        return new Difference(changes, moved, asking(before, after, 1), asking(before, after, -1));
    }

    /** Metrics whose norms moved one way alone. @param sign 1 for more, −1 for less */
    private static List<String> asking(Position before, Position after, int sign) {
        var ids = new ArrayList<String>();
        for (Metric old : before.metrics()) {
            var now = after.metric(old.id());
            if (old instanceof Measured was
                    && now.isPresent()
                    && now.get() instanceof Measured is
                    && was.direction() == is.direction()
                    && moves(was, is, sign)) {
                ids.add(old.id());
            }
        }
        return ids;
    }

    private static boolean moves(Measured was, Measured is, int sign) {
        int better =
                switch (was.direction()) {
                    case HIGHER -> sign;
                    case LOWER -> -sign;
                    case RANGE -> 0;
                };
        boolean any = false;
        for (int i = 0; i < was.norms().inOrder().size(); i++) {
            double step = better
                    * (is.norms().inOrder().get(i) - was.norms().inOrder().get(i));
            if (step < 0) {
                return false;
            }
            any |= step > 0;
        }
        return any;
    }

    /** The position without its metrics, which are compared one by one. */
    private static JsonNode alone(Position position) {
        var tree = (ObjectNode) Json.tree(position);
        tree.remove("metrics");
        return tree;
    }

    private static void fields(String metric, String path, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        if (path.equals("norms.origin")) {
            boolean kinds = !before.path("kind").equals(after.path("kind"));
            String was = text(kinds ? before.path("kind") : before);
            changes.add(
                    new Change(Kind.CHANGED, metric, path + ".kind", was, text(kinds ? after.path("kind") : after)));
            return;
        }
        if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                fields(metric, path + "[" + (i + 1) + "]", before.get(i), after.get(i), changes);
            }
            return;
        }
        if (!before.isObject() || !after.isObject()) {
            changes.add(new Change(kind(before, after), metric, path, text(before), text(after)));
            return;
        }
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            fields(metric, path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name), changes);
        }
    }

    private static Kind kind(JsonNode before, JsonNode after) {
        boolean nothing = before.isNull() || before.isMissingNode();
        return nothing ? Kind.ADDED : after.isNull() || after.isMissingNode() ? Kind.REMOVED : Kind.CHANGED;
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.isTextual() ? node.asText() : node.toString();
    }
}
