package org.thangdo.stats.facets;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Terms that could be added to a fitted model, one at a time: {@code η + b c}, {@code c} a covariate of forms. Each is
 * estimated along the direction in which all measures give way to it as little harm is done to the fit, so the information
 * about it is that of all ratings about all measures at once:
 *
 * <pre>
 *   c̃ = c − Z I⁻¹ Zᵀ V c,   information D = Σ c V c̃,   b the maximum of the likelihood along η + b c̃
 * </pre>
 *
 * For ratings drawn from the model the first step of the same, {@code Σ c (x − E) / D}, is enough. Positive is lenient.
 *
 * <p>Reference: Severini and Wong (1992), Annals of Statistics 20, on least favourable directions.
 */
public final class AddedTerms implements ScoredForms.Statistic {
    /** Share of a term's own information below which the ratings do not tell it from the measures. */
    private static final double LEAST_SHARE = 1e-6;

    /** Newton's method squares the error, so after this step it is 1e-10. */
    private static final double CLOSE = 1e-5;

    private static final int MOST_STEPS = 50;

    private final FittedForms forms;
    private final List<FormCovariate> covariates;
    private final double[] information;
    private final double[] estimate;

    /** @param covariates of forms */
    public AddedTerms(FittedForms forms, List<FormCovariate> covariates) {
        this.forms = forms;
        this.covariates = List.copyOf(covariates);
        information = new double[covariates.size()];
        estimate = new double[covariates.size()];
        var step = new OneStep(forms);
        IntStream.range(0, information.length).parallel().forEach(k -> add(k, new OneStep(step)));
    }

    private void add(int term, OneStep step) {
        var direction = new double[forms.row.length];
        double own = giveWay(covariates.get(term), step, direction);
        var thresholds = new double[forms.fit.groups()][];
        for (int g = 0; g < thresholds.length; g++) {
            thresholds[g] = step.thresholds(g);
        }
        double left = 0;
        double score = 0;
        for (int i = 0; i < direction.length; i++) {
            double value = direction[i];
            score += value * (forms.level[i] - forms.mean[i]);
            double gives = forms.calibrated[i] ? step.place(i) : 0;
            double change = forms.variance[i] * (value - gives);
            double[] steps = thresholds[step.group(i)];
            for (int h = 0; h < steps.length; h++) {
                change += forms.slope[i * forms.steps + h] * steps[h];
            }
            left += value * change;
        }
        information[term] = left > LEAST_SHARE * own ? left : 0;
        estimate[term] = information[term] > 0 ? along(score / left, left, direction, thresholds, step) : 0;
    }

    /**
     * Steps to where all measures give way to a covariate.
     *
     * @param values of the covariate by rating, filled here
     * @return {@code Σ c V c}
     */
    private double giveWay(FormCovariate covariate, OneStep step, double[] values) {
        var pull = new double[values.length];
        var stepScore = step.noStepScore();
        double own = 0;
        for (int k = 0; k < covariate.forms().length; k++) {
            double value = covariate.values()[k];
            int form = covariate.forms()[k];
            for (int i = forms.start[form]; i < forms.start[form + 1]; i++) {
                if (forms.calibrated[i]) {
                    values[i] = value;
                    pull[i] = forms.variance[i] * value;
                    own += pull[i] * value;
                    double[] steps = stepScore[step.group(i)];
                    for (int h = 0; h < steps.length; h++) {
                        steps[h] -= forms.slope[i * forms.steps + h] * value;
                    }
                }
            }
        }
        step.to(pull, stepScore);
        return own;
    }

    /**
     * Maximum of the likelihood along a line.
     *
     * @param first step from 0
     * @param covariate of each rating, before the measures give way
     */
    private double along(double first, double curvature, double[] covariate, double[][] thresholds, OneStep step) {
        double at = Math.max(-1, Math.min(1, first));
        double slope = curvature;
        for (int count = 0; count < MOST_STEPS; count++) {
            double[] derivatives = derivatives(covariate, thresholds, step, at);
            slope = derivatives[1] > 0 ? derivatives[1] : slope;
            double limit = 1 + Math.abs(at);
            double move = Math.max(-limit, Math.min(limit, derivatives[0] / slope));
            at += move;
            if (Math.abs(move) < CLOSE) {
                break;
            }
        }
        return at;
    }

    private double[] derivatives(double[] covariate, double[][] thresholds, OneStep step, double at) {
        var expectations = new StepScale.Expectation[thresholds.length];
        for (int g = 0; g < expectations.length; g++) {
            double[] moved = forms.fit.thresholds(g);
            for (int h = 0; h < moved.length; h++) {
                moved[h] -= at * thresholds[g][h];
            }
            expectations[g] = forms.fit.estimation.unknowns.scales[g].expectation(moved);
        }
        step.weigh(-at);
        double first = 0;
        double second = 0;
        double last = 0;
        double odds = 1;
        for (int i = 0; i < covariate.length; i++) {
            if (forms.calibrated[i]) {
                if (covariate[i] != last) {
                    last = covariate[i];
                    odds = FastMath.exp(at * last);
                }
                double direction = covariate[i] - step.place(i);
                int group = step.group(i);
                var expected = expectations[group];
                expected.place(forms.place[i] + at * direction, forms.odds[i] * odds * step.odds(i));
                int[] levels = forms.fit.estimation.unknowns.scales[group].levels();
                double[] moments = moments(expected, levels, direction, thresholds[group], forms.level[i]);
                first += moments[0];
                second += moments[1];
            }
        }
        return new double[] {first, second};
    }

    /** Derivative of the log probability of the level given, and the variance of that derivative. */
    private static double[] moments(
            StepScale.Expectation expected, int[] levels, double direction, double[] thresholds, int given) {
        double sum = 0;
        double mean = 0;
        double square = 0;
        double own = 0;
        for (int j = 0; j < levels.length; j++) {
            sum += j == 0 ? 0 : thresholds[j - 1];
            double change = levels[j] * direction + sum;
            mean += expected.chance[j] * change;
            square += expected.chance[j] * change * change;
            own = levels[j] == given ? change : own;
        }
        return new double[] {own - mean, square - mean * mean};
    }

    /** Number of terms. */
    public int size() {
        return information.length;
    }

    /** Whether the ratings tell the term from the measures. */
    public boolean isKnown(int term) {
        return information[term] > 0;
    }

    /** Estimate of {@code b}, in logits per unit of the covariate; 0 if it is not known. */
    public double estimate(int term) {
        return estimate[term];
    }

    /** Standard error from the information of all ratings, all ratings independent. */
    public double modelError(int term) {
        return 1 / FastMath.sqrt(information[term]);
    }

    /** First step of each term. */
    @Override
    public double[] of(ScoredForms scored) {
        var first = new double[information.length];
        for (int k = 0; k < first.length; k++) {
            var covariate = covariates.get(k);
            double sum = 0;
            for (int m = 0; m < covariate.forms().length; m++) {
                int form = covariate.forms()[m];
                for (int i = forms.start[form]; i < forms.start[form + 1]; i++) {
                    sum += forms.calibrated[i] ? covariate.values()[m] * (scored.level()[i] - scored.mean()[i]) : 0;
                }
            }
            first[k] = information[k] > 0 ? sum / information[k] : Double.NaN;
        }
        return first;
    }
}
