package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.agreement.AgreementTable.Profile;

class ProfileCounterTest {

    private static final List<Double> FOUR_LEVELS = scale(4);

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /** The last three do not fit into 63 bits. */
        @ParameterizedTest(name = "{0} categories, {1} raters")
        @CsvSource({
            "2, 1", "2, 2", "4, 10", "5, 3", "9, 63", "14, 10", "20, 3", "3, 1000", "30, 3", "15, 10", "128, 2",
            "5, 5000",
        })
        void theTableIsTheCollectors(int categories, int raters) {
            byte[] ratings = ratings(300, raters, categories, 7);

            assertThat(new ProfileCounter(scale(categories), raters)
                            .add(ratings)
                            .table())
                    .isEqualTo(collected(ratings, raters, scale(categories)));
        }

        @ParameterizedTest(name = "cut at {0}")
        @CsvSource({"0", "1", "17", "499", "500"})
        void anyCutGivesTheSameTable(int cut) {
            byte[] ratings = ratings(500, 10, 4, 3);
            var whole = new ProfileCounter(FOUR_LEVELS, 10).add(ratings).table();
            var first = new ProfileCounter(FOUR_LEVELS, 10).add(ratings, 0, cut);
            var second = new ProfileCounter(FOUR_LEVELS, 10).add(ratings, cut, 500);

            assertThat(first.table().merge(second.table())).isEqualTo(whole);
            assertThat(second.add(ratings, 0, cut).table()).isEqualTo(whole);
        }

        @Test
        void manyDistinctProfilesAreAllKept() {
            byte[] ratings = ratings(20_000, 12, 5, 11);
            var table = new ProfileCounter(scale(5), 12).add(ratings).table();

            assertThat(table.subjects()).hasSizeGreaterThan(2_000);
            assertThat(table).isEqualTo(collected(ratings, 12, scale(5)));
        }

        @Test
        void whoHasNoRatingIsNotASubject() {
            var table = new ProfileCounter(FOUR_LEVELS, 2).add(new byte[] {-1, -1, 0, -128, -1, -1});

            assertThat(table.table().subjects()).containsExactly(Map.entry(profile(1, 0, 0, 0), 1L));
        }

        @Test
        void aPackedProfileIsTheSumOfItsRatings() {
            var packing = ProfilePacking.of(4, 10).orElseThrow();

            assertThat(packing.bits()).isEqualTo(4);
            assertThat(packing.unpack(2 * packing.one(0) + 8 * packing.one(3))).isEqualTo(profile(2, 0, 0, 8));
        }

        @ParameterizedTest(name = "{0} categories, {1} ratings: {2} bits each")
        @CsvSource({"4, 15, 4", "4, 16, 5", "21, 7, 3", "63, 1, 1", "2, 2147483647, 31"})
        void theFullestProfilesSurvivePacking(int categories, int ratings, int bits) {
            var packing = ProfilePacking.of(categories, ratings).orElseThrow();
            assertThat(packing.bits()).isEqualTo(bits);
            for (int k = 0; k < categories; k++) {
                var counts = new Integer[categories];
                Arrays.fill(counts, 0);
                counts[k] = ratings;
                assertThat(packing.unpack(ratings * packing.one(k))).isEqualTo(new Profile(List.of(counts)));
            }
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @ParameterizedTest(name = "{0} categories")
        @CsvSource({"4", "20"})
        void aCategoryBehindTheScaleIsAMistakeNotAMissingRating(int categories) {
            var ratings = new byte[3 * 10];
            ratings[14] = (byte) categories;
            var counter = new ProfileCounter(scale(categories), 10);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> counter.add(ratings))
                    .withMessageStartingWith("subject 1: category " + categories + " is not on scale");
        }

        @Test
        void everyRatingBehindTheScaleIsStillSeen() {
            var ratings = new byte[15];
            Arrays.fill(ratings, Byte.MAX_VALUE);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ProfileCounter(FOUR_LEVELS, 15).add(ratings))
                    .withMessageStartingWith("subject 0: category 127");
        }

        @Test
        void aMatrixHasWholeRowsAndKnownSubjects() {
            var counter = new ProfileCounter(FOUR_LEVELS, 3);

            assertThatIllegalArgumentException().isThrownBy(() -> counter.add(new byte[4]));
            assertThatIllegalArgumentException().isThrownBy(() -> counter.add(new byte[6], 1, 3));
            assertThatIllegalArgumentException().isThrownBy(() -> counter.add(new byte[6], -1, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new ProfileCounter(FOUR_LEVELS, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> new ProfileCounter(scale(129), 3));
        }

        @Test
        void whatSixtyThreeBitsCannotHoldHasNoPacking() {
            assertThat(ProfilePacking.of(15, 31)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new ProfilePacking(15, 5));
            assertThatIllegalArgumentException().isThrownBy(() -> ProfilePacking.of(4, 0));
        }
    }

    private static AgreementTable collected(byte[] ratings, int raters, List<Double> scale) {
        return IntStream.range(0, ratings.length / raters)
                .mapToObj(i -> counts(Arrays.copyOfRange(ratings, i * raters, (i + 1) * raters), scale.size()))
                .filter(counts -> counts.stream().anyMatch(c -> c > 0))
                .map(Profile::new)
                .collect(AgreementTable.collector(scale));
    }

    private static List<Integer> counts(byte[] row, int categories) {
        var counts = new Integer[categories];
        Arrays.fill(counts, 0);
        for (byte rating : row) {
            if (rating >= 0) {
                counts[rating]++;
            }
        }
        return List.of(counts);
    }

    private static Profile profile(Integer... counts) {
        return new Profile(List.of(counts));
    }

    private static List<Double> scale(int categories) {
        return DoubleStream.iterate(1, x -> x + 1).limit(categories).boxed().toList();
    }

    /** Any category, two in ten missing. */
    private static byte[] ratings(int subjects, int raters, int categories, long seed) {
        var random = new SeededRandom(seed);
        var ratings = new byte[subjects * raters];
        for (int i = 0; i < ratings.length; i++) {
            ratings[i] = (byte) (random.nextDouble() < 0.2 ? -1 : categories * random.nextDouble());
        }
        return ratings;
    }
}
