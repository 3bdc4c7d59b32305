package org.thangdo.study.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.agreement.AgreementFamily;
import org.thangdo.stats.agreement.Inference;
import org.thangdo.stats.agreement.StandardError;
import org.thangdo.study.Claim;
import org.thangdo.study.Plan;

class WideStudyTest extends WideTables {

    @Nested
    @DisplayName("agrees with published numbers")
    class Published {

        /** Krippendorff (2011): nominal 0.743, ordinal 0.815, interval 0.849, ratio 0.797; the others irrCAC 1.4 (R). */
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

        /** irrCAC 1.4 (R), columns {@code coeff.se} and, for a population of 40, {@code fpc}. */
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
}
