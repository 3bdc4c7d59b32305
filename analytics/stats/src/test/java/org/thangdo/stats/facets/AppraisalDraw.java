package org.thangdo.stats.facets;

import static org.thangdo.stats.facets.SimulatedAppraisals.BOTH;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.facets.AppraisalSettings.Design;
import org.thangdo.stats.facets.SimulatedAppraisals.Metric;
import org.thangdo.stats.facets.SimulatedAppraisals.Truth;

/** Draws {@link SimulatedAppraisals}: people, then who rates whom, then the levels. */
final class AppraisalDraw {

    private final AppraisalSettings settings;
    private final Design design;
    private final Normals random;
    private final AppraisalPeople people;
    private final Truth truth;
    private int[] formRatee = new int[64];
    private int[] formRater = new int[64];
    private int[] formPeriod = new int[64];
    private int forms;

    AppraisalDraw(AppraisalSettings settings, long seed) {
        this.settings = settings;
        design = settings.design();
        random = new Normals(seed);
        people = new AppraisalPeople(settings, random);
        truth = people.truth;
    }

    SimulatedAppraisals draw() {
        for (int t = 0; t < settings.periods().count(); t++) {
            askRaters(t);
        }
        var rated = rows(random.normals(forms, settings.effects().halo()));
        rate(rated);
        return rated;
    }

    private void askRaters(int t) {
        int[][] own = new int[2][];
        for (int u = 0; u < 2; u++) {
            int here = u;
            own[u] = Arrays.stream(people.raters[t])
                    .filter(r -> truth.raterUnit()[r] == here)
                    .toArray();
        }
        int[] bridges = Arrays.stream(people.raters[t])
                .filter(r -> truth.raterUnit()[r] == BOTH)
                .toArray();
        for (int n : people.ratees[t]) {
            askAbout(n, t, own[people.unit[n]], bridges);
        }
    }

    private void askAbout(int n, int t, int[] own, int[] bridges) {
        int eligible = Math.min(design.eligible(), own.length);
        random.shuffleFirst(own, eligible);
        int before = forms;
        for (int k = 0; k < eligible; k++) {
            if (random.uniform() < design.asked()) {
                form(n, own[k], t);
            }
        }
        if (forms - before < 2) {
            forms = before;
            form(n, own[0], t);
            form(n, own[1], t);
        }
        if (bridges.length > 0 && random.uniform() < design.bridged()) {
            form(n, bridges[random.below(bridges.length)], t);
        }
        form(n, people.self, t);
    }

    private void form(int n, int r, int t) {
        if (forms == formRatee.length) {
            formRatee = Arrays.copyOf(formRatee, 2 * forms);
            formRater = Arrays.copyOf(formRater, 2 * forms);
            formPeriod = Arrays.copyOf(formPeriod, 2 * forms);
        }
        formRatee[forms] = n;
        formRater[forms] = r;
        formPeriod[forms] = t;
        forms++;
    }

    /** The rows of all forms without their levels; cells left out are left out here. */
    private SimulatedAppraisals rows(double[] halo) {
        int criteria = design.criteria();
        int[] cells = new int[Math.multiplyExact(forms, criteria)];
        int rows = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            if (!(random.uniform() < design.missing())) {
                cells[rows++] = cell;
            }
        }
        int[] kept = Arrays.copyOf(cells, rows);
        return new SimulatedAppraisals(
                each(kept, cell -> formRatee[cell / criteria]),
                each(kept, cell -> formRater[cell / criteria]),
                each(kept, cell -> truth.raterRole()[formRater[cell / criteria]]),
                each(kept, cell -> cell % criteria),
                each(kept, cell -> formPeriod[cell / criteria]),
                each(kept, cell -> cell / criteria),
                new byte[rows],
                people.unit,
                people.senior,
                metric(),
                halo,
                truth);
    }

    private static int[] each(int[] cells, IntUnaryOperator of) {
        return Arrays.stream(cells).map(of).toArray();
    }

    private void rate(SimulatedAppraisals rated) {
        var probability = new double[design.levels()];
        for (int x = 0; x < rated.ratings(); x++) {
            rated.truth().probabilities(rated.location(x), rated.rater()[x], probability);
            rated.level()[x] = (byte) random.level(probability);
        }
    }

    private Metric metric() {
        double reliability = settings.periods().reliability();
        if (reliability == 0) {
            return new Metric(new int[0], new int[0], new double[0]);
        }
        int[] ratee = Arrays.stream(people.ratees).flatMapToInt(Arrays::stream).toArray();
        int[] period = new int[ratee.length];
        double[] value = random.normals(
                ratee.length, settings.effects().ability() * FastMath.sqrt((1 - reliability) / reliability));
        for (int x = 0; x < value.length; x++) {
            period[x] = x / design.ratees();
            value[x] += truth.ability(ratee[x], period[x]);
        }
        return new Metric(ratee, period, value);
    }
}
