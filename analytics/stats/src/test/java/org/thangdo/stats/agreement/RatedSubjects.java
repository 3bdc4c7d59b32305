package org.thangdo.stats.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/** Ratings for laws: categories 1..q, 0 is a missing rating, shape (subjects, raters). */
final class RatedSubjects {

    private RatedSubjects() {}

    /** Ratings that agree more than by chance; about {@code missing} of them are absent, never a subject's first. */
    static int[][] random(Random random, int subjects, int raters, int categories, double missing) {
        return IntStream.range(0, subjects)
                .mapToObj(s -> {
                    int truth = 1 + random.nextInt(categories);
                    return IntStream.range(0, raters)
                            .map(r -> r > 0 && random.nextDouble() < missing
                                    ? 0
                                    : random.nextInt(3) > 0 ? truth : 1 + random.nextInt(categories))
                            .toArray();
                })
                .toArray(int[][]::new);
    }

    static List<Double> scale(int categories) {
        return IntStream.rangeClosed(1, categories).mapToObj(k -> (double) k).toList();
    }

    static AgreementTable table(int[][] ratings, int categories) {
        return profiles(ratings, categories).stream().collect(AgreementTable.collector(scale(categories)));
    }

    static List<Profile> profiles(int[][] ratings, int categories) {
        return Arrays.stream(ratings).map(row -> profile(row, categories)).toList();
    }

    static Profile profile(int[] row, int categories) {
        return new Profile(IntStream.rangeClosed(1, categories)
                .mapToObj(k -> (int) Arrays.stream(row).filter(c -> c == k).count())
                .toList());
    }
}
