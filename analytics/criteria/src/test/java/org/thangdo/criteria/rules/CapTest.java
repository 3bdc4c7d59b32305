package org.thangdo.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.criteria.rules.Cap.Standing;
import org.thangdo.criteria.rules.Cap.Verdict;
import org.thangdo.stats.distribution.LevelCounts;

class CapTest {

    private static final RulePack PAPER = RulePacks.shipped().get("hong-ngu-2021");

    private static Verdict test(String base, long... counts) {
        return PAPER.cap(PAPER.caps().get(0), PAPER.base(base)).test(LevelCounts.of(counts));
    }

    private static LevelCounts counts(JsonNode year) {
        return LevelCounts.of(
                year.get("khong").asLong(),
                year.get("hoan_thanh").asLong(),
                year.get("tot").asLong(),
                year.get("xuat_sac").asLong());
    }

    /** Integers of case vn_cap20_seed (exact integer arithmetic, Python 3.11); shares within 1e-9 of a percent. */
    @Nested
    class AgreesWithPublishedNumbers {

        private final JsonNode seed;

        AgreesWithPublishedNumbers() throws IOException {
            try (var stream = CapTest.class.getResourceAsStream("vn_cap20_seed.json")) {
                seed = new ObjectMapper().readTree(stream);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"2018", "2019", "2020", "2021"})
        void onTheSeedFigures(String year) {
            var counts = counts(seed.at("/data/counts/" + year));
            JsonNode expected = seed.at("/expected/" + year);
            for (String base : new String[] {"good", "good_or_better", "all"}) {
                String key = base.equals("good") ? "good_only" : base;
                Verdict verdict =
                        PAPER.cap(PAPER.caps().get(0), PAPER.base(base)).test(counts);

                assertThat(verdict.standing() != Standing.OVER)
                        .isEqualTo(expected.get("ok_" + key).asBoolean());
                assertThat(100.0 * verdict.capped() / verdict.base())
                        .isCloseTo(expected.get("share_of_" + key).asDouble(), within(1e-9));
                String now = base.equals("good") ? "cap_good_only_current" : "cap_" + base;
                assertThat(verdict.largestNow()).isEqualTo(expected.get(now).asLong());
            }
            assertThat(PAPER.cap(PAPER.caps().get(0)).test(counts).largestAfterMoves())
                    .isEqualTo(expected.get("cap_good_only_if_surplus_demoted").asLong());
        }

        @ParameterizedTest
        @CsvSource({
            "good,           0, 2, 88, 22, OVER,     4",
            "good,           2, 2, 68, 20, OVER,     6",
            "good,           2, 1, 58, 13, OVER,     2",
            "good,           0, 0, 80, 16, AT_LIMIT, 0",
            "good_or_better, 0, 2, 88, 22, AT_LIMIT, 0",
            "good_or_better, 2, 2, 68, 20, OVER,     3",
            "good_or_better, 2, 1, 58, 13, WITHIN,   0",
            "all,            2, 2, 68, 20, OVER,     2",
            "all,            0, 2, 88, 22, WITHIN,   0",
        })
        void namesWhatIsExactlyAtTheLimit(
                String base, long lowest, long low, long good, long top, Standing standing, long mustMove) {
            Verdict verdict = test(base, lowest, low, good, top);

            assertThat(verdict.standing()).isEqualTo(standing);
            assertThat(verdict.mustMove()).isEqualTo(mustMove);
        }
    }

    @Nested
    class ObeysItsLaws {

        @Test
        void solvesTheEnlargedBaseInClosedForm() {
            var random = new Random(20);
            for (int i = 0; i < 2_000; i++) {
                long good = random.nextInt(500);
                long top = random.nextInt(200);
                assertThat(test("good", 3, 5, good, top).largestAfterMoves()).isEqualTo((good + top) / 6);
            }
        }

        @ParameterizedTest
        @EnumSource(Rounding.class)
        void theFewestMovesAreEnoughAndOneLessIsNot(Rounding rounding) {
            var random = new Random(7);
            for (int i = 0; i < 2_000; i++) {
                long q = 1 + random.nextInt(9);
                long p = random.nextInt((int) q);
                var base = new TreeSet<Integer>();
                for (int level = 0; level < 4; level++) {
                    if (random.nextBoolean()) {
                        base.add(level);
                    }
                }
                base.add(random.nextInt(4));
                var cap = new Cap(new Fraction(p, q), 3, base, rounding);
                long[] counts = {random.nextInt(30), random.nextInt(30), random.nextInt(60), random.nextInt(60)};
                Verdict verdict = cap.test(LevelCounts.of(counts));
                long moved = verdict.mustMove();
                assertThat(cap.test(after(counts, moved)).standing()).isNotEqualTo(Standing.OVER);
                if (moved > 0) {
                    assertThat(cap.test(after(counts, moved - 1)).standing()).isEqualTo(Standing.OVER);
                }
            }
        }

        private LevelCounts after(long[] counts, long moved) {
            return LevelCounts.of(counts[0], counts[1], counts[2] + moved, counts[3] - moved);
        }

        @Test
        void countsNationsWithoutOverflow() {
            Verdict verdict = test("good", 0, 0, 500_000_000_000L, 100_000_000_001L);

            assertThat(verdict.standing()).isEqualTo(Standing.OVER);
            assertThat(verdict.mustMove()).isEqualTo(1);
        }

        @Test
        void roundingIsTheOnlyDifferenceBetweenRules() {
            var limit = new Fraction(1, 5);
            var good = new TreeSet<>(Set.of(2));
            var counts = LevelCounts.of(0, 0, 13, 3);
            assertThat(new Cap(limit, 3, good, Rounding.FLOOR).test(counts).largestNow())
                    .isEqualTo(2);
            assertThat(new Cap(limit, 3, good, Rounding.HALF_UP).test(counts).largestNow())
                    .isEqualTo(3);
            assertThat(new Cap(limit, 3, good, Rounding.CEILING).test(counts).standing())
                    .isEqualTo(Standing.WITHIN);
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @Test
        void nobodyIsNeitherWithinNorOver() {
            assertThat(test("good", 4, 2, 0, 0).standing()).isEqualTo(Standing.EMPTY);
            assertThat(test("good", 0, 0, 0, 1).standing()).isEqualTo(Standing.OVER);
        }

        @Test
        void refusesAScaleItWasNotMadeFor() {
            var cap = PAPER.cap(PAPER.caps().get(0));
            assertThatThrownBy(() -> cap.test(LevelCounts.of(1, 2, 3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("3 levels");
        }
    }
}
