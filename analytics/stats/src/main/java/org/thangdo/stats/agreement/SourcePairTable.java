package org.thangdo.stats.agreement;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.transition.TransitionTable;

/**
 * Ratings of the same subjects by two sources that are told apart: two raters, or two roles such as the person and the
 * superior. A source may hold several raters of a subject; they are exchangeable within it. Only subjects that both
 * sources rated are in it.
 *
 * <p>Like {@link AgreementTable} it is an exact, mergeable summary in canonical order: its size is bounded by the number
 * of distinct pairs of profiles, not by the number of subjects. With one rater on each side it is the square table of
 * Cohen's kappa.
 *
 * @param scale numeric score of each category, strictly increasing, length {@code q >= 2}
 * @param subjects number of subjects by pair of profiles, every number positive
 */
public record SourcePairTable(List<Double> scale, SortedMap<ProfilePair, Long> subjects) {

    public SourcePairTable {
        scale = AgreementTable.requireScale(scale);
        subjects = Collections.unmodifiableSortedMap(new TreeMap<>(subjects));
        for (var entry : subjects.entrySet()) {
            var pair = entry.getKey();
            if (pair.first().counts().size() != scale.size()
                    || pair.second().counts().size() != scale.size()
                    || entry.getValue() <= 0) {
                throw new IllegalArgumentException("not a row of a table on scale " + scale + ": " + entry);
            }
        }
    }

    /** The table of a study without subjects. */
    public static SourcePairTable empty(List<Double> scale) {
        return new SourcePairTable(scale, new TreeMap<>());
    }

    /** Reduces a stream of subjects, sequential or parallel, to its table. */
    public static Collector<ProfilePair, ?, SourcePairTable> collector(List<Double> scale) {
        return Collector.of(
                TreeMap<ProfilePair, Long>::new,
                (counts, pair) -> counts.merge(pair, 1L, Math::addExact),
                SourcePairTable::add,
                counts -> new SourcePairTable(scale, counts),
                Collector.Characteristics.UNORDERED);
    }

    /**
     * The table of both studies together. No subject may be in both.
     *
     * @throws IllegalArgumentException if the scales differ
     */
    public SourcePairTable merge(SourcePairTable other) {
        if (!scale.equals(other.scale)) {
            throw new IllegalArgumentException("different scales: " + scale + " and " + other.scale);
        }
        return new SourcePairTable(scale, add(new TreeMap<>(subjects), other.subjects));
    }

    /** The table with the sources exchanged. */
    public SourcePairTable swapped() {
        var swapped = new TreeMap<ProfilePair, Long>();
        subjects.forEach((pair, n) -> swapped.merge(new ProfilePair(pair.second(), pair.first()), n, Math::addExact));
        return new SourcePairTable(scale, swapped);
    }

    /**
     * The square table, the first source in the rows: empty if a source holds several ratings of some subject, for then a
     * subject is in no single cell.
     */
    public Optional<TransitionTable> square() {
        var cells = new long[scale.size()][scale.size()];
        for (var row : subjects.entrySet()) {
            var pair = row.getKey();
            if (pair.first().ratings() > 1 || pair.second().ratings() > 1) {
                return Optional.empty();
            }
            int first = pair.first().counts().indexOf(1);
            int second = pair.second().counts().indexOf(1);
            cells[first][second] = Math.addExact(cells[first][second], row.getValue());
        }
        return Optional.of(TransitionTable.of(cells));
    }

    /** Number of subjects. */
    public long total() {
        return subjects.values().stream().mapToLong(Long::longValue).sum();
    }

    private static TreeMap<ProfilePair, Long> add(TreeMap<ProfilePair, Long> into, SortedMap<ProfilePair, Long> from) {
        from.forEach((pair, n) -> into.merge(pair, n, Math::addExact));
        return into;
    }

    /** The ratings of one subject by the first and by the second source. */
    public record ProfilePair(Profile first, Profile second) implements Comparable<ProfilePair> {

        private static final Comparator<ProfilePair> ORDER =
                Comparator.comparing(ProfilePair::first).thenComparing(ProfilePair::second);

        @Override
        public int compareTo(ProfilePair other) {
            return ORDER.compare(this, other);
        }
    }
}
