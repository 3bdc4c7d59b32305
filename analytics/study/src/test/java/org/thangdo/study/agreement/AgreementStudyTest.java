package org.thangdo.study.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.HistoryOf;
import org.thangdo.study.Study;

class AgreementStudyTest extends AskedJudgements {

    private static List<ClaimCode> codes(AgreementStudy study) {
        return study.claims().stream().map(Claim::code).toList();
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }

    @Nested
    @DisplayName("finds what was planted")
    class Planted {

        @Test
        void sourcesLeaningAndCriteriaThatAreTooGeneral() {
            var study = study(Judgements.simulated(Judgements.scenario(7, 120, true)));

            assertThat(study.matter()).isEqualTo("overall");
            assertThat(study.pairs().stream().filter(SourcePair::isOfSources)).hasSize(28);
            assertThat(claim(study, ClaimCode.SOURCES_BIASED).orElseThrow().sentence(Language.EN))
                    .contains("the most lenient is “self”")
                    .contains("the strictest “monitoring body”");
            var criteria = claim(study, ClaimCode.AGREEMENT_CRITERIA).orElseThrow();
            assertThat(criteria.arguments().get("lowest").toString()).contains("political_quality");
            assertThat(criteria.arguments().get("highest").toString()).containsAnyOf("quality", "quantity", "progress");
            assertThat(value(agreement(study, "quality"))).isGreaterThan(value(agreement(study, "discipline")) + 0.05);
            assertThat(study.within())
                    .extracting(within -> within.group().get(Dimension.ROLE))
                    .containsExactly("collective");
            assertThat(codes(study)).contains(ClaimCode.AGREEMENT_WITHIN, ClaimCode.AGREEMENT_RELIABILITY);
        }

        private Estimate agreement(AgreementStudy study, String criterion) {
            return study.byCriterion().stream()
                    .filter(group -> group.group().get(Dimension.CRITERION).equals(criterion))
                    .findFirst()
                    .orElseThrow()
                    .coefficient();
        }

        @Test
        void thatOneLevelDominatesAndCoefficientsLieApart() {
            var skewed = new Judgements();
            int i = 0;
            int[][] cells = {{2, 2, 66}, {2, 3, 14}, {3, 2, 14}, {3, 3, 4}, {1, 1, 0}, {1, 2, 1}, {2, 1, 1}};
            for (int[] cell : cells) {
                for (int n = 0; n < 3 * cell[2]; n++, i++) {
                    skewed.rate("2021", i, "overall", "superior", i % 4, cell[0]);
                    skewed.rate("2021", i, "overall", "collective", i % 3, cell[1]);
                }
            }
            var study = study(skewed);

            assertThat(study.overall().why()).isEqualTo(SideBySide.Why.ONE_LEVEL_DOMINATES);
            assertThat(study.overall().first().key()).isEqualTo("gwet_ac.unweighted");
            assertThat(claim(study, ClaimCode.AGREEMENT_PARADOX).orElseThrow().sentence(Language.EN))
                    .contains("stand at “Good”")
                    .contains("Neither is wrong");
        }

        @Test
        void noParadoxWhereLevelsAreUsedAlike() {
            var study = study(Judgements.two(120, 4, 0, 1, 2, 3));

            assertThat(study.overall().first().key()).isEqualTo("krippendorff_alpha.ordinal");
            assertThat(codes(study)).contains(ClaimCode.AGREEMENT_OVERALL).doesNotContain(ClaimCode.AGREEMENT_PARADOX);
        }

        @Test
        void thatNothingTiesIndependentRatingsTogether() {
            var study = study(Judgements.independent(3, 150, 1, 2, 4, 3));

            assertThat(codes(study)).contains(ClaimCode.AGREEMENT_CHANCE).doesNotContain(ClaimCode.AGREEMENT_OVERALL);
        }

        @ParameterizedTest
        @CsvSource({"3, 3, AGREEMENT_STEADY", "2, 12, AGREEMENT_ROSE", "12, 2, AGREEMENT_FELL"})
        void howAgreementMovesFromTheFirstPeriodToTheLast(int first, int last, ClaimCode said) {
            var all = new Judgements();
            for (int i = 0; i < 160; i++) {
                int level = i % 4;
                for (String period : List.of("2020", "2021")) {
                    int differs = period.equals("2020") ? first : last;
                    int other = (i / 4) % differs == 0 ? (level + 2) % 4 : level;
                    all.rate(period, i, "overall", "superior", i % 4, level);
                    all.rate(period, i, "overall", "collective", i % 3, other);
                }
            }
            var study = study(all);

            assertThat(study.byPeriod()).extracting(GroupAgreement::period).containsExactly("2020", "2021");
            assertThat(codes(study)).contains(said);
        }

        @Test
        void aUnitWhoseRatersDoNotAgree() {
            var all = new Judgements();
            for (int i = 0; i < 200; i++) {
                int level = i % 4;
                int unit = i / 40;
                int other = unit == 3 ? (level + i / 4) % 4 : i % 9 == 0 ? (level + 1) % 4 : level;
                all.rate("2021", i, "P" + unit, "overall", "superior", unit, level);
                all.rate("2021", i, "P" + unit, "overall", "collective", unit, other);
            }
            var differ = claim(study(all), ClaimCode.AGREEMENT_GROUPS_DIFFER).orElseThrow();

            assertThat(differ.sentence(Language.VI)).contains("P3").doesNotContain("P1");
        }
    }

    @Nested
    @DisplayName("says nothing that was not planted")
    class Unplanted {

        /**
         * Benjamini-Hochberg holds the chance of any false claim at α = 5 % where nothing leans: of 40 histories 2 are to be
         * expected, and 8 or more come with a probability below 0.1 % (binomial).
         */
        @Test
        void thatSourcesLeanWhereNoneDoes() {
            int claimed = 0;
            for (int seed = 0; seed < 40; seed++) {
                try (var history = Judgements.simulated(Judgements.scenario(seed, 60, false))
                        .history(folder)) {
                    var everything = new Selection(Kind.PERSON, Map.of());
                    var pairs = new PairCount(SideBySide.Why.LEVELS_IN_ORDER, PLAN)
                            .all(history.sourcePairs(everything, Set.of()));
                    claimed += pairs.stream().filter(SourcePair::isOfSources).anyMatch(pair -> pair.higher()
                                    .isPresent())
                            ? 1
                            : 0;
                }
            }
            assertThat(claimed).isLessThan(8);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Reasons {

        @Test
        void countsHoldNobodyWhoRates() {
            var counts = HistoryOf.counts(Judgements.RULE.scale(), "hong-ngu.csv");

            assertThat(Study.of(counts, Judgements.RULE, PLAN).agreement()).isEmpty();
        }

        @Test
        void nobodyRatedTwice() {
            var all = new Judgements();
            IntStream.range(0, 30).forEach(i -> all.rate("2021", i, "overall", "superior", i % 3, i % 4));
            var unknown = claim(study(all), ClaimCode.AGREEMENT_UNKNOWN).orElseThrow();

            assertThat(unknown.sentence(Language.EN))
                    .isEqualTo(
                            "How far ratings of the same people agree cannot be said: nobody was rated by two sources.");
        }

        @Test
        void everybodyAtOneLevel() {
            var study = study(Judgements.two(30, 40, 2));

            assertThat(study.overall().first().key()).isEqualTo("gwet_ac.unweighted");
            assertThat(value(study.overall().first().estimate())).isEqualTo(1);
            assertThat(study.overall()
                            .find("krippendorff_alpha.ordinal")
                            .orElseThrow()
                            .estimate())
                    .isEqualTo(Estimate.undefined(Reason.NO_EXPECTED_DISAGREEMENT));
            assertThat(study.overall()
                            .find("fleiss_kappa.unweighted")
                            .orElseThrow()
                            .isDefined())
                    .isFalse();
            assertThat(codes(study)).contains(ClaimCode.AGREEMENT_OVERALL).doesNotContain(ClaimCode.AGREEMENT_PARADOX);
        }

        @Test
        void withoutAnOverallJudgementAllCriteriaAreTakenTogether() {
            var all = new Judgements();
            for (int i = 0; i < 60; i++) {
                for (String criterion : List.of("discipline", "quality")) {
                    all.rate("2021", i, criterion, "superior", i % 3, i % 4);
                    all.rate("2021", i, criterion, "collective", i % 2, i % 5 == 0 ? (i + 1) % 4 : i % 4);
                }
            }
            var study = study(all);

            assertThat(study.matter()).isEmpty();
            assertThat(study.overall().pairable()).isEqualTo(120);
            assertThat(claim(study, ClaimCode.AGREEMENT_OVERALL).orElseThrow().sentence(Language.VI))
                    .contains("mọi tiêu chí");
        }
    }
}
