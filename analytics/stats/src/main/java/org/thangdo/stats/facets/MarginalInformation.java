package org.thangdo.stats.facets;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Score and information of the marginal likelihood at one point: sums over the ratees. Elements, thresholds
 * and coefficients are in a sparse matrix, the standard deviations of the random effects in a border of three columns.
 *
 * <p>Ratees are taken in blocks of a fixed size and each for himself; their sums are made in order. So the number of
 * threads does not change a bit.
 */
final class MarginalInformation {
    private static final int BLOCK = 512;
    private static final int TASK = 32;
    private static final int EFFECTS = RandomEffect.values().length;

    final MarginalDesign design;
    private final Curvature curvature;
    private final Quadrature fineness;
    final double logLikelihood;
    /** Score of elements and thresholds, in the order of the envelope, then of the coefficients. */
    final double[] score;
    /** Information of the same. */
    final EnvelopeMatrix matrix;
    /** Score of the standard deviations. */
    final double[] spreadScore = new double[EFFECTS];
    /** Information between each standard deviation and the others, shape (effects, unknowns). */
    final double[][] border;
    /** Information of the standard deviations, shape (effects, effects). */
    final double[][] spread = new double[EFFECTS][EFFECTS];
    /** Score of each ratee in his slots, shape (ratees, slots of the ratee). */
    final double[][] scores;
    /** Information between the expectation of each ratee and his slots. */
    final double[][] expectations;
    /** Posterior mean and standard deviation of each form's halo, forms as in {@link FormIndex}; empty without halo. */
    final double[][] impressions;

    /** @param starts effects of each ratee found before; renewed */
    MarginalInformation(
            MarginalDesign design, MarginalValues at, Curvature curvature, Quadrature fineness, double[][] starts) {
        this.design = design;
        this.curvature = curvature;
        this.fineness = fineness;
        score = new double[design.size()];
        matrix = new EnvelopeMatrix(design.first);
        border = new double[EFFECTS][score.length];
        scores = new double[design.ratees()][];
        expectations = new double[design.ratees()][];
        impressions = new double[2][at.deviation(RandomEffect.HALO) == 0 ? 0 : design.forms.start.length - 1];
        double sum = 0;
        for (int from = 0; from < design.ratees(); from += BLOCK) {
            for (RateeLikelihood[] task : block(from, at, starts)) {
                for (RateeLikelihood ratee : task) {
                    sum += ratee.logLikelihood();
                }
            }
        }
        logLikelihood = sum;
    }

    private RateeLikelihood[][] block(int from, MarginalValues at, double[][] starts) {
        int to = Math.min(design.ratees(), from + BLOCK);
        int tasks = (to - from + TASK - 1) / TASK;
        var done = new RateeLikelihood[tasks][];
        IntStream.range(0, tasks)
                .parallel()
                .forEach(task -> done[task] = design.likelihoods(
                        from + task * TASK, Math.min(to, from + (task + 1) * TASK), at, curvature, fineness, starts));
        for (int task = 0; task < tasks; task++) {
            for (int k = 0; k < done[task].length; k++) {
                add(from + task * TASK + k, done[task][k]);
            }
        }
        return done;
    }

    private void add(int ratee, RateeLikelihood likelihood) {
        int met = design.border.start[ratee + 1] - design.border.start[ratee];
        double[] own = likelihood.score();
        scores[ratee] = own;
        expectations[ratee] = Arrays.copyOfRange(likelihood.information(), met * own.length, (met + 1) * own.length);
        System.arraycopy(
                likelihood.impressions(),
                0,
                impressions[0],
                impressions[0].length == 0 ? 0 : design.forms.firstForm[ratee],
                likelihood.impressions().length);
        System.arraycopy(
                likelihood.impressionDeviations(),
                0,
                impressions[1],
                impressions[1].length == 0 ? 0 : design.forms.firstForm[ratee],
                likelihood.impressionDeviations().length);
        int count = met + design.columns();
        for (int a = 0; a < count; a++) {
            double weight = design.weight(ratee, a, met);
            if (weight != 0) {
                addUnknown(ratee, a, met, weight, likelihood);
            }
        }
        for (int e = 0; e < EFFECTS; e++) {
            spreadScore[e] += own[met + 1 + e];
            for (int f = 0; f < EFFECTS; f++) {
                spread[e][f] += likelihood.information(met + 1 + e, met + 1 + f);
            }
        }
    }

    private void addUnknown(int ratee, int a, int met, double weight, RateeLikelihood likelihood) {
        int slot = Math.min(a, met);
        int place = design.place(ratee, a, met);
        score[place] += weight * likelihood.score()[slot];
        for (int b = 0; b <= a; b++) {
            double other = design.weight(ratee, b, met);
            if (other != 0) {
                matrix.add(
                        place,
                        design.place(ratee, b, met),
                        weight * other * likelihood.information(slot, Math.min(b, met)));
            }
        }
        for (int e = 0; e < EFFECTS; e++) {
            border[e][place] += weight * likelihood.information(slot, met + 1 + e);
        }
    }
}
