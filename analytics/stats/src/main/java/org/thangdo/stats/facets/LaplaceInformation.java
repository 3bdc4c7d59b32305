package org.thangdo.stats.facets;

/**
 * The information of the joint density of one ratee's ratings and effects, the effects following, in the slots but the
 * standard deviations:
 *
 * <pre>    J − C' A⁻¹ C</pre>
 *
 * where {@code J} is the information of the ratings, {@code A} the curvature of the effects and {@code C} couples both. It
 * leaves out how {@code ln det A} curves.
 */
final class LaplaceInformation {
    private static final int PROFILE = RandomEffect.PROFILE.ordinal();

    private final RateeRows rows;
    private final LaplacePoint point;

    LaplaceInformation(LaplacePoint point) {
        this.point = point;
        rows = point.rows;
    }

    /** Adds it, after {@link LaplacePoint#find}. @param information shape (slots × slots) */
    void add(double[] information) {
        int slots = rows.slots();
        int size = point.size();
        var coupled = new double[rows.met + 1][size];
        for (int form = 0; form < rows.forms; form++) {
            for (int r = rows.formStart[form]; r < rows.formStart[form + 1]; r++) {
                var rating = point.expected[rows.group[r]];
                rating.place(point.place(r, form));
                rating.steps();
                informRow(r, form, coupled, information);
            }
        }
        for (int j = 0; j <= rows.met; j++) {
            double[] answer = point.curvature.solve(coupled[j]);
            for (int i = 0; i <= rows.met; i++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += coupled[i][k] * answer[k];
                }
                information[i * slots + j] -= sum;
            }
        }
    }

    private void informRow(int r, int form, double[][] coupled, double[] information) {
        var rating = point.expected[rows.group[r]];
        informPlace(r, form, rows.met, 1, coupled, information);
        for (int f = 0; f < rows.facets; f++) {
            int slot = rows.elementSlot[r * rows.facets + f];
            if (slot != Unknowns.NONE) {
                informPlace(r, form, slot, -1, coupled, information);
            }
        }
        for (int h = 0; h < rows.thresholds(r); h++) {
            int slot = rows.stepSlot[r * rows.steps + h];
            couple(coupled[slot], r, form, -rating.slope[h]);
            for (int l = 0; l < rows.thresholds(r); l++) {
                information[slot * rows.slots() + rows.stepSlot[r * rows.steps + l]] +=
                        rating.above[Math.max(h, l)] - rating.above[h] * rating.above[l];
            }
        }
    }

    /** What a slot that moves the place of a rating has to do with all others. @param sign of the move */
    private void informPlace(int r, int form, int slot, int sign, double[][] coupled, double[] information) {
        var rating = point.expected[rows.group[r]];
        int slots = rows.slots();
        couple(coupled[slot], r, form, sign * rating.variance);
        information[slot * slots + rows.met] += sign * rating.variance;
        for (int f = 0; f < rows.facets; f++) {
            int other = rows.elementSlot[r * rows.facets + f];
            if (other != Unknowns.NONE) {
                information[slot * slots + other] -= sign * rating.variance;
            }
        }
        for (int h = 0; h < rows.thresholds(r); h++) {
            int step = rows.stepSlot[r * rows.steps + h];
            information[slot * slots + step] -= sign * rating.slope[h];
            information[step * slots + slot] -= sign * rating.slope[h];
        }
    }

    private void couple(double[] coupled, int r, int form, double weight) {
        coupled[0] += weight * point.deviations[0];
        coupled[1 + form] += weight * point.deviations[1];
        coupled[point.criterion(r)] += weight * point.deviations[PROFILE];
    }
}
