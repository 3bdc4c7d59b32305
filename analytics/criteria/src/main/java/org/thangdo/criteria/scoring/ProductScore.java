package org.thangdo.criteria.scoring;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.criteria.rules.ProductRule;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.stats.Reason;

/**
 * Points for results by products, converted to a standard product: with coefficients {@code k}, quantity
 * {@code a = Σ k·completed / Σ k·assigned}, quality {@code b = Σ k·(meeting − cost·faults) / Σ k·assigned}, progress
 * {@code c = Σ k·(on time − cost·delays) / Σ k·assigned}; what a product earns for quality or progress never falls below 0.
 * The score is the mean of the parts times the points of the rule. Source: Decree 335/2025/NĐ-CP; that the parts weigh the
 * same is assumed, and marked so in the rule pack. A part may exceed 1 when more was completed than assigned: the rule
 * names no limit, so none is applied.
 *
 * @param rule costs and weights
 * @param points most that results can give
 */
public record ProductScore(ProductRule rule, int points) {

    /** The product score of a rule that has one. */
    public static ProductScore of(RulePack pack) {
        ProductRule rule = pack.productScore()
                .orElseThrow(() -> new IllegalArgumentException("rule " + pack.id() + " does not score products"));
        int points = pack.scoreParts().stream()
                .flatMap(parts -> parts.value().stream())
                .filter(part -> part.id().equals(rule.part()))
                .mapToInt(RulePack.ScorePart::points)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rule " + pack.id() + ": no part " + rule.part()));
        return new ProductScore(rule, points);
    }

    /**
     * One kind of product of one person in one period.
     *
     * @param coefficient standard products per product, {@code > 0}
     * @param assigned how many were to be delivered
     * @param completed how many were
     * @param meetsQuality how many of those meet the requirements on content
     * @param onTime how many of those count as delivered in time before delays are deducted
     * @param majorFaults major faults in all of them together
     * @param delays delays of all of them together
     */
    public record Product(
            String id,
            double coefficient,
            long assigned,
            long completed,
            long meetsQuality,
            long onTime,
            long majorFaults,
            long delays) {
        public Product {
            if (!(coefficient > 0)) {
                throw new IllegalArgumentException("product " + id + ": coefficient " + coefficient);
            }
            if (assigned < 0 || completed < 0 || majorFaults < 0 || delays < 0) {
                throw new IllegalArgumentException("product " + id + ": a negative count");
            }
            if (meetsQuality < 0 || meetsQuality > completed || onTime < 0 || onTime > completed) {
                throw new IllegalArgumentException("product " + id + ": more good or timely than completed: "
                        + meetsQuality + ", " + onTime + " of " + completed);
            }
        }
    }

    /** A score with its trace, or why there is none. */
    public sealed interface Result {}

    /**
     * A score.
     *
     * @param parts quantity, quality, progress, then the unit parts, as shares
     * @param score in points
     * @param trace what each product contributes, in standard products, in the order given
     */
    public record Scored(List<Double> parts, double score, List<Line> trace) implements Result {
        public Scored {
            parts = List.copyOf(parts);
            trace = List.copyOf(trace);
        }

        public double quantity() {
            return parts.get(0);
        }

        public double quality() {
            return parts.get(1);
        }

        public double progress() {
            return parts.get(2);
        }
    }

    /** Nothing was assigned, so nothing can be shared out. */
    public record Unscored(Reason reason) implements Result {}

    /**
     * What one product contributes, in standard products.
     *
     * @param quality what is left of what meets the requirements after the losses to faults
     * @param progress what is left of what is in time after the losses to delays
     * @param losses every major fault, then every delay
     */
    public record Line(
            String product, double assigned, double completed, double quality, double progress, List<Loss> losses) {
        public Line {
            losses = List.copyOf(losses);
        }
    }

    /** What makes a product earn less. */
    public enum Cause {
        MAJOR_FAULT,
        DELAY
    }

    /**
     * What one fault or one delay costs.
     *
     * @param number from 1, among those of its product and cause
     * @param standardProducts deducted; 0 where nothing was left to deduct from
     */
    public record Loss(Cause cause, long number, double standardProducts) {}

    /** Scores products alone. */
    public Result score(List<Product> products) {
        return score(products, List.of());
    }

    /**
     * Scores products together with the unit parts that a manager carries.
     *
     * @param unitParts shares in [0, 1], for example {@link #unitPart}
     */
    public Result score(List<Product> products, List<Double> unitParts) {
        var trace = products.stream().map(this::line).toList();
        double assigned = 0;
        double completed = 0;
        double quality = 0;
        double progress = 0;
        for (Line line : trace) {
            assigned += line.assigned();
            completed += line.completed();
            quality += line.quality();
            progress += line.progress();
        }
        if (!(assigned > 0)) {
            return new Unscored(Reason.NO_DATA);
        }
        var parts = new ArrayList<>(List.of(completed / assigned, quality / assigned, progress / assigned));
        parts.addAll(unitParts);
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return new Scored(parts, sum / parts.size() * points, trace);
    }

    private Line line(Product product) {
        double k = product.coefficient();
        double faultCost = rule.faultCost().value().share();
        double delayCost = rule.delayCost().value().share();
        var losses = new ArrayList<Loss>();
        addLosses(losses, Cause.MAJOR_FAULT, product.majorFaults(), faultCost, product.meetsQuality(), k);
        addLosses(losses, Cause.DELAY, product.delays(), delayCost, product.onTime(), k);
        return new Line(
                product.id(),
                k * product.assigned(),
                k * product.completed(),
                k * Math.max(0, product.meetsQuality() - faultCost * product.majorFaults()),
                k * Math.max(0, product.onTime() - delayCost * product.delays()),
                losses);
    }

    private static void addLosses(List<Loss> losses, Cause cause, long count, double cost, long earned, double k) {
        for (long number = 1; number <= count; number++) {
            double left = Math.max(0, earned - cost * (number - 1));
            losses.add(new Loss(cause, number, k * Math.min(cost, left)));
        }
    }

    /**
     * The share {@code d} that a manager carries for the subordinates: it falls to half as soon as one does not reach the
     * level, so a manager who never rates anybody below it never loses it.
     *
     * @param below how many subordinates do not reach the level
     */
    public double unitPart(long below) {
        ProductRule.UnitPart unit = rule.unit()
                .orElseThrow(() -> new IllegalArgumentException("the rule has no unit part"))
                .value();
        return (below > 0 ? unit.someFail() : unit.allReach()).share();
    }
}
