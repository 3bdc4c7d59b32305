package org.thangdo.stats.facets;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** {@link SimulatedAppraisals} of two periods or more, for tests outside this package, with the truth in levels. */
public final class SimulatedPeriods {
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
                .withCriteria(4);
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
        return ratings(row -> true);
    }

    /** Some of the ratings. @param keep rows as they were drawn; see {@link #rater(int)} and {@link #period(int)} */
    public FacetRatings ratings(IntPredicate keep) {
        int[] rows = IntStream.range(0, drawn.ratings()).filter(keep).toArray();
        var columns = new int[4][rows.length];
        var levels = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            columns[0][i] = drawn.ratee()[rows[i]];
            columns[1][i] = drawn.rater()[rows[i]];
            columns[2][i] = drawn.criterion()[rows[i]];
            columns[3][i] = drawn.period()[rows[i]];
            levels[i] = drawn.level()[rows[i]];
        }
        int[] sizes = {drawn.ratees(), drawn.raters(), 4, plan.periods()};
        return FacetRatings.of(columns, sizes, levels, 4);
    }

    public int ratee(int row) {
        return drawn.ratee()[row];
    }

    public int rater(int row) {
        return drawn.rater()[row];
    }

    public int period(int row) {
        return drawn.period()[row];
    }

    public int unit(int ratee) {
        return drawn.unit()[ratee];
    }

    /** Number of the rater of all self-ratings. */
    public int self() {
        return drawn.raters() - 1;
    }

    /** Measurements: ratees, periods and values. */
    public int[] measured() {
        return drawn.metric().ratee().clone();
    }

    public int[] measuredIn() {
        return drawn.metric().period().clone();
    }

    public double[] values() {
        return drawn.metric().value().clone();
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
        var probability = new double[4];
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
