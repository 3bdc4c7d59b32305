package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;

/**
 * Ratings by raters who are told apart, reduced to how many subjects received each {@link RaterPattern}: which category from
 * which rater. It is all that Conger's and Light's kappa need.
 *
 * <p>Like {@link AgreementTable} it is an exact, mergeable summary in canonical order. It has at most as many rows as
 * subjects, and fewer when patterns repeat.
 *
 * @param scale numeric score of each category, strictly increasing, length {@code q} in [2, 127]
 * @param raters number of raters, {@code >= 1}
 * @param subjects number of subjects by pattern, every number positive
 */
public record RaterTable(List<Double> scale, int raters, SortedMap<RaterPattern, Long> subjects) {

    public RaterTable {
        scale = AgreementTable.requireScale(scale);
        if (raters < 1 || scale.size() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("no table of " + raters + " raters on " + scale.size() + " categories");
        }
        subjects = Collections.unmodifiableSortedMap(new TreeMap<>(subjects));
        for (var entry : subjects.entrySet()) {
            var pattern = entry.getKey();
            if (pattern.raters() != raters || pattern.highest() >= scale.size() || entry.getValue() <= 0) {
                throw new IllegalArgumentException(
                        "not a row of a table of " + raters + " raters on scale " + scale + ": " + entry);
            }
        }
    }

    /** The table of a study without subjects. */
    public static RaterTable empty(List<Double> scale, int raters) {
        return new RaterTable(scale, raters, new TreeMap<>());
    }

    /**
     * The table of a panel whose values are indices of categories. A subject that nobody rated is left out.
     *
     * @throws IllegalArgumentException if a value is no index of a category
     */
    public static RaterTable of(RatingPanel panel, List<Double> scale) {
        var patterns = new ArrayList<RaterPattern>(panel.subjects());
        for (int from = 0, to; from < panel.size(); from = to) {
            var categories = new int[panel.raters()];
            Arrays.fill(categories, RaterPattern.MISSING);
            for (to = from; to < panel.size() && panel.subject()[to] == panel.subject()[from]; to++) {
                double value = panel.value()[to];
                if (value != Math.rint(value) || value < 0 || value >= scale.size()) {
                    throw new IllegalArgumentException("not one of " + scale.size() + " categories: " + value);
                }
                categories[panel.rater()[to]] = (int) value;
            }
            patterns.add(RaterPattern.of(categories));
        }
        Collections.sort(patterns);
        var counts = new TreeMap<RaterPattern, Long>();
        patterns.forEach(pattern -> counts.merge(pattern, 1L, Math::addExact));
        return new RaterTable(scale, panel.raters(), counts);
    }

    /** Reduces a stream of subjects, sequential or parallel, to its table. */
    public static Collector<RaterPattern, ?, RaterTable> collector(List<Double> scale, int raters) {
        return Collector.of(
                TreeMap<RaterPattern, Long>::new,
                (counts, pattern) -> counts.merge(pattern, 1L, Math::addExact),
                RaterTable::add,
                counts -> new RaterTable(scale, raters, counts),
                Collector.Characteristics.UNORDERED);
    }

    /**
     * The table of both studies together, by the same raters. No subject may be in both.
     *
     * @throws IllegalArgumentException if the scales or the numbers of raters differ
     */
    public RaterTable merge(RaterTable other) {
        if (!scale.equals(other.scale) || raters != other.raters) {
            throw new IllegalArgumentException("different studies: " + raters + " raters on " + scale + " and "
                    + other.raters + " on " + other.scale);
        }
        return new RaterTable(scale, raters, add(new TreeMap<>(subjects), other.subjects));
    }

    private static TreeMap<RaterPattern, Long> add(
            TreeMap<RaterPattern, Long> into, SortedMap<RaterPattern, Long> from) {
        from.forEach((pattern, n) -> into.merge(pattern, n, Math::addExact));
        return into;
    }

    /** The same ratings as if it did not matter who gave them. */
    public AgreementTable forgetRaters() {
        var profiles = new TreeMap<Profile, Long>();
        subjects.forEach((pattern, n) -> profiles.merge(pattern.profile(scale.size()), n, Math::addExact));
        return new AgreementTable(scale, profiles);
    }

    /** The subjects that every rater rated. */
    public RaterTable complete() {
        var complete = new TreeMap<RaterPattern, Long>();
        subjects.forEach((pattern, n) -> {
            if (pattern.ratings() == raters) {
                complete.put(pattern, n);
            }
        });
        return new RaterTable(scale, raters, complete);
    }

    /**
     * Two of the raters, over the subjects that both rated.
     *
     * @param first in [0, raters)
     * @param second in [0, raters), another one
     */
    public SourcePairTable pair(int first, int second) {
        var pairs = new TreeMap<ProfilePair, Long>();
        subjects.forEach((pattern, n) -> {
            if (pattern.rated(first) && pattern.rated(second)) {
                var pair = new ProfilePair(single(pattern.category(first)), single(pattern.category(second)));
                pairs.merge(pair, n, Math::addExact);
            }
        });
        return new SourcePairTable(scale, pairs);
    }

    private Profile single(int category) {
        var counts = new Integer[scale.size()];
        Arrays.fill(counts, 0);
        counts[category] = 1;
        return new Profile(List.of(counts));
    }

    /** Number of subjects. */
    public long total() {
        return subjects.values().stream().mapToLong(Long::longValue).sum();
    }
}
