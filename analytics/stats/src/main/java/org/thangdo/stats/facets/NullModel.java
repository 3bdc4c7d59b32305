package org.thangdo.stats.facets;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thangdo.stats.SeededRandom;

/**
 * Ratings as they would be if a fitted model were true of every rater: a parametric bootstrap. Levels are drawn from the
 * probabilities of the model; with {@code σ > 0} each form also carries an impression {@code h ~ N(0, σ²)} that is the same
 * on all its criteria, so that a rater is compared with raters who have as much halo as everybody, not with raters who have
 * none.
 *
 * <p>Every draw is fitted again, by three Newton steps from the fit: residuals of a fit are smaller than
 * errors, and joint measures are stretched, so that without it the draws would differ from the ratings where nothing does. For the same reason ratees are drawn about their
 * regressed measures: those of the fit scatter more than the truth.
 *
 * <p>References: Davison and Hinkley (1997), <i>Bootstrap Methods and their Application</i>, chapter 4; Patz, Junker, Johnson
 * and Mariano (2002) for effects of rater and ratee.
 */
public final class NullModel {
    private static final int STEPS = 3;
    private static final int TASK = 20;
    /** Between the seeds of tasks. */
    private static final long APART = 1_000_003;

    private static final int PILOTS = 30;
    private static final long PILOT_SEED = 20_040_229;

    private final FittedForms forms;
    private final double deviation;
    private final OneStep step;
    private final TruePlaces places;
    private final double[][] usual;
    private final byte[] level;
    private final double[] residual;
    private final double[] mean;
    private final double[] variance;
    private final double[] slope;
    private final double[] moved;
    private final double[] odds;
    private final byte[] drawn;

    /** @param deviation standard deviation {@code σ >= 0} of impressions, in logits */
    public NullModel(FittedForms forms, double deviation) {
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no standard deviation: " + deviation);
        }
        this.forms = forms;
        this.deviation = deviation;
        step = new OneStep(forms);
        var impressed = new ImpressionPlaces(forms, step, deviation);
        var truth = new TruePlaces(impressed.place, impressed.thresholds);
        usual = step.noStepScore();
        for (int i = 0; i < forms.row.length; i++) {
            double[] sums = usual[step.group(i)];
            for (int h = 0; forms.calibrated[i] && h < sums.length; h++) {
                sums[h] += forms.above[i * forms.steps + h];
            }
        }
        level = new byte[forms.row.length];
        residual = new double[forms.row.length];
        mean = new double[forms.row.length];
        variance = new double[forms.row.length];
        slope = new double[forms.slope.length];
        moved = new double[forms.row.length];
        odds = new double[forms.row.length];
        drawn = new byte[forms.row.length];
        places = shrunk(truth);
    }

    /** Draws the same, for another thread. */
    private NullModel(NullModel other) {
        forms = other.forms;
        deviation = other.deviation;
        step = new OneStep(other.step);
        usual = other.usual;
        places = other.places;
        level = new byte[other.level.length];
        residual = new double[level.length];
        mean = new double[level.length];
        variance = new double[level.length];
        slope = new double[other.slope.length];
        moved = new double[level.length];
        odds = new double[level.length];
        drawn = new byte[level.length];
    }

    /** Places nearer to the truth than the fit is, by how far draws from the fit scatter about it. */
    private TruePlaces shrunk(TruePlaces fitted) {
        var draw = new LevelDraw(forms, fitted.thresholds(), new SeededRandom(PILOT_SEED));
        int ratees = forms.fit.ratings().size(0);
        var shifts = new double[PILOTS][ratees];
        for (double[] shift : shifts) {
            score(draw, fitted.place(), shift);
        }
        return fitted.shrunk(forms, shifts);
    }

    /** The forms. */
    public FittedForms forms() {
        return forms;
    }

    /** Standard deviation of impressions, in logits. */
    public double deviation() {
        return deviation;
    }

    /**
     * What a statistic is in repeated draws of all ratings. Draws are made in tasks of a fixed size, each with its own seed, so
     * that the number of processors changes nothing.
     *
     * @param statistic asked by several threads at once
     * @return shape (replicates, numbers of the statistic)
     */
    public double[][] draw(int replicates, long seed, ScoredForms.Statistic statistic) {
        var values = new double[replicates][];
        int tasks = (replicates + TASK - 1) / TASK;
        IntStream.range(0, tasks).parallel().forEach(task -> {
            int from = task * TASK;
            new NullModel(this).draw(values, from, Math.min(replicates, from + TASK), seed + task * APART, statistic);
        });
        return values;
    }

    private void draw(double[][] values, int from, int to, long seed, ScoredForms.Statistic statistic) {
        var draw = new LevelDraw(forms, places.thresholds(), new SeededRandom(seed));
        for (int b = from; b < to; b++) {
            values[b] = statistic.of(
                    score(draw, places.place(), new double[forms.fit.ratings().size(0)]));
        }
    }

    /** Draws and fits again. @param shift to which the moves of the ratees' measures are added */
    private ScoredForms score(LevelDraw draw, double[] place, double[] shift) {
        var stepScore = Arrays.stream(usual).map(double[]::clone).toArray(double[][]::new);
        for (int form = 0; form < forms.forms(); form++) {
            double impression = deviation > 0 ? deviation * draw.normal() : 0;
            for (int i = forms.start[form]; i < forms.start[form + 1]; i++) {
                int group = step.group(i);
                drawn[i] = (byte) draw.at(group, place[i] + impression);
                level[i] = (byte) draw.level(group, drawn[i]);
                residual[i] = level[i] - forms.mean[i];
                for (int h = 0; forms.calibrated[i] && h < drawn[i]; h++) {
                    stepScore[group][h]--;
                }
            }
        }
        Arrays.fill(moved, 0);
        System.arraycopy(forms.odds, 0, odds, 0, odds.length);
        var severity = new double[forms.fit.ratings().size(forms.rater)];
        var thresholds = Arrays.stream(forms.fit.estimation.at.steps)
                .map(double[]::clone)
                .toArray(double[][]::new);
        for (int more = STEPS - 1; more >= 0; more--) {
            step.to(residual, stepScore);
            step.addRatees(shift);
            step.addRaters(severity);
            if (more > 0) {
                stepScore = move(thresholds);
            }
        }
        moveMoments();
        return new ScoredForms(level, mean, variance, severity);
    }

    /** Moves the measures by the step and looks again; returns the scores of the thresholds. */
    private double[][] move(double[][] thresholds) {
        var expectations = new StepScale.Expectation[thresholds.length];
        for (int g = 0; g < expectations.length; g++) {
            double[] by = step.thresholds(g);
            for (int h = 0; h < by.length; h++) {
                thresholds[g][h] += by[h];
            }
            expectations[g] = forms.fit.estimation.unknowns.scales[g].expectation(thresholds[g]);
        }
        var stepScore = step.noStepScore();
        step.weigh(1);
        for (int i = 0; i < mean.length; i++) {
            moved[i] += step.place(i);
            odds[i] *= step.odds(i);
            var expected = expectations[step.group(i)];
            expected.place(forms.place[i] + moved[i], odds[i]);
            expected.steps();
            mean[i] = expected.mean;
            variance[i] = expected.variance;
            residual[i] = level[i] - expected.mean;
            double[] sums = stepScore[step.group(i)];
            for (int h = 0; h < sums.length; h++) {
                slope[i * forms.steps + h] = expected.slope[h];
                sums[h] += forms.calibrated[i] ? expected.above[h] - (drawn[i] > h ? 1 : 0) : 0;
            }
        }
        return stepScore;
    }

    /** Means and variances after the last step, which is small. */
    private void moveMoments() {
        var thresholds = new double[usual.length][];
        for (int g = 0; g < thresholds.length; g++) {
            thresholds[g] = step.thresholds(g);
        }
        for (int i = 0; i < mean.length; i++) {
            double move = step.place(i);
            mean[i] += move * variance[i];
            double[] steps = thresholds[step.group(i)];
            for (int h = 0; h < steps.length; h++) {
                mean[i] -= slope[i * forms.steps + h] * steps[h];
            }
            variance[i] = Math.max(variance[i] + move * forms.third[i], variance[i] / 2);
        }
    }
}
