package org.thangdo.stats.facets;

import java.util.stream.IntStream;

/** {@link SimulatedAppraisals} of two periods or more, for tests outside this package, with the truth in levels. */
public final class SimulatedPeriods {
    private static final int CRITERIA = 4;
    private static final int LEVELS = 4;

    private final SimulatedAppraisals drawn;
    private final Plan plan;

    private SimulatedPeriods(SimulatedAppraisals drawn, Plan plan) {
        this.drawn = drawn;
        this.plan = plan;
    }

    /**
     * What is planted, per period, in logits.
     *
     * @param inflation by which every severity falls
     * @param drift standard deviation of a rater's own drift
     * @param improvement of every ratee
     * @param reliability of the metric, 0 for none
     * @param common share of ratees and of raters who stay
     */
    public record Plan(
            int periods,
            int ratees,
            int raters,
            double inflation,
            double drift,
            double improvement,
            double reliability,
            double common,
            double halo) {

        public static final Plan NOTHING = new Plan(2, 150, 30, 0, 0, 0, 0, 0.8, 0);

        public Plan withPeriods(int changed) {
            return new Plan(changed, ratees, raters, inflation, drift, improvement, reliability, common, halo);
        }

        public Plan withInflation(double changed) {
            return new Plan(periods, ratees, raters, changed, drift, improvement, reliability, common, halo);
        }

        public Plan withDrift(double changed) {
            return new Plan(periods, ratees, raters, inflation, changed, improvement, reliability, common, halo);
        }

        public Plan withImprovement(double changed) {
            return new Plan(periods, ratees, raters, inflation, drift, changed, reliability, common, halo);
        }

        public Plan withMetric(double changed) {
            return new Plan(periods, ratees, raters, inflation, drift, improvement, changed, common, halo);
        }

        public Plan withCommon(double changed) {
            return new Plan(periods, ratees, raters, inflation, drift, improvement, reliability, changed, halo);
        }

        public Plan withHalo(double changed) {
            return new Plan(periods, ratees, raters, inflation, drift, improvement, reliability, common, changed);
        }
    }

    public static SimulatedPeriods draw(Plan plan, long seed) {
        var clean = AppraisalSettings.CLEAN;
        var design = clean.design()
                .withRatees(plan.ratees())
                .withRaters(plan.raters())
                .withCriteria(CRITERIA);
        var periods = clean.periods()
                .withCount(plan.periods())
                .withCommon(plan.common(), plan.common())
                .withInflation(plan.inflation())
                .withDrift(plan.drift())
                .withImprovement(plan.improvement())
                .withMetric(plan.reliability());
        var effects = clean.effects().withHalo(plan.halo());
        return new SimulatedPeriods(
                SimulatedAppraisals.draw(new AppraisalSettings(design, effects, periods), seed), plan);
    }

    /** Facets ratee, rater, criterion, period. */
    public FacetRatings ratings() {
        int[][] columns = {drawn.ratee(), drawn.rater(), drawn.criterion(), drawn.period()};
        int[] sizes = {drawn.ratees(), drawn.raters(), CRITERIA, plan.periods()};
        return FacetRatings.of(columns, sizes, drawn.level(), LEVELS);
    }

    /** Whether a rater rates in both units, as bridges and the rater of all self-ratings do. */
    public boolean isInBothUnits(int rater) {
        return drawn.truth().raterUnit()[rater] == SimulatedAppraisals.BOTH;
    }

    /** Shows every measurement of the metric. */
    public void measurements(MeasurementVisitor visitor) {
        var metric = drawn.metric();
        for (int i = 0; i < metric.value().length; i++) {
            visitor.visit(metric.ratee()[i], metric.period()[i], metric.value()[i]);
        }
    }

    /** Sees a measurement. */
    @FunctionalInterface
    public interface MeasurementVisitor {
        void visit(int ratee, int period, double value);
    }

    /** Mean own drift of the raters of both periods, beyond the planted inflation. */
    public double meanOwnDrift(int from, int to) {
        var seen = new boolean[2][drawn.raters()];
        for (int row = 0; row < drawn.ratings(); row++) {
            if (drawn.period()[row] == from || drawn.period()[row] == to) {
                seen[drawn.period()[row] == from ? 0 : 1][drawn.rater()[row]] = true;
            }
        }
        return IntStream.range(0, drawn.raters())
                .filter(r -> seen[0][r] && seen[1][r])
                .mapToDouble(r -> drawn.truth().slope()[r] * (to - from))
                .average()
                .orElse(0);
    }

    /** True mean rating of a period if everybody were {@code shift} logits better, in levels. */
    public double mean(int period, double shift) {
        var probability = new double[LEVELS];
        double sum = 0;
        int count = 0;
        for (int row = 0; row < drawn.ratings(); row++) {
            if (drawn.period()[row] == period) {
                drawn.truth().probabilities(drawn.location(row) + shift, drawn.rater()[row], probability);
                sum += probability[1] + 2 * probability[2] + 3 * probability[3];
                count++;
            }
        }
        return sum / count;
    }
}
