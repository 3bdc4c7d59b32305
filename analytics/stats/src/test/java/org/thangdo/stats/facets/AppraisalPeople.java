package org.thangdo.stats.facets;

import static org.thangdo.stats.facets.SimulatedAppraisals.BOTH;
import static org.thangdo.stats.facets.SimulatedAppraisals.COLLECTIVE;
import static org.thangdo.stats.facets.SimulatedAppraisals.SELF;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.facets.AppraisalSettings.Design;
import org.thangdo.stats.facets.AppraisalSettings.Effects;
import org.thangdo.stats.facets.AppraisalSettings.Periods;
import org.thangdo.stats.facets.SimulatedAppraisals.Truth;

/** The ratees and raters of {@link SimulatedAppraisals}, who of them is there in each period, and the truth about them. */
final class AppraisalPeople {

    private static final double[] ROLE_SEVERITY = {0.15, -0.15, -0.10, 0.30, -0.60};
    private static final double[] UNIT_ABILITY = {0.5, 0.1};
    private static final double SENIORS = 0.25;

    private final Design design;
    private final Effects effects;
    private final Periods periods;
    private final Normals random;

    /** Shape (periods, places): who holds a place in a period. */
    final int[][] ratees;

    final int[][] raters;
    /** The rater that stands for all self-ratings. */
    final int self;

    final int[] unit;
    final int[] senior;
    final Truth truth;

    AppraisalPeople(AppraisalSettings settings, Normals random) {
        design = settings.design();
        effects = settings.effects();
        periods = settings.periods();
        this.random = random;
        ratees = places(design.ratees(), periods.commonRatees());
        raters = places(design.raters(), periods.commonRaters());
        self = last(raters) + 1;
        unit = new int[last(ratees) + 1];
        senior = new int[unit.length];
        truth = people();
    }

    /** Newcomers take a random part of the places in each period after the first. */
    private int[][] places(int size, double common) {
        var holders = new int[periods.count()][];
        holders[0] = IntStream.range(0, size).toArray();
        int known = size;
        for (int t = 1; t < holders.length; t++) {
            holders[t] = holders[t - 1].clone();
            int leaving = size - (int) FastMath.rint(common * size);
            int[] order = IntStream.range(0, size).toArray();
            random.shuffleFirst(order, leaving);
            for (int k = 0; k < leaving; k++) {
                holders[t][order[k]] = known++;
            }
        }
        return holders;
    }

    private static int last(int[][] holders) {
        return Arrays.stream(holders).flatMapToInt(Arrays::stream).max().orElseThrow();
    }

    private Truth people() {
        for (int[] holders : ratees) {
            for (int place = 0; place < holders.length; place++) {
                unit[holders[place]] = place % 2;
            }
        }
        double[] ability = random.normals(unit.length, effects.ability());
        for (int n = 0; n < ability.length; n++) {
            ability[n] += UNIT_ABILITY[unit[n]];
            senior[n] = random.uniform() < SENIORS ? 1 : 0;
        }
        int[] raterRole = new int[self + 1];
        int[] raterUnit = new int[self + 1];
        raterRole[self] = SELF;
        raterUnit[self] = BOTH;
        for (int[] holders : raters) {
            seat(holders, raterRole, raterUnit);
        }
        double[] slope = random.normals(self + 1, periods.drift());
        slope[self] = 0;
        double[] dispersion = random.normals(self + 1, effects.dispersion());
        dispersion[self] = 0;
        for (int r = 0; r <= self; r++) {
            dispersion[r] = FastMath.exp(dispersion[r]);
        }
        return new Truth(
                ability,
                periods.improvement(),
                random.normals(unit.length * design.criteria(), effects.specific()),
                severity(raterRole),
                slope,
                periods.inflation(),
                dispersion,
                raterRole,
                raterUnit,
                difficulty(),
                thresholds(),
                effects.deference());
    }

    private void seat(int[] holders, int[] raterRole, int[] raterUnit) {
        int place = 0;
        for (int role = 0; role < SELF; role++) {
            int ofRole = SimulatedAppraisals.raters(role, design.raters());
            for (int k = 0; k < ofRole; k++, place++) {
                raterRole[holders[place]] = role;
                raterUnit[holders[place]] = role == COLLECTIVE && k < design.bridges() ? BOTH : place % 2;
            }
        }
    }

    private double[] severity(int[] raterRole) {
        double[] severity = random.normals(self + 1, effects.severity());
        severity[self] = 0;
        for (int r = 0; r <= self; r++) {
            severity[r] += ROLE_SEVERITY[raterRole[r]];
        }
        double sum = severity[self];
        for (int r : raters[0]) {
            sum += severity[r];
        }
        double mean = sum / (raters[0].length + 1);
        for (int r = 0; r <= self; r++) {
            severity[r] -= mean;
        }
        return severity;
    }

    private double[] difficulty() {
        int[] order = IntStream.range(0, design.criteria()).toArray();
        random.shuffleFirst(order, order.length);
        return Arrays.stream(order).mapToDouble(k -> even(k, order.length, 1)).toArray();
    }

    private double[] thresholds() {
        if (design.levels() == 4) {
            return new double[] {-1.6, 0.1, 1.5};
        }
        int steps = design.levels() - 1;
        return IntStream.range(0, steps).mapToDouble(k -> even(k, steps, 1.6)).toArray();
    }

    /** The {@code k}-th of {@code count} numbers evenly spread over [−end, end]. */
    private static double even(int k, int count, double end) {
        return count == 1 ? 0 : end * (2.0 * k / (count - 1) - 1);
    }
}
