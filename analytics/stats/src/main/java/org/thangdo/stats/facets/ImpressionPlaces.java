package org.thangdo.stats.facets;

import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.util.FastMath;

/**
 * Where ratings stand if each form also carries an impression {@code h ~ N(0, σ²)} that the model knows nothing of. Averaged
 * over impressions the scale is flatter, and the fit has flattened its measures with it; so the places are stretched until
 * every element and every threshold is expected to score, on average over impressions, what the fit expects of it.
 */
final class ImpressionPlaces {
    private static final int NODES = 11;
    private static final int MOST_STEPS = 60;
    private static final double CLOSE = 1e-5;

    /** Place of each rating, before its thresholds and its form's impression. */
    final double[] place;
    /** Shape (groups, thresholds). */
    final double[][] thresholds;

    private final FittedForms forms;
    private final double[] nodes = new double[NODES];
    private final double[] odds = new double[NODES];
    private final double[] weights = new double[NODES];

    ImpressionPlaces(FittedForms forms, OneStep step, double deviation) {
        this.forms = forms;
        place = forms.place.clone();
        thresholds = Arrays.stream(forms.fit.estimation.at.steps)
                .map(double[]::clone)
                .toArray(double[][]::new);
        var rule = new GaussIntegratorFactory().hermite(NODES);
        for (int q = 0; q < NODES; q++) {
            nodes[q] = deviation * FastMath.sqrt(2) * rule.getPoint(q);
            odds[q] = FastMath.exp(nodes[q]);
            weights[q] = rule.getWeight(q) / FastMath.sqrt(Math.PI);
        }
        for (int count = 0; deviation > 0 && count < MOST_STEPS && stretch(step) > CLOSE; count++) {}
    }

    /** One step towards equal scores; returns the largest move of a rating. */
    private double stretch(OneStep step) {
        var expectations = new StepScale.Expectation[thresholds.length];
        for (int g = 0; g < expectations.length; g++) {
            expectations[g] = forms.fit.estimation.unknowns.scales[g].expectation(thresholds[g]);
        }
        var left = new double[place.length];
        var stepScore = step.noStepScore();
        for (int i = 0; i < place.length; i++) {
            left[i] = forms.mean[i];
            double own = FastMath.exp(place[i]);
            var expected = expectations[step.group(i)];
            double[] steps = stepScore[step.group(i)];
            for (int q = 0; q < NODES; q++) {
                expected.place(place[i] + nodes[q], own * odds[q]);
                expected.steps();
                left[i] -= weights[q] * expected.mean;
                for (int h = 0; forms.calibrated[i] && h < steps.length; h++) {
                    steps[h] += weights[q] * (expected.above[h] - forms.above[i * forms.steps + h]);
                }
            }
        }
        step.to(left, stepScore);
        double largest = 0;
        for (int i = 0; i < place.length; i++) {
            double move = step.place(i);
            place[i] += move;
            largest = Math.max(largest, Math.abs(move));
        }
        for (int g = 0; g < thresholds.length; g++) {
            double[] move = step.thresholds(g);
            for (int h = 0; h < move.length; h++) {
                thresholds[g][h] += move[h];
            }
        }
        return largest;
    }
}
