package org.thangdo.stats.facets;

/**
 * Score and observed information of the joint likelihood of all measures at one point, with the ratees eliminated. In
 * {@code H = [D B; Bᵀ C]} the block {@code D} of the ratees is diagonal, so what is left for the other unknowns is the
 * Schur complement {@code S = C − Bᵀ D⁻¹ B}, whose size does not grow with the number of people.
 */
final class JointInformation {
    final Unknowns unknowns;
    final Border border;
    /** Entries of {@code B} by ratee. */
    final double[] coupling;
    /** Score of each ratee: points given less points expected. */
    final double[] rateeScore;
    /** Diagonal of {@code D}. */
    final double[] rateeInformation;
    /** Score of the other unknowns, in the order of the envelope, ratees not eliminated. */
    final double[] score;
    /** Diagonal of {@code C}: the information if everything else were known. */
    final double[] information;
    /** {@code S}. */
    final EnvelopeMatrix matrix;

    final double logLikelihood;

    private final int[] slot;

    JointInformation(Unknowns unknowns, Border border, Measures at) {
        this.unknowns = unknowns;
        this.border = border;
        int ratees = unknowns.ratings.size(0);
        coupling = new double[border.place.length];
        rateeScore = new double[ratees];
        rateeInformation = new double[ratees];
        score = new double[unknowns.size];
        matrix = new EnvelopeMatrix(border.order.first);
        slot = new int[unknowns.size];
        logLikelihood = sum(at);
        information = new double[unknowns.size];
        for (int i = 0; i < information.length; i++) {
            information[i] = matrix.at(i, i);
        }
        eliminate();
    }

    private double sum(Measures at) {
        var expectations = new StepScale.Expectation[unknowns.scales.length];
        for (int g = 0; g < expectations.length; g++) {
            expectations[g] = unknowns.scales[g].expectation(at.steps[g]);
        }
        double likelihood = 0;
        var met = new int[unknowns.ratings.facets() - 1];
        for (int n = 0; n < rateeScore.length; n++) {
            for (int i = border.start[n]; i < border.start[n + 1]; i++) {
                slot[border.place[i]] = i;
            }
            double ofRatee = 0;
            for (int row = unknowns.ratings.start(n); row < unknowns.ratings.start(n + 1); row++) {
                ofRatee += add(n, row, at, expectations[unknowns.group(row)], met);
            }
            likelihood += ofRatee;
        }
        return likelihood;
    }

    /** Adds one rating; returns the logarithm of its probability. */
    private double add(int ratee, int row, Measures at, StepScale.Expectation expected, int[] met) {
        var ratings = unknowns.ratings;
        int group = unknowns.group(row);
        double eta = at.place(ratings, row);
        expected.place(eta);
        expected.steps();
        int given = unknowns.place[group][ratings.level(row)];
        double residual = ratings.level(row) - expected.mean;
        double variance = expected.variance;
        rateeScore[ratee] += residual;
        rateeInformation[ratee] += variance;
        int count = 0;
        for (int f = 1; f < ratings.facets(); f++) {
            int number = unknowns.number[f][ratings.element(f, row)];
            if (number != Unknowns.NONE) {
                met[count++] = border.order.place[number];
            }
        }
        for (int a = 0; a < count; a++) {
            score[met[a]] -= residual;
            coupling[slot[met[a]]] -= variance;
            for (int b = 0; b <= a; b++) {
                matrix.add(met[a], met[b], variance);
            }
        }
        addSteps(group, given, expected, met, count);
        return expected.logChance(given, eta);
    }

    private void addSteps(int group, int given, StepScale.Expectation expected, int[] met, int count) {
        for (int h = 0; h < expected.above.length; h++) {
            int place = border.order.place[unknowns.firstStep[group] + h];
            score[place] += expected.above[h] - (given > h ? 1 : 0);
            coupling[slot[place]] -= expected.slope[h];
            for (int a = 0; a < count; a++) {
                matrix.add(place, met[a], expected.slope[h]);
            }
            for (int k = 0; k <= h; k++) {
                int other = border.order.place[unknowns.firstStep[group] + k];
                matrix.add(place, other, expected.above[h] * (1 - expected.above[k]));
            }
        }
    }

    private void eliminate() {
        for (int n = 0; n < rateeScore.length; n++) {
            for (int i = border.start[n]; i < border.start[n + 1]; i++) {
                double share = coupling[i] / rateeInformation[n];
                for (int j = border.start[n]; j <= i; j++) {
                    matrix.add(border.place[i], border.place[j], -share * coupling[j]);
                }
            }
        }
    }

    /** Score with the ratees eliminated: {@code g₂ − Bᵀ D⁻¹ g₁}. */
    double[] eliminatedScore() {
        double[] left = score.clone();
        for (int n = 0; n < rateeScore.length; n++) {
            for (int i = border.start[n]; i < border.start[n + 1]; i++) {
                left[border.place[i]] -= coupling[i] * rateeScore[n] / rateeInformation[n];
            }
        }
        return left;
    }

    /** Steps of the ratees that go with steps of the other unknowns: {@code D⁻¹ (g₁ − B d₂)}. */
    double[] rateeSteps(double[] step) {
        var steps = new double[rateeScore.length];
        for (int n = 0; n < steps.length; n++) {
            if (rateeInformation[n] > 0) {
                double left = rateeScore[n];
                for (int i = border.start[n]; i < border.start[n + 1]; i++) {
                    left -= coupling[i] * step[border.place[i]];
                }
                steps[n] = left / rateeInformation[n];
            }
        }
        return steps;
    }
}
