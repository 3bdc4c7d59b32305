package org.thangdo.criteria.gaming;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.thangdo.criteria.position.Judged;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.scoring.PositionScore;
import org.thangdo.stats.distribution.LevelCounts;

/** One appraisal of simulated people under one design: who gets which level, if nobody responds and if some do. */
final class Round {

    private final Setting setting;
    private final Set<Defence> defences;
    private final Workforce people;
    private final List<Metric> metrics;
    private final double[][] values;
    private final int[][][] anchors;

    /** @param setting whose position already has the curves of the defences */
    Round(Setting setting, Set<Defence> defences, Workforce people) {
        this.setting = setting;
        this.defences = defences;
        this.people = people;
        this.metrics = setting.position().metrics();
        this.values = Arrays.stream(people.values).map(double[]::clone).toArray(double[][]::new);
        this.anchors = Arrays.stream(people.anchors)
                .map(each -> Arrays.stream(each).map(int[]::clone).toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    /** Levels if nobody responds. */
    int[] honest() {
        return levels(totals());
    }

    /** Levels if some respond. */
    int[] after(Response response) {
        switch (response) {
            case ROUNDING_UP, SPLITTING -> report(response);
            case PROTECTING -> protect();
            case BUNCHING -> bunch();
            case QUOTA_TRADING -> {
                return traded(levels(totals()));
            }
        }
        return levels(totals());
    }

    private void report(Response response) {
        if (defences.contains(Defence.SYSTEM_FIGURES)
                || response == Response.SPLITTING && defences.contains(Defence.HOURS_COEFFICIENT)) {
            return;
        }
        for (int person = 0; person < values.length; person++) {
            for (int m = 0; m < metrics.size() && people.responds[person] < setting.share(); m++) {
                if (metrics.get(m) instanceof Measured metric) {
                    values[person][m] = reported(response, metric, person, values[person][m]);
                }
            }
        }
    }

    private double reported(Response response, Measured metric, int person, double value) {
        double made = response == Response.ROUNDING_UP ? rounded(metric, value) : pieces(metric, value);
        double gain = metric.curve().score(made) - metric.curve().score(value);
        if (!(gain > 0)) {
            return value;
        }
        if (!defences.contains(Defence.AUDIT)) {
            return made;
        }
        boolean pays = (1 - setting.audited()) * metric.curve().score(made)
                > metric.curve().score(value);
        boolean caught = people.checked[person] < setting.audited();
        return pays ? caught ? metric.norms().floor() : made : value;
    }

    private double rounded(Measured metric, double value) {
        var norms = metric.norms();
        double reach = setting.strength().reach() * Math.abs(norms.stretch() - norms.floor());
        return norms.inOrder().stream()
                .filter(threshold -> Math.abs(threshold - value) <= reach)
                .max(Comparator.comparingDouble(threshold -> metric.curve().score(threshold)))
                .orElse(value);
    }

    private double pieces(Measured metric, double value) {
        return Design.canBeSplit(metric) ? value * (1 + setting.strength().pieces()) : value;
    }

    /** The total from which nobody fails. */
    private double passing() {
        var bands = setting.bands().bands();
        return onPoints(bands.get(bands.size() - 2).from());
    }

    /** Where the head's own part falls only in proportion to those who fail, a unit protects if that is still worth it. */
    private void protect() {
        double wanted = passing();
        double[] totals = totals();
        int size = setting.unitSize();
        for (int unit = 0; unit < totals.length / size; unit++) {
            long failing = Arrays.stream(totals, unit * size, (unit + 1) * size)
                    .filter(total -> total < wanted)
                    .count();
            double lost = setting.headPoints() * failing / size;
            boolean pays = !defences.contains(Defence.PROPORTIONAL_PART)
                    || lost >= setting.strength().worth();
            if (people.unitResponds[unit] < setting.share() && pays) {
                lift(unit, totals, 0, wanted);
            }
        }
    }

    private double onPoints(double band) {
        return band / setting.bands().max() * setting.position().points();
    }

    private void bunch() {
        double near = setting.strength().near() * setting.position().points();
        for (int band = 0; band < setting.bands().bands().size() - 1; band++) {
            double from = onPoints(setting.bands().bands().get(band).from());
            double[] totals = totals();
            for (int unit = 0; unit < people.unitResponds.length; unit++) {
                if (people.unitResponds[unit] < setting.share()) {
                    lift(unit, totals, from - near, from);
                }
            }
        }
    }

    /** Those of a unit with a total in [{@code least}, {@code wanted}) are lifted to {@code wanted} if anchors reach. */
    private void lift(int unit, double[] totals, double least, double wanted) {
        int first = unit * setting.unitSize();
        for (int person = first; person < first + setting.unitSize(); person++) {
            if (totals[person] >= least && totals[person] < wanted) {
                lift(defences.contains(Defence.BLIND_TOTALS) ? colleague(person) : person, wanted);
            }
        }
    }

    /** Whom raters lift who do not see who is near: anybody of the unit. */
    private int colleague(int person) {
        int first = person / setting.unitSize() * setting.unitSize();
        return first + (int) (people.turn[person] * setting.unitSize());
    }

    private void lift(int person, double wanted) {
        int[][] before = Arrays.stream(anchors[person]).map(int[]::clone).toArray(int[][]::new);
        for (boolean lifted = true; lifted && total(person) < wanted; ) {
            lifted = false;
            for (int m = 0; m < metrics.size() && total(person) < wanted; m++) {
                lifted |= metrics.get(m) instanceof Judged metric && raise(anchors[person][m], metric);
            }
        }
        if (total(person) < wanted && !defences.contains(Defence.BLIND_TOTALS)) {
            anchors[person] = before;
        }
    }

    private boolean raise(int[] chosen, Judged metric) {
        int inside = defences.contains(Defence.OUTSIDE_RATER) ? chosen.length - 1 : chosen.length;
        boolean raised = false;
        for (int rater = 0; rater < inside; rater++) {
            boolean room = chosen[rater] < metric.anchors().size();
            chosen[rater] += room ? 1 : 0;
            raised |= room;
        }
        return raised;
    }

    /** Units that respond deal their places at the highest level by turn to those at this level or the one below. */
    private int[] traded(int[] levels) {
        if (defences.contains(Defence.ONE_LIST)) {
            return levels;
        }
        int top = setting.scale().levels().size() - 1;
        int[] eligible = IntStream.range(0, levels.length)
                .filter(person -> people.unitResponds[person / setting.unitSize()] < setting.share())
                .filter(person -> levels[person] >= top - 1)
                .boxed()
                .sorted(Comparator.comparingDouble(person -> people.turn[person]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] dealt = levels.clone();
        long places =
                Arrays.stream(eligible).filter(person -> levels[person] == top).count();
        for (int i = 0; i < eligible.length; i++) {
            dealt[eligible[i]] = i < places ? top : top - 1;
        }
        return dealt;
    }

    private double[] totals() {
        return IntStream.range(0, values.length).mapToDouble(this::total).toArray();
    }

    private double total(int person) {
        double total = 0;
        for (int m = 0; m < metrics.size(); m++) {
            double score = metrics.get(m) instanceof Measured measured
                    ? measured.curve().score(values[person][m])
                    : PositionScore.score((Judged) metrics.get(m), anchors[person][m]);
            total += score / 100 * metrics.get(m).points();
        }
        return total;
    }

    /** Levels by the bands, then the cap: those with the lowest totals at the highest level move down. */
    private int[] levels(double[] totals) {
        int[] levels = new int[totals.length];
        long[] counts = new long[setting.scale().levels().size()];
        for (int person = 0; person < totals.length; person++) {
            double scaled = totals[person]
                    / setting.position().points()
                    * setting.bands().max();
            double held = Math.max(0, Math.min(setting.bands().max(), Math.rint(scaled * 1e9) / 1e9));
            levels[person] = setting.scale().indexOf(setting.bands().level(held));
            counts[levels[person]]++;
        }
        setting.cap().ifPresent(cap -> {
            long move = cap.test(LevelCounts.of(counts)).mustMove();
            IntStream.range(0, totals.length)
                    .filter(person -> levels[person] == cap.level())
                    .boxed()
                    .sorted(Comparator.comparingDouble(person -> totals[person]))
                    .limit(move)
                    .forEach(person -> levels[person]--);
        });
        return levels;
    }
}
