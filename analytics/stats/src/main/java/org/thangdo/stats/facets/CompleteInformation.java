package org.thangdo.stats.facets;

/** Adds what the ratings would inform if the random effects were known, from posterior means of their moments. */
final class CompleteInformation {
    private final RateeRows rows;
    private final double[] information;
    private final int slots;
    private final int steps;

    /** @param information shape (slots × slots); its lower half is added to */
    CompleteInformation(RateeRows rows, double[] information, int slots) {
        this.rows = rows;
        this.information = information;
        this.slots = slots;
        steps = rows.steps;
    }

    /** @param moment as in {@link RateeQuadrature}, those of row {@code r} from {@code at} */
    void add(int r, double[] moment, int at) {
        int expectation = rows.expectation();
        int spread = rows.deviation(RandomEffect.RATEE);
        int halo = rows.deviation(RandomEffect.HALO);
        for (int f = 0; f < rows.facets; f++) {
            int slot = rows.elementSlot[r * rows.facets + f];
            if (slot != Unknowns.NONE) {
                for (int g = 0; g <= f; g++) {
                    int other = rows.elementSlot[r * rows.facets + g];
                    if (other != Unknowns.NONE) {
                        add(slot, other, moment[at]);
                    }
                }
                add(expectation, slot, -moment[at]);
                add(spread, slot, -moment[at + 3]);
                add(halo, slot, -moment[at + 1]);
            }
        }
        add(expectation, expectation, moment[at]);
        add(spread, expectation, moment[at + 3]);
        add(spread, spread, moment[at + 5]);
        add(halo, expectation, moment[at + 1]);
        add(halo, spread, moment[at + 4]);
        add(halo, halo, moment[at + 2]);
        addSteps(r, moment, at);
    }

    private void addSteps(int r, double[] moment, int at) {
        int pair = at + 6 + 3 * steps;
        for (int h = 0; h < rows.thresholds(r); h++) {
            int slot = rows.stepSlot[r * steps + h];
            double slope = moment[at + 6 + h];
            for (int f = 0; f < rows.facets; f++) {
                int element = rows.elementSlot[r * rows.facets + f];
                if (element != Unknowns.NONE) {
                    add(slot, element, slope);
                }
            }
            add(rows.expectation(), slot, -slope);
            add(rows.deviation(RandomEffect.RATEE), slot, -moment[at + 6 + 2 * steps + h]);
            add(rows.deviation(RandomEffect.HALO), slot, -moment[at + 6 + steps + h]);
            for (int k = 0; k <= h; k++) {
                add(slot, rows.stepSlot[r * steps + k], moment[pair++]);
            }
        }
    }

    private void add(int i, int j, double value) {
        information[Math.max(i, j) * slots + Math.min(i, j)] += value;
    }
}
