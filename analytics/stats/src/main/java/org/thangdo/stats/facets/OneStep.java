package org.thangdo.stats.facets;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Steps from a fit towards that of other ratings, always with the information of the fit, so that a thousand sets of ratings
 * cost one factorisation. From the truth one step reaches the joint estimate up to terms of second order (Lehmann and Casella
 * 1998, section 6.4).
 */
final class OneStep {
    private final FittedForms forms;
    private final JointInformation information;
    private final ConstrainedSystem system;
    private final int[] ratee;
    private final int[] group;
    /** Place of the unknowns of each rating in the step, shape (ratings, facets − 1), row by row; negative for none. */
    private final int[] met;

    private final int others;
    private final double[] rateeScore;
    private final double[] score;
    private double[] step;
    private double[] rateeStep;
    private final double[] odds;
    private final double[] rateeOdds;

    OneStep(FittedForms forms) {
        this.forms = forms;
        information = forms.fit.estimation.information;
        system = forms.fit.estimation.system(false);
        var unknowns = information.unknowns;
        others = unknowns.ratings.facets() - 1;
        ratee = new int[forms.row.length];
        group = new int[forms.row.length];
        met = new int[forms.row.length * others];
        rateeScore = new double[information.rateeScore.length];
        score = new double[unknowns.size];
        odds = new double[score.length];
        rateeOdds = new double[rateeScore.length];
        for (int i = 0; i < ratee.length; i++) {
            ratee[i] = forms.element(0, i);
            group[i] = forms.group(i);
            for (int f = 1; f <= others; f++) {
                int number = unknowns.number[f][forms.element(f, i)];
                met[i * others + f - 1] = number == Unknowns.NONE ? -1 : information.border.order.place[number];
            }
        }
    }

    /** Makes the same steps, for another thread. */
    OneStep(OneStep other) {
        forms = other.forms;
        information = other.information;
        system = other.system;
        ratee = other.ratee;
        group = other.group;
        met = other.met;
        others = other.others;
        rateeScore = new double[other.rateeScore.length];
        score = new double[other.score.length];
        odds = new double[score.length];
        rateeOdds = new double[rateeScore.length];
    }

    /**
     * Makes the step.
     *
     * @param residual of each rating: what it is beyond what the fit expects
     * @param stepScore score of each threshold, shape (groups, thresholds)
     */
    void to(double[] residual, double[][] stepScore) {
        Arrays.fill(rateeScore, 0);
        Arrays.fill(score, 0);
        for (int i = 0; i < residual.length; i++) {
            if (forms.calibrated[i]) {
                rateeScore[ratee[i]] += residual[i];
                for (int k = i * others; k < (i + 1) * others; k++) {
                    if (met[k] >= 0) {
                        score[met[k]] -= residual[i];
                    }
                }
            }
        }
        for (int g = 0; g < stepScore.length; g++) {
            for (int h = 0; h < stepScore[g].length; h++) {
                score[placeOf(g, h)] += stepScore[g][h];
            }
        }
        solve();
    }

    private void solve() {
        var border = information.border;
        for (int n = 0; n < rateeScore.length; n++) {
            double share = information.rateeInformation[n] > 0 ? rateeScore[n] / information.rateeInformation[n] : 0;
            for (int k = border.start[n]; k < border.start[n + 1]; k++) {
                score[border.place[k]] -= information.coupling[k] * share;
            }
        }
        step = system.covariances(score);
        rateeStep = new double[rateeScore.length];
        for (int n = 0; n < rateeStep.length; n++) {
            double left = rateeScore[n];
            for (int k = border.start[n]; k < border.start[n + 1]; k++) {
                left -= information.coupling[k] * step[border.place[k]];
            }
            rateeStep[n] = information.rateeInformation[n] > 0 ? left / information.rateeInformation[n] : 0;
        }
    }

    private int placeOf(int group, int threshold) {
        return information.border.order.place[information.unknowns.firstStep[group] + threshold];
    }

    /** By how much the step moves a rating on the logit scale. */
    double place(int rating) {
        double moved = rateeStep[ratee[rating]];
        for (int k = rating * others; k < (rating + 1) * others; k++) {
            moved -= met[k] < 0 ? 0 : step[met[k]];
        }
        return moved;
    }

    /** Makes ready for {@link #odds}. @param share of the step */
    void weigh(double share) {
        for (int k = 0; k < odds.length; k++) {
            odds[k] = FastMath.exp(-share * step[k]);
        }
        for (int n = 0; n < rateeOdds.length; n++) {
            rateeOdds[n] = FastMath.exp(share * rateeStep[n]);
        }
    }

    /** {@code exp} of the share of {@link #place}: elements are few, ratings many. */
    double odds(int rating) {
        double product = rateeOdds[ratee[rating]];
        for (int k = rating * others; k < (rating + 1) * others; k++) {
            product *= met[k] < 0 ? 1 : odds[met[k]];
        }
        return product;
    }

    /** By how much the step moves the thresholds of a group. */
    double[] thresholds(int of) {
        var moved = new double[information.unknowns.scales[of].steps()];
        for (int h = 0; h < moved.length; h++) {
            moved[h] = step[placeOf(of, h)];
        }
        return moved;
    }

    /** Adds by how much the step moves each rater's measure; nothing for those without one in the fit. */
    void addRaters(double[] to) {
        int[] numbers = information.unknowns.number[forms.rater];
        for (int r = 0; r < to.length; r++) {
            to[r] += numbers[r] == Unknowns.NONE ? 0 : step[information.border.order.place[numbers[r]]];
        }
    }

    /** Adds by how much the step moves each ratee's measure. */
    void addRatees(double[] to) {
        for (int n = 0; n < to.length; n++) {
            to[n] += rateeStep[n];
        }
    }

    int group(int rating) {
        return group[rating];
    }

    double[][] noStepScore() {
        var none = new double[information.unknowns.scales.length][];
        for (int g = 0; g < none.length; g++) {
            none[g] = new double[information.unknowns.scales[g].steps()];
        }
        return none;
    }
}
