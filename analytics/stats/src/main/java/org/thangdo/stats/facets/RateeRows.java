package org.thangdo.stats.facets;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * The ratings of one ratee, form after form, with the unknowns that they meet numbered from 0 (slots): those of the
 * {@link Border}, then his expectation, then the standard deviation of each {@link RandomEffect}. Loaded for one
 * ratee after another.
 */
final class RateeRows {
    private final Unknowns unknowns;
    private final Border border;
    private final FormIndex index;
    private final int profile;
    private final int[] slotOfPlace;
    /** Facets but the ratees'. */
    final int facets;
    /** Most thresholds of a group. */
    final int steps;

    int rows;
    /** Slots of elements and thresholds; the expectation follows. */
    int met;

    int forms;
    /** First row of each form, one more at the end. */
    int[] formStart = new int[16];

    int[] level = new int[64];
    int[] given = new int[64];
    int[] group = new int[64];
    /** {@code x_n'γ − Σ β}. */
    double[] base = new double[64];
    /** {@code exp} of the same. */
    double[] odds = new double[64];
    /** Slots of the elements of each row, facet after facet, {@link Unknowns#NONE} if known. */
    int[] elementSlot;
    /** Slots of the thresholds of each row. */
    int[] stepSlot;
    /** Number of the criterion of each row among those the ratee was rated on. */
    int[] criterion = new int[64];

    int criteria;
    private final int[] criterionOf;
    private final int[] criterionSeen;
    /** Slots that each form meets, form after form, and where each form's begin. */
    int[] formSlot = new int[64];

    int[] formSlotStart = new int[16];
    /** Place of {@link #elementSlot} and {@link #stepSlot} among the slots of the form. */
    int[] elementPlace;

    int[] stepPlace;
    private int[] placeOfSlot = new int[64];

    RateeRows(Unknowns unknowns, Border border, FormIndex index, int profile) {
        this.unknowns = unknowns;
        this.border = border;
        this.index = index;
        this.profile = profile;
        facets = unknowns.ratings.facets() - 1;
        steps = Arrays.stream(unknowns.scales).mapToInt(StepScale::steps).max().orElse(0);
        slotOfPlace = new int[unknowns.size];
        elementSlot = new int[64 * facets];
        stepSlot = new int[64 * steps];
        elementPlace = new int[elementSlot.length];
        stepPlace = new int[stepSlot.length];
        int elements = profile == MarginalModel.NO_PROFILE ? 0 : unknowns.ratings.size(profile);
        criterionOf = new int[elements];
        criterionSeen = new int[elements];
    }

    /** Slot of the ratee's expectation. */
    int expectation() {
        return met;
    }

    /** Slot of a standard deviation. */
    int deviation(RandomEffect effect) {
        return met + 1 + effect.ordinal();
    }

    int slots() {
        return met + 1 + RandomEffect.values().length;
    }

    int thresholds(int r) {
        return unknowns.scales[group[r]].steps();
    }

    void load(int ratee, Measures at) {
        int first = border.start[ratee];
        met = border.start[ratee + 1] - first;
        for (int j = 0; j < met; j++) {
            slotOfPlace[border.place[first + j]] = j;
        }
        int firstForm = index.firstForm[ratee];
        forms = index.firstForm[ratee + 1] - firstForm;
        rows = index.start[firstForm + forms] - index.start[firstForm];
        grow();
        for (int f = 0; f <= forms; f++) {
            formStart[f] = index.start[firstForm + f] - index.start[firstForm];
        }
        criteria = 0;
        for (int r = 0; r < rows; r++) {
            loadRow(ratee, r, index.row[index.start[firstForm] + r], at);
        }
        placeSlots();
    }

    private void placeSlots() {
        Arrays.fill(placeOfSlot, 0, met, -1);
        int used = 0;
        for (int f = 0; f < forms; f++) {
            formSlotStart[f] = used;
            for (int r = formStart[f]; r < formStart[f + 1]; r++) {
                used = placeRow(r, f, used);
            }
            for (int i = formSlotStart[f]; i < used; i++) {
                placeOfSlot[formSlot[i]] = -1;
            }
        }
        formSlotStart[forms] = used;
    }

    private int placeRow(int r, int form, int from) {
        int used = from;
        for (int k = 0; k < facets + thresholds(r); k++) {
            int slot = k < facets ? elementSlot[r * facets + k] : stepSlot[r * steps + k - facets];
            if (slot != Unknowns.NONE && placeOfSlot[slot] < 0) {
                formSlot = used == formSlot.length ? Arrays.copyOf(formSlot, 2 * used) : formSlot;
                formSlot[used] = slot;
                placeOfSlot[slot] = used++ - formSlotStart[form];
            }
            if (k < facets) {
                elementPlace[r * facets + k] = slot == Unknowns.NONE ? Unknowns.NONE : placeOfSlot[slot];
            } else {
                stepPlace[r * steps + k - facets] = placeOfSlot[slot];
            }
        }
        return used;
    }

    private void grow() {
        if (level.length < rows) {
            int size = 2 * rows;
            level = new int[size];
            given = new int[size];
            group = new int[size];
            base = new double[size];
            odds = new double[size];
            criterion = new int[size];
            elementSlot = new int[size * facets];
            stepSlot = new int[size * steps];
            elementPlace = new int[size * facets];
            stepPlace = new int[size * steps];
        }
        if (formStart.length <= forms) {
            formStart = new int[2 * forms + 1];
            formSlotStart = new int[2 * forms + 1];
        }
        if (placeOfSlot.length < met) {
            placeOfSlot = new int[2 * met];
        }
    }

    private void loadRow(int ratee, int r, int row, Measures at) {
        var ratings = unknowns.ratings;
        level[r] = ratings.level(row);
        group[r] = unknowns.group(row);
        given[r] = unknowns.place[group[r]][level[r]];
        base[r] = at.place(ratings, row);
        odds[r] = FastMath.exp(base[r]);
        for (int f = 0; f < facets; f++) {
            int number = unknowns.number[f + 1][ratings.element(f + 1, row)];
            elementSlot[r * facets + f] =
                    number == Unknowns.NONE ? Unknowns.NONE : slotOfPlace[border.order.place[number]];
        }
        for (int h = 0; h < thresholds(r); h++) {
            stepSlot[r * steps + h] = slotOfPlace[border.order.place[unknowns.firstStep[group[r]] + h]];
        }
        if (profile != MarginalModel.NO_PROFILE) {
            int element = ratings.element(profile, row);
            if (criterionSeen[element] != ratee + 1) {
                criterionSeen[element] = ratee + 1;
                criterionOf[element] = criteria++;
            }
            criterion[r] = criterionOf[element];
        }
    }
}
