package org.thangdo.stats.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;

/** Tables of identified raters and of two sources for tests. */
final class TwoSources {

    /** Subjects 40/9/6/45: agreement 85 %, both categories common. Feinstein and Cicchetti (1990), the paradox. */
    static final SourcePairTable BALANCED = square(new int[][] {{40, 9}, {6, 45}});

    /** Subjects 80/10/5/5: agreement 85 % again, one category rare. */
    static final SourcePairTable SKEWED = square(new int[][] {{80, 10}, {5, 5}});

    /** Holmquist's carcinoma ratings, in Agresti (1992): two pathologists, 118 slides; categories 1 and 4 never meet. */
    static final SourcePairTable HOLMQUIST =
            square(new int[][] {{22, 2, 2, 0}, {5, 7, 14, 0}, {0, 2, 36, 0}, {0, 1, 17, 10}});

    private TwoSources() {}

    static List<Double> scale(int categories) {
        return IntStream.rangeClosed(1, categories).mapToObj(k -> (double) k).toList();
    }

    /** @param cells subjects by category of the first source (rows) and of the second */
    static SourcePairTable square(int[][] cells) {
        int q = cells.length;
        return IntStream.range(0, q * q)
                .boxed()
                .flatMap(cell -> IntStream.range(0, cells[cell / q][cell % q])
                        .mapToObj(i -> new ProfilePair(profile(q, cell / q), profile(q, cell % q))))
                .collect(SourcePairTable.collector(scale(q)));
    }

    /** @param categories index of the category by rating */
    static Profile profile(int q, int... categories) {
        return new Profile(IntStream.range(0, q)
                .mapToObj(
                        k -> (int) Arrays.stream(categories).filter(c -> c == k).count())
                .toList());
    }

    /** Subjects rated by up to three raters on each side, who agree more than by chance. */
    static List<ProfilePair> random(Random random, int subjects, int q) {
        return IntStream.range(0, subjects)
                .mapToObj(i -> {
                    int truth = random.nextInt(q);
                    return new ProfilePair(profile(q, raters(random, truth, q)), profile(q, raters(random, truth, q)));
                })
                .toList();
    }

    private static int[] raters(Random random, int truth, int q) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .map(j -> random.nextInt(3) > 0 ? truth : random.nextInt(q))
                .toArray();
    }

    static SourcePairTable table(List<ProfilePair> subjects, int q) {
        return subjects.stream().collect(SourcePairTable.collector(scale(q)));
    }

    /** The same subjects with every rating given twice. */
    static SourcePairTable doubled(SourcePairTable table) {
        var doubled = new TreeMap<ProfilePair, Long>();
        table.subjects()
                .forEach((pair, n) -> doubled.put(new ProfilePair(twice(pair.first()), twice(pair.second())), n));
        return new SourcePairTable(table.scale(), doubled);
    }

    private static Profile twice(Profile profile) {
        return new Profile(profile.counts().stream().map(count -> 2 * count).toList());
    }

    /** @param ratings shape (subjects, raters); index of the category, −1 is missing */
    static RaterTable raters(int[][] ratings, int q) {
        return Arrays.stream(ratings).map(RaterPattern::of).collect(RaterTable.collector(scale(q), ratings[0].length));
    }

    /** Ratings that agree more than by chance; about {@code missing} of them are absent, never a subject's first. */
    static int[][] randomRatings(Random random, int subjects, int raters, int q, double missing) {
        return IntStream.range(0, subjects)
                .mapToObj(i -> {
                    int truth = random.nextInt(q);
                    return IntStream.range(0, raters)
                            .map(j -> j > 0 && random.nextDouble() < missing
                                    ? RaterPattern.MISSING
                                    : random.nextInt(3) > 0 ? Math.min(q - 1, truth + j % 2) : random.nextInt(q))
                            .toArray();
                })
                .toArray(int[][]::new);
    }
}
