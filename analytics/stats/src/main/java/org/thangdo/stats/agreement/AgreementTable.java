package org.thangdo.stats.agreement;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * Ratings reduced to all that an agreement coefficient for exchangeable raters needs: how many
 * subjects received each {@link Profile}.
 *
 * <p>The table is a <em>sufficient statistic</em>, and tables on one scale form a commutative monoid
 * under {@link #merge} with {@link #empty} as identity. It holds only exact integer counts in a
 * canonical order, and division happens later, once. So one pass in memory, a stream cut anywhere,
 * and a Spark job over any partitions all lead to the same table and to bit-identical coefficients.
 * Its size is bounded by the number of distinct profiles, not by the number of subjects: at most 251
 * for one to five raters on a five-point scale.
 *
 * @param scale numeric score of each category, strictly increasing, length {@code q >= 2}; list
 *     every category that raters could choose, used or not
 * @param subjects number of subjects by profile, every number positive
 */
public record AgreementTable(List<Double> scale, SortedMap<Profile, Long> subjects) {

    public AgreementTable {
        scale = requireScale(scale);
        subjects = Collections.unmodifiableSortedMap(new TreeMap<>(subjects));
        for (var entry : subjects.entrySet()) {
            if (entry.getKey().counts().size() != scale.size() || entry.getValue() <= 0) {
                throw new IllegalArgumentException("not a row of a table on scale " + scale + ": " + entry);
            }
        }
    }

    static List<Double> requireScale(List<Double> scale) {
        if (scale.size() < 2) {
            throw new IllegalArgumentException("a scale needs at least 2 categories: " + scale);
        }
        for (int k = 1; k < scale.size(); k++) {
            if (!(scale.get(k - 1) < scale.get(k))) {
                throw new IllegalArgumentException("scale is not strictly increasing: " + scale);
            }
        }
        return List.copyOf(scale);
    }

    /** The table of a study without subjects. */
    public static AgreementTable empty(List<Double> scale) {
        return new AgreementTable(scale, new TreeMap<>());
    }

    /** Reduces a stream of subjects, sequential or parallel, to its table. */
    public static Collector<Profile, ?, AgreementTable> collector(List<Double> scale) {
        return Collector.of(
                TreeMap<Profile, Long>::new,
                (counts, profile) -> counts.merge(profile, 1L, Math::addExact),
                AgreementTable::add,
                counts -> new AgreementTable(scale, counts),
                Collector.Characteristics.UNORDERED);
    }

    /**
     * The table of both studies together. No subject may be in both.
     *
     * @throws IllegalArgumentException if the scales differ
     */
    public AgreementTable merge(AgreementTable other) {
        if (!scale.equals(other.scale)) {
            throw new IllegalArgumentException("different scales: " + scale + " and " + other.scale);
        }
        return new AgreementTable(scale, add(new TreeMap<>(subjects), other.subjects));
    }

    /** Number of subjects. */
    public long total() {
        return subjects.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Number of ratings in a category. */
    public long ratingsIn(int category) {
        return subjects.entrySet().stream()
                .mapToLong(row -> Math.multiplyExact(row.getKey().counts().get(category), row.getValue()))
                .sum();
    }

    /** The subjects that have exactly so many ratings: those that every rater rated. */
    public AgreementTable ratedBy(int raters) {
        var complete = new TreeMap<Profile, Long>();
        subjects.forEach((profile, n) -> {
            if (profile.ratings() == raters) {
                complete.put(profile, n);
            }
        });
        return new AgreementTable(scale, complete);
    }

    /** The same ratings told apart only by one category, score 1, or any other, score 0. */
    public AgreementTable against(int category) {
        var collapsed = new TreeMap<Profile, Long>();
        subjects.forEach((profile, n) -> {
            int in = profile.counts().get(category);
            collapsed.merge(new Profile(List.of(profile.ratings() - in, in)), n, Math::addExact);
        });
        return new AgreementTable(List.of(0.0, 1.0), collapsed);
    }

    private static TreeMap<Profile, Long> add(TreeMap<Profile, Long> into, SortedMap<Profile, Long> from) {
        from.forEach((profile, n) -> into.merge(profile, n, Math::addExact));
        return into;
    }

    /**
     * The ratings of one subject, raters forgotten: how many raters chose each category.
     *
     * @param counts number of raters by category, in the order of the scale; at least one rating
     */
    public record Profile(List<Integer> counts) implements Comparable<Profile> {

        public Profile {
            counts = List.copyOf(counts);
            if (counts.stream().anyMatch(c -> c < 0) || counts.stream().allMatch(c -> c == 0)) {
                throw new IllegalArgumentException("not the ratings of a subject: " + counts);
            }
        }

        /** Number of ratings that the subject received. */
        public int ratings() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public int compareTo(Profile other) {
            for (int k = 0; k < Math.min(counts.size(), other.counts.size()); k++) {
                int order = counts.get(k).compareTo(other.counts.get(k));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(counts.size(), other.counts.size());
        }
    }
}
