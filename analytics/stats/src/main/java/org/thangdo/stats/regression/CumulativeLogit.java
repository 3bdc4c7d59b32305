package org.thangdo.stats.regression;

import org.apache.commons.math3.util.FastMath;

/**
 * Likelihood of the cumulative logit model at one point {@code (θ_1 … θ_(q−1), β_1 … β_p)}: the probability that a subject
 * with covariates {@code x} is at level {@code j} or below is {@code 1 / (1 + e^−(θ_j − β'x))}. All levels are used by
 * somebody.
 *
 * @param logLikelihood {@code Σ n_ij ln π_ij}, without the multinomial constant; minus infinity if the thresholds are not
 *     in order
 * @param gradient its first derivatives, length {@code q − 1 + p}
 * @param information as asked for, shape {@code (q − 1 + p)²}; only the lower triangle is filled
 */
record CumulativeLogit(double logLikelihood, double[] gradient, double[][] information) {

    static CumulativeLogit at(double[] point, OrdinalSample sample, Information kind) {
        return new Sums(point, sample, kind).answer();
    }

    private static double logistic(double x) {
        return 1 / (1 + FastMath.exp(-x));
    }

    /** {@code F(upper) − F(lower)} of the logistic distribution, taken in the tail where nothing cancels. */
    private static double between(double lower, double upper) {
        return lower > 0 ? logistic(-lower) - logistic(-upper) : logistic(upper) - logistic(lower);
    }

    private static final class Sums {
        private final double[] point;
        private final OrdinalSample sample;
        private final Information kind;
        private final int cuts;
        private double logLikelihood;
        private final double[] gradient;
        private final double[][] information;

        Sums(double[] point, OrdinalSample sample, Information kind) {
            this.point = point;
            this.sample = sample;
            this.kind = kind;
            this.cuts = point.length - sample.width();
            this.gradient = new double[point.length];
            this.information = new double[point.length][point.length];
        }

        CumulativeLogit answer() {
            for (int i = 0; i < sample.counts().length; i++) {
                double[] x = sample.covariates()[i];
                double place = 0;
                for (int a = 0; a < x.length; a++) {
                    place += point[cuts + a] * x[a];
                }
                if (!row(x, sample.counts()[i], place)) {
                    return new CumulativeLogit(Double.NEGATIVE_INFINITY, gradient, information);
                }
            }
            return new CumulativeLogit(logLikelihood, gradient, information);
        }

        /** Adds one row; false if some level that is needed has no probability. */
        private boolean row(double[] x, double[] counts, double place) {
            double total = 0;
            for (double n : counts) {
                total += n;
            }
            double lower = Double.NEGATIVE_INFINITY;
            for (int j = 0; j <= cuts; j++) {
                double upper = j == cuts ? Double.POSITIVE_INFINITY : point[j] - place;
                double probability = between(lower, upper);
                boolean ordered = upper > lower;
                if (!ordered || counts[j] > 0 && !(probability > 0)) {
                    return false;
                }
                if (counts[j] > 0) {
                    logLikelihood += counts[j] * FastMath.log(probability);
                }
                if (probability > 0 && total > 0) {
                    level(x, j, new Edges(lower, upper), new double[] {counts[j], total, probability});
                }
                lower = upper;
            }
            return true;
        }

        /** Adds one level of one row. @param weights count, total of the row, probability */
        private void level(double[] x, int j, Edges edges, double[] weights) {
            double ratio = weights[0] / weights[2];
            double[] first = new double[point.length]; // derivatives of the probability
            add(first, x, j, edges.upperDensity, edges.lowerDensity);
            double outer = kind == Information.EXPECTED ? weights[1] / weights[2] : ratio / weights[2];
            for (int a = 0; a < first.length; a++) {
                gradient[a] += ratio * first[a];
                for (int b = 0; b <= a; b++) {
                    information[a][b] += outer * first[a] * first[b];
                }
            }
            if (kind == Information.OBSERVED && ratio > 0) {
                curve(x, j, ratio * edges.upperSlope);
                curve(x, j - 1, -ratio * edges.lowerSlope);
            }
        }

        private void add(double[] first, double[] x, int j, double upper, double lower) {
            if (j < cuts) {
                first[j] = upper;
            }
            if (j > 0) {
                first[j - 1] = -lower;
            }
            for (int a = 0; a < x.length; a++) {
                first[cuts + a] = -x[a] * (upper - lower);
            }
        }

        /** Takes {@code w · d²F/d(θ_j, β)²} away, the part of the observed information that has mean 0. */
        private void curve(double[] x, int j, double w) {
            if (j < 0 || j >= cuts || w == 0) {
                return;
            }
            information[j][j] -= w;
            for (int a = 0; a < x.length; a++) {
                information[cuts + a][j] += w * x[a];
                for (int b = 0; b <= a; b++) {
                    information[cuts + a][cuts + b] -= w * x[a] * x[b];
                }
            }
        }
    }

    /** Densities of the logistic distribution, and their slopes, at both ends of a level. */
    private static final class Edges {
        private final double lowerDensity;
        private final double upperDensity;
        private final double lowerSlope;
        private final double upperSlope;

        Edges(double lower, double upper) {
            lowerDensity = logistic(lower) * logistic(-lower);
            upperDensity = logistic(upper) * logistic(-upper);
            lowerSlope = lowerDensity * (logistic(-lower) - logistic(lower));
            upperSlope = upperDensity * (logistic(-upper) - logistic(upper));
        }
    }
}
