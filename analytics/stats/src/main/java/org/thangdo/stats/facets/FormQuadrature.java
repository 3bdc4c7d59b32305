package org.thangdo.stats.facets;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * The ratings of one form with its halo integrated out, the ratee's place given: their likelihood, and the posterior
 * means and covariances of the score and the information that would be there if the halo were known.
 */
final class FormQuadrature {
    /** Probabilities below are taken by their logarithm, so that their product does not vanish. */
    private static final double LEAST = 1e-140;

    private final RateeRows rows;
    private final StepScale.Expectation[] expected;
    private final NormalNodes nodes;
    private final int steps;
    /** Moments of a row: {@code V, Vv, Vv²}, then {@code c_h}, {@code c_h v} and {@code Q_hk}. */
    final int moments;

    /** Posterior means of the moments, shape (rows × moments). */
    double[] moment = new double[0];
    /** Posterior mean of the score of the ratee's slots, forms added. */
    double[] score = new double[0];
    /** Posterior covariance of the score, forms added, shape (slots × slots), lower half. */
    double[] covariance = new double[0];
    /** Posterior mean of the halo and of its square, in its standard deviations. */
    double mean;

    double square;

    private double[] one = new double[0];
    private double[] sum = new double[0];
    private double[] products = new double[0];
    private double[] row = new double[0];
    private int slots;

    FormQuadrature(RateeRows rows, StepScale.Expectation[] expected, NormalNodes nodes) {
        this.rows = rows;
        this.expected = expected;
        this.nodes = nodes;
        steps = rows.steps;
        moments = 3 + 2 * steps + steps * (steps + 1) / 2;
    }

    /** Makes room for a ratee. */
    void prepare() {
        slots = rows.slots();
        if (moment.length < rows.rows * moments) {
            moment = new double[2 * rows.rows * moments];
            row = new double[2 * rows.rows * (1 + 2 * steps)];
        }
        if (score.length < slots) {
            score = new double[slots];
            covariance = new double[slots * slots];
            one = new double[slots];
            sum = new double[slots];
            products = new double[slots * slots];
        }
    }

    /** Forgets the forms of another place of the ratee. */
    void clear() {
        Arrays.fill(score, 0, slots, 0);
        Arrays.fill(covariance, 0, slots * slots, 0);
    }

    /**
     * Adds a form.
     *
     * @param shift of its ratings by the ratee's place, in logits
     * @param start near the likeliest halo
     * @return logarithm of its likelihood
     */
    double add(int form, double shift, double haloDeviation, double start) {
        int size = rows.formSlotStart[form + 1] - rows.formSlotStart[form] + 2;
        Arrays.fill(moment, rows.formStart[form] * moments, rows.formStart[form + 1] * moments, 0);
        Arrays.fill(sum, 0, size, 0);
        Arrays.fill(products, 0, size * size, 0);
        mean = 0;
        square = 0;
        if (haloDeviation == 0) {
            double log = evaluate(form, shift, 0, size);
            accumulate(form, 0, 1, size, false);
            finish(form, 1, size, false);
            return log;
        }
        return integrated(form, shift, haloDeviation, start, size);
    }

    private double integrated(int form, double shift, double haloDeviation, double start, int size) {
        double pull = 0;
        double sharpness = 0;
        double likeliest = shift + haloDeviation * start;
        double odds = FastMath.exp(likeliest);
        for (int r = rows.formStart[form]; r < rows.formStart[form + 1]; r++) {
            var rating = expected[rows.group[r]];
            rating.place(rows.base[r] + likeliest, rows.odds[r] * odds);
            pull += rows.level[r] - rating.mean;
            sharpness += rating.variance;
        }
        double curvature = 1 + haloDeviation * haloDeviation * sharpness;
        double centre = start + (haloDeviation * pull - start) / curvature;
        double spread = 1 / FastMath.sqrt(curvature);
        double reference = 0;
        double total = 0;
        for (int q = 0; q < nodes.count(); q++) {
            double halo = centre + spread * nodes.at()[q];
            double log =
                    evaluate(form, shift + haloDeviation * halo, halo, size) - halo * halo / 2 + nodes.logWeight()[q];
            reference = q == 0 ? log : reference;
            double weight = FastMath.exp(log - reference);
            total += weight;
            accumulate(form, halo, weight, size, true);
        }
        finish(form, total, size, true);
        return reference + FastMath.log(total * spread);
    }

    /** Score and moments of the rows of a form, all effects given; returns the logarithm of their probability. */
    private double evaluate(int form, double shift, double halo, int size) {
        Arrays.fill(one, 0, size, 0);
        double log = 0;
        double residuals = 0;
        double odds = FastMath.exp(shift);
        double chance = 1;
        for (int r = rows.formStart[form]; r < rows.formStart[form + 1]; r++) {
            var rating = expected[rows.group[r]];
            double eta = rows.base[r] + shift;
            rating.place(eta, rows.odds[r] * odds);
            rating.steps();
            double own = rating.chance[rows.given[r]];
            if (own > LEAST) {
                chance *= own;
                if (chance < LEAST) {
                    log += FastMath.log(chance);
                    chance = 1;
                }
            } else {
                log += rating.logChance(rows.given[r], eta);
            }
            double residual = rows.level[r] - rating.mean;
            residuals += residual;
            for (int f = 0; f < rows.facets; f++) {
                int place = rows.elementPlace[r * rows.facets + f];
                if (place != Unknowns.NONE) {
                    one[place] -= residual;
                }
            }
            int at = r * (1 + 2 * steps);
            row[at] = rating.variance;
            for (int h = 0; h < rating.above.length; h++) {
                one[rows.stepPlace[r * steps + h]] += rating.above[h] - (rows.given[r] > h ? 1 : 0);
                row[at + 1 + h] = rating.slope[h];
                row[at + 1 + steps + h] = rating.above[h];
            }
        }
        one[size - 2] = residuals;
        one[size - 1] = halo * residuals;
        return log + FastMath.log(chance);
    }

    private void accumulate(int form, double halo, double weight, int size, boolean varies) {
        mean += weight * halo;
        square += weight * halo * halo;
        for (int i = 0; i < size; i++) {
            double weighted = weight * one[i];
            sum[i] += weighted;
            if (varies) {
                for (int j = 0; j <= i; j++) {
                    products[i * size + j] += weighted * one[j];
                }
            }
        }
        for (int r = rows.formStart[form]; r < rows.formStart[form + 1]; r++) {
            accumulateRow(r, halo, weight);
        }
    }

    private void accumulateRow(int r, double halo, double weight) {
        int from = r * (1 + 2 * steps);
        int to = r * moments;
        double variance = weight * row[from];
        moment[to] += variance;
        moment[to + 1] += variance * halo;
        moment[to + 2] += variance * halo * halo;
        int pair = to + 3 + 2 * steps;
        for (int h = 0; h < rows.thresholds(r); h++) {
            double slope = weight * row[from + 1 + h];
            moment[to + 3 + h] += slope;
            moment[to + 3 + steps + h] += slope * halo;
            double above = weight * row[from + 1 + steps + h];
            for (int k = 0; k <= h; k++) {
                moment[pair++] += above * (1 - row[from + 1 + steps + k]);
            }
        }
    }

    private void finish(int form, double total, int size, boolean varies) {
        mean /= total;
        square /= total;
        if (varies) {
            int end = rows.formStart[form + 1] * moments;
            for (int i = rows.formStart[form] * moments; i < end; i++) {
                moment[i] /= total;
            }
        }
        int from = rows.formSlotStart[form];
        for (int i = 0; i < size; i++) {
            sum[i] /= total;
            int slot = slot(from, i, size);
            score[slot] += sum[i];
            for (int j = 0; varies && j <= i; j++) {
                int other = slot(from, j, size);
                covariance[Math.max(slot, other) * slots + Math.min(slot, other)] +=
                        products[i * size + j] / total - sum[i] * sum[j];
            }
        }
    }

    private int slot(int from, int i, int size) {
        if (i < size - 2) {
            return rows.formSlot[from + i];
        }
        return i == size - 2 ? rows.expectation() : rows.deviation(RandomEffect.HALO);
    }
}
