package org.thangdo.stats.facets;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * One ratee's ratings with his place in the population and the halo of his forms integrated out by adaptive
 * Gauss–Hermite quadrature: forms within the ratee, since they are independent given his place.
 *
 * <p>With {@code θ = x'γ + σu} and {@code h = σ_h v}, where {@code u} and {@code v} are standard normal, every
 * unknown acts through the ratings alone. By Louis' identity the information is the posterior mean of the information
 * that would be there if {@code u} and {@code v} were known, less the posterior covariance of the score; at given
 * nodes this is the exact second derivative of the quadrature sum. A standard deviation of 0 is a point like any other.
 *
 * <p>References: Louis (1982), J. R. Statist. Soc. B 44; Liu and Pierce (1994), Biometrika 81 (adaptive nodes);
 * Pinheiro and Chao (2006), J. Comput. Graph. Stat. 15 (nested levels).
 */
final class RateeQuadrature implements RateeIntegral {
    private final RateeRows rows;
    private final RateeMode mode;
    private final NormalNodes nodes;
    private final FormQuadrature quadrature;
    private final int steps;
    /** {@code V, Vv, Vv², Vu, Vuv, Vu²}, then {@code c_h}, {@code c_h v}, {@code c_h u} and {@code Q_hk}. */
    private final int moments;

    private double[] moment = new double[0];
    private double[] means = new double[0];
    private double[] squares = new double[0];
    private int slots;

    RateeQuadrature(RateeRows rows, StepScale.Expectation[] expected, Quadrature fineness) {
        this.rows = rows;
        mode = new RateeMode(rows, expected);
        nodes = fineness.ofRatee;
        quadrature = new FormQuadrature(rows, expected, fineness.ofHalo);
        steps = rows.steps;
        moments = 6 + 3 * steps + steps * (steps + 1) / 2;
    }

    @Override
    public RateeLikelihood integrate(double[] deviations, Curvature curvature, double[] start) {
        double deviation = deviations[RandomEffect.RATEE.ordinal()];
        double halo = deviations[RandomEffect.HALO.ordinal()];
        mode.find(deviation, halo, start);
        prepare();
        boolean informs = curvature != Curvature.NONE;
        var score = new double[slots];
        var information = new double[slots * slots];
        double spread = 1 / FastMath.sqrt(mode.curvature);
        double reference = 0;
        double total = 0;
        for (int q = 0; q < nodes.count(); q++) {
            double place = mode.at + spread * nodes.at()[q];
            double log = forms(place, deviation, halo, informs) - place * place / 2 + nodes.logWeight()[q];
            reference = q == 0 ? log : reference;
            double weight = FastMath.exp(log - reference);
            total += weight;
            addForms(weight);
            addScores(place, weight, score);
            if (informs) {
                addMoments(place, weight);
                addSquares(place, weight, information, halo != 0);
            }
        }
        for (int i = 0; i < slots; i++) {
            score[i] /= total;
        }
        if (informs) {
            finish(total, score, information);
        }
        return new RateeLikelihood(
                reference + FastMath.log(total * spread),
                score,
                information,
                impressions(halo, total),
                impressionDeviations(halo, total));
    }

    private void prepare() {
        slots = rows.slots();
        quadrature.prepare();
        if (moment.length < rows.rows * moments) {
            moment = new double[2 * rows.rows * moments];
        }
        if (means.length < 2 * rows.forms) {
            means = new double[4 * rows.forms];
            squares = new double[4 * rows.forms];
        }
        Arrays.fill(moment, 0, rows.rows * moments, 0);
        Arrays.fill(means, 0, rows.forms, 0);
        Arrays.fill(squares, 0, rows.forms, 0);
    }

    /** All forms at one place of the ratee; second half of means and squares for those of this place. */
    private double forms(double place, double deviation, double halo, boolean informs) {
        quadrature.clear();
        double log = 0;
        for (int f = 0; f < rows.forms; f++) {
            double start = halo == 0 ? 0 : mode.halo[f] - mode.slope[f] * (place - mode.at);
            log += quadrature.add(f, deviation * place, halo, start, informs);
            means[rows.forms + f] = quadrature.mean;
            squares[rows.forms + f] = quadrature.square;
        }
        return log;
    }

    private void addForms(double weight) {
        for (int f = 0; f < rows.forms; f++) {
            means[f] += weight * means[rows.forms + f];
            squares[f] += weight * squares[rows.forms + f];
        }
    }

    private void addMoments(double place, double weight) {
        int pairs = steps * (steps + 1) / 2;
        for (int r = 0; r < rows.rows; r++) {
            int from = r * quadrature.moments;
            int to = r * moments;
            double variance = weight * quadrature.moment[from];
            double withHalo = weight * quadrature.moment[from + 1];
            moment[to] += variance;
            moment[to + 1] += withHalo;
            moment[to + 2] += weight * quadrature.moment[from + 2];
            moment[to + 3] += variance * place;
            moment[to + 4] += withHalo * place;
            moment[to + 5] += variance * place * place;
            for (int h = 0; h < steps; h++) {
                double slope = weight * quadrature.moment[from + 3 + h];
                moment[to + 6 + h] += slope;
                moment[to + 6 + steps + h] += weight * quadrature.moment[from + 3 + steps + h];
                moment[to + 6 + 2 * steps + h] += slope * place;
            }
            for (int k = 0; k < pairs; k++) {
                moment[to + 6 + 3 * steps + k] += weight * quadrature.moment[from + 3 + 2 * steps + k];
            }
        }
    }

    private void addScores(double place, double weight, double[] score) {
        double[] here = quadrature.score;
        here[rows.deviation(RandomEffect.RATEE)] = place * here[rows.expectation()];
        for (int i = 0; i < slots; i++) {
            score[i] += weight * here[i];
        }
    }

    private void addSquares(double place, double weight, double[] information, boolean varies) {
        double[] here = quadrature.score;
        int expectation = rows.expectation();
        int spread = rows.deviation(RandomEffect.RATEE);
        for (int i = 0; i < slots; i++) {
            double weighted = weight * here[i];
            for (int j = 0; j <= i; j++) {
                information[i * slots + j] -= weighted * here[j];
            }
        }
        if (varies) {
            double[] covariance = quadrature.covariance;
            for (int j = 0; j < slots; j++) {
                double shared = covariance[Math.max(expectation, j) * slots + Math.min(expectation, j)];
                if (j != spread) {
                    covariance[Math.max(spread, j) * slots + Math.min(spread, j)] = place * shared;
                }
            }
            covariance[spread * slots + spread] = place * place * covariance[expectation * slots + expectation];
            for (int i = 0; i < slots; i++) {
                for (int j = 0; j <= i; j++) {
                    information[i * slots + j] -= weight * covariance[i * slots + j];
                }
            }
        }
    }

    private void finish(double total, double[] score, double[] information) {
        var sums = new CompleteInformation(rows, information, slots);
        for (int r = 0; r < rows.rows; r++) {
            sums.add(r, moment, r * moments);
        }
        for (int i = 0; i < slots; i++) {
            for (int j = 0; j <= i; j++) {
                double value = information[i * slots + j] / total + score[i] * score[j];
                information[i * slots + j] = value;
                information[j * slots + i] = value;
            }
        }
    }

    private double[] impressions(double halo, double total) {
        var impressions = new double[halo == 0 ? 0 : rows.forms];
        for (int f = 0; f < impressions.length; f++) {
            impressions[f] = halo * means[f] / total;
        }
        return impressions;
    }

    private double[] impressionDeviations(double halo, double total) {
        var deviations = new double[halo == 0 ? 0 : rows.forms];
        for (int f = 0; f < deviations.length; f++) {
            double mean = means[f] / total;
            deviations[f] = halo * Math.sqrt(Math.max(0, squares[f] / total - mean * mean));
        }
        return deviations;
    }
}
