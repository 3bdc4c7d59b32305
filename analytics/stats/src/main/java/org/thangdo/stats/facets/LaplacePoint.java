package org.thangdo.stats.facets;

import java.util.Arrays;

/**
 * Laplace's approximation to the likelihood of one ratee's ratings:
 *
 * <pre>    ℓ = f(û) − ½ ln det A,    A = I + Σ V z z'</pre>
 *
 * where {@code u} are his place, halos and profile in standard deviations, {@code f} the logarithm of their density
 * with the ratings, and {@code z} the standard deviations by which a rating depends on {@code u}. Its score takes in
 * how {@code û} and {@code V} move, through the third moment of each rating.
 */
final class LaplacePoint {
    private static final int PROFILE = RandomEffect.PROFILE.ordinal();
    private static final int MOST_STEPS = 60;
    /** Newton's method squares the error, so after this step it is rounding. */
    private static final double LARGEST_STEP = 1e-6;

    private static final double SLACK = 1e-9;
    private static final double SMALLEST_SHARE = 1e-6;

    final RateeRows rows;
    private final double[][] steps;
    private final StepScale[] scales;
    private final StepScale.Expectation[] usual;
    final StepScale.Expectation[] expected;
    final double[] deviations = new double[RandomEffect.values().length];
    private double[] shift = new double[0];
    private double[] effects = new double[0];
    private double[] gradient = new double[0];
    final SmallCholesky curvature = new SmallCholesky();
    private final LogProduct product = new LogProduct();
    private double density;
    int size;

    LaplacePoint(RateeRows rows, double[][] steps, StepScale[] scales) {
        this.rows = rows;
        this.steps = steps;
        this.scales = scales;
        usual = new StepScale.Expectation[scales.length];
        for (int g = 0; g < scales.length; g++) {
            usual[g] = scales[g].expectation(steps[g]);
        }
        expected = usual.clone();
    }

    void load(double[] spreads, double[] start) {
        System.arraycopy(usual, 0, expected, 0, usual.length);
        System.arraycopy(spreads, 0, deviations, 0, deviations.length);
        size = 1 + rows.forms + (spreads[PROFILE] == 0 ? 0 : rows.criteria);
        if (effects.length < size) {
            effects = new double[2 * size];
            gradient = new double[2 * size];
        }
        if (shift.length < rows.slots()) {
            shift = new double[2 * rows.slots()];
        }
        Arrays.fill(shift, 0, rows.slots(), 0);
        System.arraycopy(start, 0, effects, 0, size);
    }

    /** Moves one unknown of the ratee. */
    void shift(int slot, double by) {
        if (slot > rows.met) {
            deviations[slot - rows.met - 1] += by;
            return;
        }
        shift[slot] += by;
        for (int r = 0; r < rows.rows; r++) {
            for (int h = 0; h < rows.thresholds(r); h++) {
                if (slot < rows.met && rows.stepSlot[r * rows.steps + h] == slot) {
                    double[] moved = steps[rows.group[r]].clone();
                    moved[h] += by;
                    expected[rows.group[r]] = scales[rows.group[r]].expectation(moved);
                    return;
                }
            }
        }
    }

    /** Likeliest effects, in standard deviations: the ratee, his forms, his criteria. */
    double[] effects() {
        return effects;
    }

    int size() {
        return size;
    }

    double variance(int effect) {
        return curvature.inverse(effect, effect);
    }

    void find() {
        double here = weigh();
        for (int count = 0; count < MOST_STEPS; count++) {
            curvature.factor(size);
            double[] step = curvature.solve(gradient);
            double before = here;
            move(step, 1);
            here = weigh();
            for (double share = 0.5; here < before - SLACK && share > SMALLEST_SHARE; share /= 2) {
                move(step, -share);
                here = weigh();
            }
            double largest = 0;
            for (int i = 0; i < size; i++) {
                largest = Math.max(largest, Math.abs(step[i]));
            }
            if (largest < LARGEST_STEP) {
                break;
            }
        }
        curvature.factor(size);
        density = here;
    }

    private void move(double[] step, double share) {
        for (int i = 0; i < size; i++) {
            effects[i] += share * step[i];
        }
    }

    double logLikelihood() {
        return density - curvature.logDeterminant() / 2;
    }

    double place(int r, int form) {
        double eta = rows.base[r]
                + shift[rows.met]
                + deviations[0] * effects[0]
                + deviations[1] * effects[1 + form]
                + deviations[PROFILE] * effects[criterion(r)];
        for (int f = 0; f < rows.facets; f++) {
            int slot = rows.elementSlot[r * rows.facets + f];
            eta -= slot == Unknowns.NONE ? 0 : shift[slot];
        }
        return eta;
    }

    /** Place of the effect of a row's criterion; without profile any will do, for it is multiplied by 0. */
    int criterion(int r) {
        return deviations[PROFILE] == 0 ? 0 : 1 + rows.forms + rows.criterion[r];
    }

    /** Density, its gradient and its curvature at the effects. */
    private double weigh() {
        curvature.clear(size);
        double log = 0;
        for (int i = 0; i < size; i++) {
            gradient[i] = -effects[i];
            log -= effects[i] * effects[i] / 2;
            curvature.add(i, i, 1);
        }
        product.start(log);
        for (int form = 0; form < rows.forms; form++) {
            for (int r = rows.formStart[form]; r < rows.formStart[form + 1]; r++) {
                var rating = expected[rows.group[r]];
                double eta = place(r, form);
                rating.place(eta);
                rating.multiply(product, rows.given[r], eta);
                addRow(rows.level[r] - rating.mean, rating.variance, 1 + form, criterion(r));
            }
        }
        return product.log();
    }

    private void addRow(double residual, double variance, int form, int criterion) {
        gradient[0] += deviations[0] * residual;
        gradient[form] += deviations[1] * residual;
        gradient[criterion] += deviations[PROFILE] * residual;
        curvature.add(0, 0, variance * deviations[0] * deviations[0]);
        curvature.add(form, 0, variance * deviations[0] * deviations[1]);
        curvature.add(form, form, variance * deviations[1] * deviations[1]);
        curvature.add(criterion, 0, variance * deviations[0] * deviations[PROFILE]);
        curvature.add(criterion, form, variance * deviations[1] * deviations[PROFILE]);
        curvature.add(criterion, criterion, variance * deviations[PROFILE] * deviations[PROFILE]);
    }

    /** Derivatives of {@link #logLikelihood} by the ratee's slots, after {@link #find}. */
    double[] score() {
        curvature.invert();
        var third = new double[size];
        for (int form = 0; form < rows.forms; form++) {
            for (int r = rows.formStart[form]; r < rows.formStart[form + 1]; r++) {
                var rating = expected[rows.group[r]];
                rating.place(place(r, form));
                double weight = leverage(form, r) * rating.thirdMoment() / 2;
                third[0] += weight * deviations[0];
                third[1 + form] += weight * deviations[1];
                third[criterion(r)] += weight * deviations[PROFILE];
            }
        }
        double[] answer = curvature.solve(third);
        var score = new double[rows.slots()];
        for (int form = 0; form < rows.forms; form++) {
            for (int r = rows.formStart[form]; r < rows.formStart[form + 1]; r++) {
                scoreRow(r, form, answer, score);
            }
        }
        return score;
    }

    private void scoreRow(int r, int form, double[] answer, double[] score) {
        var rating = expected[rows.group[r]];
        rating.place(place(r, form));
        rating.steps();
        double leverage = leverage(form, r);
        double along = deviations[0] * answer[0]
                + deviations[1] * answer[1 + form]
                + deviations[PROFILE] * answer[criterion(r)];
        double residual = rows.level[r] - rating.mean;
        double pull = residual - leverage * rating.thirdMoment() / 2 + rating.variance * along;
        score[rows.met] += pull;
        for (int f = 0; f < rows.facets; f++) {
            int slot = rows.elementSlot[r * rows.facets + f];
            if (slot != Unknowns.NONE) {
                score[slot] -= pull;
            }
        }
        for (int h = 0; h < rows.thresholds(r); h++) {
            score[rows.stepSlot[r * rows.steps + h]] += rating.above[h]
                    - (rows.given[r] > h ? 1 : 0)
                    + leverage * rating.varianceFall(h) / 2
                    - rating.slope[h] * along;
        }
        scoreSpread(0, 0, r, form, pull, residual * answer[0], score);
        scoreSpread(1, 1 + form, r, form, pull, residual * answer[1 + form], score);
        if (deviations[PROFILE] != 0) {
            scoreSpread(PROFILE, criterion(r), r, form, pull, residual * answer[criterion(r)], score);
        }
    }

    private void scoreSpread(int effect, int at, int r, int form, double pull, double moved, double[] score) {
        double variance = expected[rows.group[r]].variance;
        double coupled = deviations[0] * curvature.inverse(0, at)
                + deviations[1] * curvature.inverse(1 + form, at)
                + deviations[PROFILE] * curvature.inverse(criterion(r), at);
        score[rows.met + 1 + effect] += effects[at] * pull - variance * coupled - moved;
    }

    /** {@code z' A⁻¹ z} */
    private double leverage(int form, int r) {
        int criterion = criterion(r);
        return deviations[0] * deviations[0] * curvature.inverse(0, 0)
                + deviations[1] * deviations[1] * curvature.inverse(1 + form, 1 + form)
                + deviations[PROFILE] * deviations[PROFILE] * curvature.inverse(criterion, criterion)
                + 2 * deviations[0] * deviations[1] * curvature.inverse(0, 1 + form)
                + 2 * deviations[0] * deviations[PROFILE] * curvature.inverse(0, criterion)
                + 2 * deviations[1] * deviations[PROFILE] * curvature.inverse(1 + form, criterion);
    }
}
