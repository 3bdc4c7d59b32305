package org.thangdo.stats.facets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

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

    /** Ratees that are summed by one thread; as many whatever the machine, so that the order of every sum is fixed. */
    private static final int PARTS = 4;
    /** Unknowns up to which each part has a matrix of its own. */
    private static final int FEW = 1000;

    JointInformation(Unknowns unknowns, Border border, Measures at) {
        this.unknowns = unknowns;
        this.border = border;
        int ratees = unknowns.ratings.size(0);
        coupling = new double[border.place.length];
        rateeScore = new double[ratees];
        rateeInformation = new double[ratees];
        var parts = parts(at);
        score = parts.get(0).score;
        matrix = parts.get(0).matrix;
        information = parts.get(0).information;
        double sum = parts.get(0).logLikelihood;
        for (var other : parts.subList(1, parts.size())) {
            sum += other.logLikelihood;
            matrix.add(other.matrix);
            for (int i = 0; i < score.length; i++) {
                score[i] += other.score[i];
                information[i] += other.information[i];
            }
        }
        logLikelihood = sum;
    }

    private List<JointPart> parts(Measures at) {
        int count = unknowns.size > FEW ? 1 : PARTS;
        long ratees = rateeScore.length;
        double[][] odds = odds(at);
        var parts = IntStream.range(0, count)
                .mapToObj(p -> new JointPart(this, (int) (p * ratees / count), (int) ((p + 1) * ratees / count)))
                .toList();
        parts.parallelStream().forEach(part -> part.sum(at, odds));
        return parts;
    }

    /** What each element multiplies the odds of a rating by, one level against the next lower. */
    private static double[][] odds(Measures at) {
        var odds = new double[at.facets.length][];
        for (int f = 0; f < odds.length; f++) {
            double sign = f == 0 ? 1 : -1;
            odds[f] = Arrays.stream(at.facets[f])
                    .map(measure -> FastMath.exp(sign * measure))
                    .toArray();
        }
        return odds;
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
