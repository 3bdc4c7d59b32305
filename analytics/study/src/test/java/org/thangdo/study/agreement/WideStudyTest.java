package org.thangdo.study.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.wide.WideRatings;
import org.thangdo.ratings.wide.WideScale;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.AgreementFamily;
import org.thangdo.stats.agreement.Inference;
import org.thangdo.stats.agreement.StandardError;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;

class WideStudyTest {

    /** Krippendorff (2011), “Computing Krippendorff's Alpha-Reliability”: 12 units, 4 observers; 0 for no value. */
    private static final int[][] KRIPPENDORFF = {
        {1, 1, 0, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
        {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {0, 5, 5, 5}, {0, 0, 1, 1}, {0, 3, 0, 0}
    };

    private static final List<String> FIVE = List.of("1", "2", "3", "4", "5");

    @TempDir
    Path folder;

    private <T> T read(int[][] table, WidePlan wanted, Function<WideRatings, T> question) {
        var lines = new ArrayList<String>();
        lines.add(
                IntStream.range(0, table[0].length).mapToObj(j -> "Rater " + j).collect(Collectors.joining(",")));
        for (int[] row : table) {
            lines.add(Arrays.stream(row)
                    .mapToObj(cell -> cell == 0 ? "" : String.valueOf(cell))
                    .collect(Collectors.joining(",")));
        }
        try {
            Path file = Files.write(folder.resolve("wide.csv"), lines);
            var scale = new WideScale(wanted.scale(), Judgements.RULE.scale());
            try (var ratings = WideRatings.read(file, scale, ReadOptions.DEFAULT, Progress.NONE)) {
                return question.apply(ratings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StudyResult result(int[][] table, WidePlan wanted) {
        return read(table, wanted, ratings -> Study.of(ratings, Judgements.RULE.scale(), wanted, Plan.standard()));
    }

    private AgreementStudy study(int[][] table, WidePlan wanted) {
        return result(table, wanted).agreement().get(0);
    }

    private static WidePlan plan(String... scale) {
        return new WidePlan(List.of(scale), StandardError.JACKKNIFE, 0, false, 0, false, 1000);
    }

    private static Estimate.Defined coefficient(AgreementStudy study, String key) {
        return (Estimate.Defined) study.overall().find(key).orElseThrow().estimate();
    }

    private static List<ClaimCode> codes(AgreementStudy study) {
        return study.claims().stream().map(Claim::code).toList();
    }

    /** Seeded levels 1 to {@code most}: each rater sees the subject's level or one beside it. */
    private static int[][] table(int subjects, int raters, int most) {
        var random = new Random(17);
        var table = new int[subjects][raters];
        for (int[] row : table) {
            int level = 1 + random.nextInt(most);
            for (int j = 0; j < raters; j++) {
                row[j] = Math.max(1, Math.min(most, level + random.nextInt(3) - 1));
            }
        }
        return table;
    }

    @Nested
    @DisplayName("agrees with published numbers")
    class Published {

        /** Krippendorff (2011): nominal 0.743, ordinal 0.815, interval 0.849, ratio 0.797; the others irrCAC 1.0 (R). */
        @ParameterizedTest
        @CsvSource({
            "krippendorff_alpha.nominal,  0.743421052631579",
            "krippendorff_alpha.ordinal,  0.815387503754881",
            "krippendorff_alpha.interval, 0.849107142857143",
            "krippendorff_alpha.ratio,    0.797402774711612",
            "gwet_ac.unweighted,          0.775444068126995",
            "gwet_ac.quadratic,           0.914000723551605",
            "fleiss_kappa.unweighted,     0.761169275422411",
            "brennan_prediger.linear,     0.848484848484849",
            "conger_kappa.unweighted,     0.762066893651112",
            "conger_kappa.ordinal,        0.843082496792211"
        })
        void everyCoefficientOfKrippendorffsTable(String key, double value) {
            assertThat(coefficient(study(KRIPPENDORFF, plan("1", "2", "3", "4", "5")), key)
                            .value())
                    .isCloseTo(value, within(1e-6));
        }

        /** irrCAC 1.0 (R), columns {@code coeff.se} and, for a population of 40, {@code fpc}. */
        @ParameterizedTest
        @CsvSource({
            "gwet_ac.unweighted,      0, 0.142949950640765",
            "gwet_ac.unweighted,     40, 0.119600509496147",
            "fleiss_kappa.unweighted, 0, 0.153019203469492",
            "conger_kappa.unweighted, 0, 0.150108795069851",
            "gwet_ac.quadratic,       0, 0.10396224464506"
        })
        void standardErrorsOfGwetsConvention(String key, long population, double error) {
            var gwet = new WidePlan(FIVE, StandardError.GWET, population, false, 0, false, 1000);

            assertThat(coefficient(study(KRIPPENDORFF, gwet), key).standardError())
                    .isCloseTo(error, within(1e-6));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void itIsTheFamilyOfItsProfiles() {
            var table = table(80, 4, 4);
            var wanted = plan("1", "2", "3", "4");
            var found = study(table, wanted).overall().coefficients();
            var family = read(table, wanted, ratings -> {
                var profiles = ratings.profiles();
                return new AgreementFamily(profiles, CoefficientSet.all(profiles.scale()))
                        .estimate(Inference.at(Plan.standard().confidence()));
            });

            assertThat(found).hasSizeGreaterThan(family.size());
            for (int i = 0; i < family.size(); i++) {
                assertThat(found.get(i).estimate()).isEqualTo(family.get(i).estimate());
            }
        }

        @Test
        void twoRatersHaveTheCoefficientsOfTwo() {
            var two = study(table(60, 2, 4), plan("1", "2", "3", "4"));
            var reliability = two.reliability().stream().map(Coefficient::key).toList();

            assertThat(two.overall().coefficients())
                    .extracting(Coefficient::key)
                    .contains("cohen_kappa.unweighted", "cohen_kappa.quadratic", "scott_pi.unweighted");
            assertThat(reliability).contains("lin_ccc", "kendall_tau_b", "spearman", "icc.ICC(A,1)");
            assertThat(two.limits()).isPresent();
            assertThat(coefficient(two, "scott_pi.unweighted").value())
                    .isCloseTo(coefficient(two, "fleiss_kappa.unweighted").value(), within(1e-12));
        }

        @Test
        void aPopulationThatIsNearlyWhollySeenNarrowsTheInterval() {
            var table = table(60, 3, 4);
            var whole = new WidePlan(List.of(), StandardError.JACKKNIFE, 61, false, 0, false, 1000);

            assertThat(coefficient(study(table, whole), "gwet_ac.unweighted").standardError())
                    .isLessThan(0.2
                            * coefficient(study(table, plan()), "gwet_ac.unweighted")
                                    .standardError());
        }

        @Test
        void bootstrapIntervalsLieBesideTheOthersAndAreSeeded() {
            var drawn = new WidePlan(List.of(), StandardError.JACKKNIFE, 0, false, 200, false, 1000);
            var first = result(table(60, 3, 4), drawn);

            assertThat(first.agreement()
                            .get(0)
                            .overall()
                            .find("gwet_ac.unweighted")
                            .orElseThrow()
                            .bootstrap())
                    .isPresent();
            assertThat(result(table(60, 3, 4), drawn).resultJson()).isEqualTo(first.resultJson());
            assertThat(new String(first.resultJson(), StandardCharsets.UTF_8))
                    .doesNotContain("NaN")
                    .doesNotContain(": null");
        }

        @Test
        void subjectsWithoutRatingsChangeNothingButTheirNumber() {
            var table = table(40, 3, 4);
            var more = Arrays.copyOf(table, 50);
            for (int i = 40; i < 50; i++) {
                more[i] = new int[3];
            }
            var wanted = plan("1", "2", "3", "4");

            assertThat(study(more, wanted).overall().coefficients())
                    .isEqualTo(study(table, wanted).overall().coefficients());
        }

        @Test
        void moreThanTwelveRatersAreNotPaired() {
            assertThat(study(table(40, 13, 4), plan()).pairs()).isEmpty();
            assertThat(study(table(40, 4, 4), plan()).pairs()).hasSize(6);
        }

        @Test
        void everySentenceInBothLanguages() {
            var some = List.of(
                    study(table(60, 2, 4), plan()),
                    study(table(60, 5, 4), plan()),
                    study(table(150, 3, 400), plan()),
                    study(KRIPPENDORFF, plan("1", "2", "3", "4", "5")));
            for (var study : some) {
                assertThat(study.claims()).isNotEmpty();
                for (Claim claim : study.claims()) {
                    for (Language language : Language.values()) {
                        assertThat(claim.sentence(language)).doesNotContain("{").doesNotContain("NaN");
                        assertThat(claim.headline(language)).doesNotContain("{").hasSizeLessThanOrEqualTo(90);
                    }
                }
            }
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Reasons {

        @Test
        void scoresHaveNoLevels() {
            var study = study(table(150, 3, 400), plan());

            assertThat(study.overall().why()).isEqualTo(SideBySide.Why.SCORES);
            assertThat(study.overall().first().key()).isEqualTo("icc.ICC(A,1)");
            assertThat(codes(study)).contains(ClaimCode.AGREEMENT_SCORES);
            assertThat(study.levels()).isEmpty();
            assertThat(study.byLevel()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"1000, false", "10, true"})
        void scoresWithGapsHaveAnIntraclassCorrelation(long apart, boolean saysSo) {
            var table = table(150, 3, 400);
            IntStream.range(0, 150).filter(i -> i % 4 == 0).forEach(i -> table[i][i % 3] = 0);
            var study = study(table, new WidePlan(List.of(), StandardError.JACKKNIFE, 0, false, 0, false, apart));

            assertThat(coefficient(study, "icc.ICC(A,1)").value()).isBetween(0.9, 1.0);
            assertThat(codes(study).contains(ClaimCode.RATERS_NOT_APART)).isEqualTo(saysSo);
        }

        @Test
        void tooManySubjectsToTellRatersApartAndWhatThatLeavesOut() {
            var wanted = new WidePlan(List.of(), StandardError.JACKKNIFE, 0, false, 0, false, 59);
            var study = study(table(60, 2, 4), wanted);

            assertThat(study.pairs()).isEmpty();
            assertThat(study.raters()).isEmpty();
            assertThat(study.overall().find("cohen_kappa.unweighted")).isEmpty();
            assertThat(study.overall().find("gwet_ac.unweighted")).isPresent();
            assertThat(study.claims().get(study.claims().size() - 1).sentence(Language.EN))
                    .startsWith("With 60 subjects, more than 59, raters were not told apart")
                    .endsWith("--raters-apart 60.");
        }

        @Test
        void oneSubject() {
            var study = study(new int[][] {{1, 2, 3}}, plan("1", "2", "3"));

            assertThat(codes(study)).containsExactly(ClaimCode.AGREEMENT_UNKNOWN);
            assertThat(study.reliability())
                    .extracting(Coefficient::estimate)
                    .containsOnly(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void nobodyRatedTwice() {
            var table = new int[30][2];
            IntStream.range(0, 30).forEach(i -> table[i][i % 2] = 1 + i % 4);

            assertThat(codes(study(table, plan()))).containsExactly(ClaimCode.AGREEMENT_UNKNOWN);
        }

        @ParameterizedTest
        @CsvSource({"false, false", "true, true"})
        void everybodyAtOneLevelUnlessThatCountsAsAgreement(boolean one, boolean defined) {
            var table = new int[20][3];
            Arrays.stream(table).forEach(row -> Arrays.fill(row, 3));
            var wanted = new WidePlan(List.of("1", "2", "3", "4"), StandardError.JACKKNIFE, 0, one, 0, false, 1000);
            var alpha = study(table, wanted)
                    .overall()
                    .find("krippendorff_alpha.ordinal")
                    .orElseThrow();

            assertThat(alpha.isDefined()).isEqualTo(defined);
        }

        @Test
        void aTableOfOneRaterIsNone() {
            assertThatThrownBy(() -> study(new int[][] {{1}, {2}, {3}}, plan("1", "2", "3")))
                    .hasMessageContaining("no table of subjects and raters");
        }

        @Test
        void aPlanThatIsNone() {
            assertThatThrownBy(() -> new WidePlan(FIVE, StandardError.GWET, 0, false, 7, false, 10))
                    .hasMessageContaining("replicates 7");
            assertThatThrownBy(() -> new WidePlan(FIVE, StandardError.GWET, -1, false, 0, false, 10))
                    .hasMessageContaining("population -1");
        }
    }
}
