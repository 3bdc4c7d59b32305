package org.thangdo.stats.facets;

import org.thangdo.stats.SeededRandom;

/**
 * Ratings as they would be if a fitted model were true of every rater: a parametric bootstrap. Levels are drawn from the
 * probabilities of the model; with {@code σ > 0} each form also carries an impression {@code h ~ N(0, σ²)} that is the same
 * on all its criteria, so that a rater is compared with raters who have as much halo as everybody, not with raters who have
 * none.
 *
 * <p>Every draw is fitted again, by one Newton step from the fit, for residuals of a fit are smaller than errors.
 *
 * <p>References: Davison and Hinkley (1997), <i>Bootstrap Methods and their Application</i>, chapter 4; Patz, Junker, Johnson
 * and Mariano (2002) for effects of rater and ratee.
 */
public final class NullModel {
    private final FittedForms forms;
    private final double deviation;
    private final OneStep step;
    private final ImpressionPlaces places;
    private final double[][] usual;
    private final byte[] level;
    private final double[] residual;
    private final double[] mean;
    private final double[] variance;

    /** @param deviation standard deviation {@code σ >= 0} of impressions, in logits */
    public NullModel(FittedForms forms, double deviation) {
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no standard deviation: " + deviation);
        }
        this.forms = forms;
        this.deviation = deviation;
        step = new OneStep(forms);
        places = new ImpressionPlaces(forms, step, deviation);
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
     * What a statistic is in repeated draws of all ratings.
     *
     * @return shape (replicates, numbers of the statistic)
     */
    public double[][] draw(int replicates, long seed, ScoredForms.Statistic statistic) {
        var draw = new LevelDraw(forms, places.thresholds, new SeededRandom(seed));
        var values = new double[replicates][];
        for (int b = 0; b < replicates; b++) {
            values[b] = statistic.of(scored(draw));
        }
        return values;
    }

    private ScoredForms scored(LevelDraw draw) {
        var stepScore = new double[usual.length][];
        for (int g = 0; g < usual.length; g++) {
            stepScore[g] = usual[g].clone();
        }
        for (int form = 0; form < forms.forms(); form++) {
            double impression = deviation > 0 ? deviation * draw.normal() : 0;
            for (int i = forms.start[form]; i < forms.start[form + 1]; i++) {
                int group = step.group(i);
                int drawn = draw.at(group, places.place[i] + impression);
                level[i] = (byte) draw.level(group, drawn);
                residual[i] = level[i] - forms.mean[i];
                for (int h = 0; forms.calibrated[i] && h < drawn; h++) {
                    stepScore[group][h]--;
                }
            }
        }
        step.to(residual, stepScore);
        expectAgain();
        return new ScoredForms(level, mean, variance, step.raters());
    }

    /** Mean and variance after the step, by their cumulants. */
    private void expectAgain() {
        var thresholds = new double[usual.length][];
        for (int g = 0; g < thresholds.length; g++) {
            thresholds[g] = step.thresholds(g);
        }
        for (int i = 0; i < mean.length; i++) {
            double move = step.place(i);
            double moved = forms.mean[i] + move * (forms.variance[i] + 0.5 * move * forms.third[i]);
            double[] steps = thresholds[step.group(i)];
            for (int h = 0; h < steps.length; h++) {
                moved -= forms.slope[i * forms.steps + h] * steps[h];
            }
            mean[i] = moved;
            double spread = forms.variance[i] + move * (forms.third[i] + 0.5 * move * forms.fourth[i]);
            variance[i] = Math.max(spread, forms.variance[i] / 4);
        }
    }
}
