package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Reason;

/**
 * A coefficient as a function of how often each group (unit or subject) and each rater was drawn. Only those with a
 * rating that counts for the coefficient can be drawn.
 */
final class WeightedDraw implements Bootstrap.Statistic {
    private final CategoryPanel ratings;
    private final AgreementCoefficient coefficient;
    private final Resampled resampled;
    private final int[] starts;
    private final int[] categories; // of each rating
    private final Drawable groups;
    private final Drawable raters;
    private final int[] groupOf; // by subject: its unit or itself, −1 if it does not count

    /**
     * Those that can be drawn.
     *
     * @param place of each among them, −1 for none
     * @param size how many they are
     */
    private record Drawable(int[] place, int size) {

        static Drawable of(boolean[] counts) {
            var place = new int[counts.length];
            int size = 0;
            for (int i = 0; i < place.length; i++) {
                place[i] = counts[i] ? size++ : -1;
            }
            return new Drawable(place, size);
        }

        long[] onceEach() {
            var once = new long[size];
            Arrays.fill(once, 1);
            return once;
        }
    }

    WeightedDraw(SampledAgreement study, AgreementCoefficient coefficient, Resampled resampled) {
        this.ratings = study.ratings();
        this.coefficient = coefficient;
        this.resampled = resampled;
        this.starts = ratings.starts();
        this.categories = ratings.categories();
        int subjects = ratings.panel().subjects();
        int largest = resampled.units() ? Arrays.stream(study.unit()).max().orElse(-1) : subjects - 1;
        var groupCounts = new boolean[largest + 1];
        var raterCounts = new boolean[ratings.panel().raters()];
        groupOf = new int[subjects];
        for (int s = 0; s < subjects; s++) {
            groupOf[s] = !counts(s) ? -1 : resampled.units() ? study.unit()[s] : s;
            if (groupOf[s] >= 0) {
                groupCounts[groupOf[s]] = true;
                for (int i = starts[s]; i < starts[s + 1]; i++) {
                    raterCounts[ratings.panel().rater()[i]] = true;
                }
            }
        }
        groups = Drawable.of(groupCounts);
        raters = Drawable.of(raterCounts);
    }

    private boolean counts(int subject) {
        return coefficient.chance().averaging().weight(starts[subject + 1] - starts[subject]) > 0;
    }

    /** Why nothing can be said, if so. */
    Optional<Reason> refusal() {
        if (groups.size() == 0) {
            return Optional.of(ratings.panel().size() == 0 ? Reason.NO_DATA : Reason.NO_PAIRABLE_SUBJECT);
        }
        var sums = everything();
        if (!sums.anyPair()) {
            return Optional.of(Reason.NO_PAIRABLE_SUBJECT);
        }
        if (Double.isNaN(sums.value(coefficient, ratings.scale()))) {
            return Optional.of(Reason.NO_EXPECTED_DISAGREEMENT);
        }
        return Arrays.stream(samples()).anyMatch(sample -> sample.length < 2)
                ? Optional.of(Reason.TOO_FEW)
                : Optional.empty();
    }

    double value() {
        return everything().value(coefficient, ratings.scale());
    }

    /** What is drawn, each once: units or subjects first, then raters. */
    long[][] samples() {
        var samples = new ArrayList<long[]>();
        if (resampled.groups()) {
            samples.add(groups.onceEach());
        }
        if (resampled.raters()) {
            samples.add(raters.onceEach());
        }
        return samples.toArray(long[][]::new);
    }

    @Override
    public double[] of(long[][] samples) {
        long[] ofGroup = resampled.groups() ? samples[0] : groups.onceEach();
        long[] ofRater = resampled.raters() ? samples[samples.length - 1] : raters.onceEach();
        return new double[] {sums(ofGroup, ofRater, categories).value(coefficient, ratings.scale())};
    }

    /** The coefficient of the same raters and subjects with other ratings. @param others category of each rating */
    double value(int[] others) {
        return sums(groups.onceEach(), raters.onceEach(), others).value(coefficient, ratings.scale());
    }

    private RatingSums everything() {
        return sums(groups.onceEach(), raters.onceEach(), categories);
    }

    private RatingSums sums(long[] ofGroup, long[] ofRater, int[] chosen) {
        var sums =
                new RatingSums(coefficient.chance().averaging(), ratings.scale().size());
        for (int s = 0; s < groupOf.length; s++) {
            if (groupOf[s] >= 0) {
                add(sums, s, ofRater, ofGroup[groups.place()[groupOf[s]]], chosen);
            }
        }
        return sums;
    }

    private void add(RatingSums sums, int subject, long[] ofRater, long times) {
        add(sums, subject, ofRater, times, categories);
    }

    private void add(RatingSums sums, int subject, long[] ofRater, long times, int[] chosen) {
        if (times == 0) {
            return;
        }
        var drawn = new long[ratings.scale().size()];
        long ownPairs = 0;
        for (int i = starts[subject]; i < starts[subject + 1]; i++) {
            long often = ofRater[raters.place()[ratings.panel().rater()[i]]];
            drawn[chosen[i]] += often;
            ownPairs += often * often;
        }
        sums.add(drawn, ownPairs, times);
    }

    /** The values with one left out: of each unit or subject, of each rater, as far as they are drawn. */
    List<double[]> leftOut() {
        var leftOut = new ArrayList<double[]>();
        if (resampled.groups()) {
            leftOut.add(withoutGroups());
        }
        if (resampled.raters()) {
            leftOut.add(withoutRaters());
        }
        return leftOut;
    }

    private double[] withoutGroups() {
        var all = everything();
        long[] once = raters.onceEach();
        var values = new double[groups.size()];
        int[][] members = members();
        for (int g = 0; g < values.length; g++) {
            var rest = all.copy();
            for (int s : members[g]) {
                add(rest, s, once, -1);
            }
            values[g] = rest.value(coefficient, ratings.scale());
        }
        return values;
    }

    private int[][] members() {
        var sizes = new int[groups.size()];
        for (int group : groupOf) {
            if (group >= 0) {
                sizes[groups.place()[group]]++;
            }
        }
        int[][] members = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int s = groupOf.length - 1; s >= 0; s--) {
            if (groupOf[s] >= 0) {
                int place = groups.place()[groupOf[s]];
                members[place][--sizes[place]] = s;
            }
        }
        return members;
    }

    /** Leaving out a rater changes only the subjects that the rater rated. */
    private double[] withoutRaters() {
        var all = everything();
        long[] once = raters.onceEach();
        long[] others = raters.onceEach();
        int[][] ofRaters = ratings.ofRaters();
        var values = new double[raters.size()];
        for (int r = 0; r < ofRaters.length; r++) {
            int place = raters.place()[r];
            if (place >= 0) {
                others[place] = 0;
                var rest = all.copy();
                for (int i : ofRaters[r]) {
                    int subject = ratings.panel().subject()[i];
                    if (groupOf[subject] >= 0) {
                        add(rest, subject, once, -1);
                        add(rest, subject, others, 1);
                    }
                }
                values[place] = rest.value(coefficient, ratings.scale());
                others[place] = 1;
            }
        }
        return values;
    }
}
