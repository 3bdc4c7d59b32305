package org.thangdo.study.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.criteria.rules.Cap.Standing;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Kind;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.HistoryOf;
import org.thangdo.study.Plan;

class CapStudyTest {

    private static final RulePack SEED = RulePacks.shipped().get("hong-ngu-2021");
    private static final RulePack DECREE_335 = RulePacks.shipped().get("nd335-2025");

    private static CapStudy seed() {
        return CapStudy.of(HistoryOf.counts(SEED.scale(), "hong-ngu.csv"), SEED, Kind.PERSON, Plan.standard());
    }

    private static List<String> sentences(CapStudy study, ClaimCode code, Language language) {
        return study.claims().stream()
                .filter(claim -> claim.code() == code)
                .map(claim -> claim.sentence(language))
                .toList();
    }

    @Nested
    @DisplayName("agrees with published numbers")
    class Published {

        /** Hồng Ngự paper (2021), footnote: counts; the cap on three readings is worked out by hand from them. */
        @Test
        void theThreeReadingsOfTheSeed() {
            var study = seed();
            assertThat(study.bases()).extracting(CapBase::base).containsExactly("good", "good_or_better", "all");
            assertThat(study.totals(study.bases().get(0)))
                    .extracting(reading -> reading.fraction() + " " + reading.standing())
                    .containsExactly("22/88 OVER", "20/68 OVER", "13/58 OVER", "16/80 AT_LIMIT");
            assertThat(study.totals(study.bases().get(1)))
                    .extracting(reading -> reading.fraction() + " " + reading.standing())
                    .containsExactly("22/110 AT_LIMIT", "20/88 OVER", "13/71 WITHIN", "16/96 WITHIN");
            assertThat(study.totals(study.bases().get(2)))
                    .extracting(reading -> reading.fraction() + " " + reading.standing())
                    .containsExactly("22/112 WITHIN", "20/92 OVER", "13/74 WITHIN", "16/96 WITHIN");
        }

        /** ⌊(E+G)/6⌋ for the base “good”: 110/6, 88/6, 71/6, 96/6. */
        @Test
        void largestLawfulNumbersAreSolved() {
            var totals = seed().totals(seed().bases().get(0));
            assertThat(totals).extracting(CapReading::lawful).containsExactly(18L, 14L, 11L, 16L);
            assertThat(totals).extracting(CapReading::mustMove).containsExactly(4L, 6L, 2L, 0L);
        }
    }

    @Nested
    @DisplayName("says")
    class Says {

        @Test
        void bothExactHitsWithTheirBases() {
            assertThat(sentences(seed(), ClaimCode.CAP_EXACTLY, Language.VI))
                    .containsExactly(
                            "Kỳ 2021: 16/80 bằng đúng 20% nếu tính trên số người được xếp loại hoàn thành tốt nhiệm vụ."
                                    + " Con số có được tính sẵn từ mức trần không?",
                            "Kỳ 2018: 22/110 bằng đúng 20% nếu tính trên số người được xếp loại hoàn thành tốt nhiệm vụ"
                                    + " trở lên. Con số có được tính sẵn từ mức trần không?");
        }

        @Test
        void thatTheExactHitsLieOnDifferentBases() {
            assertThat(seed().claims().stream()
                            .filter(claim -> claim.code() == ClaimCode.CAP_EXACT_ON_DIFFERENT_BASES)
                            .map(claim -> claim.headline(Language.VI)))
                    .containsExactly("Bằng đúng 20% theo các cách tính khác nhau: 2018 (22/110), 2021 (16/80)");
        }

        @Test
        void theSeriesOfEachBaseAndThatTotalsOnlyIndicate() {
            assertThat(sentences(seed(), ClaimCode.CAP_SERIES, Language.VI))
                    .containsExactly(
                            "“Xuất sắc” trên số người được xếp loại hoàn thành tốt nhiệm vụ: 25,0% · 29,4% · 22,4% · 20,0%"
                                    + " (2018–2021). Vượt 20%: 2018, 2019, 2020. Số cộng chung chỉ để tham khảo; mức trần"
                                    + " áp dụng trong cùng cơ quan, tổ chức, đơn vị.",
                            "“Xuất sắc” trên số người được xếp loại hoàn thành tốt nhiệm vụ trở lên: 20,0% · 22,7% · 18,3%"
                                    + " · 16,7% (2018–2021). Vượt 20%: 2019.",
                            "“Xuất sắc” trên tổng số người được xếp loại: 19,6% · 21,7% · 17,6% · 16,7% (2018–2021)."
                                    + " Vượt 20%: 2019.");
        }

        @Test
        void theYearThatIsOverOnEveryReadingAndThoseThatDepend() {
            assertThat(sentences(seed(), ClaimCode.CAP_OVER_EVERYWHERE, Language.EN))
                    .containsExactly("Period 2019 is above 20% on every base (20/68, 20/88, 20/92).");
            assertThat(sentences(seed(), ClaimCode.CAP_DEPENDS_ON_BASE, Language.EN))
                    .containsExactly(
                            "Whether 20% is exceeded depends on the base: 2 of 4 periods (2018, 2020) are judged"
                                    + " differently on different bases.");
        }

        @Test
        void thatTheRoundingIsAStandIn() {
            assertThat(sentences(seed(), ClaimCode.CAP_MUST_MOVE, Language.EN).get(0))
                    .isEqualTo(
                            "Period 2018, taken of people rated good: at most 18 “Excellent” (rounded down), there are"
                                    + " 22; at least 4 people must move down. (Unverified: rounding.)");
            assertThat(sentences(seed(), ClaimCode.CAP_UNVERIFIED, Language.VI)).hasSize(1);
        }

        @Test
        void everySentenceInBothLanguagesAndShortHeadlines() {
            for (Claim claim : seed().claims()) {
                for (Language language : Language.values()) {
                    assertThat(claim.sentence(language)).doesNotContain("{");
                    assertThat(claim.headline(language).length()).isLessThanOrEqualTo(90);
                }
            }
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void groupsAreCountedByAgencyAndDutyGroupAndByUnitAsAnIndication() {
            var study = CapStudy.of(twoGroups(), DECREE_335, Kind.PERSON, Plan.standard());
            assertThat(study.groupings())
                    .extracting(grouping -> grouping.id() + " " + grouping.groups() + " " + grouping.unassigned())
                    .containsExactly("agency 1 0", "duty_group 2 3", "unit 0 0");
            var within = study.groups().stream()
                    .filter(reading -> reading.grouping().equals("duty_group")
                            && reading.base().equals("good"))
                    .toList();
            assertThat(within)
                    .extracting(reading -> reading.group().get(Dimension.DUTY_GROUP) + " " + reading.fraction() + " "
                            + reading.standing() + " " + reading.mustMove())
                    .containsExactly("chuyên viên 1/6 WITHIN 0", "lãnh đạo 3/9 OVER 1");
            assertThat(study.totals()).allMatch(CapReading::indicative);
        }

        private static HistoryOf twoGroups() {
            var rows = new ArrayList<HistoryOf.Row>();
            rows.add(row("lãnh đạo", 3, 3));
            rows.add(row("lãnh đạo", 2, 9));
            rows.add(row("chuyên viên", 3, 1));
            rows.add(row("chuyên viên", 2, 6));
            rows.add(row("", 2, 3));
            return new HistoryOf(DECREE_335.scale(), rows);
        }

        private static HistoryOf.Row row(String dutyGroup, int level, long n) {
            var values = Map.of(Dimension.AGENCY, "A", Dimension.DUTY_GROUP, dutyGroup);
            return HistoryOf.finalLevel("2026", "", values, level, n);
        }

        @Test
        void oneAgencyAsTheOnlyGroupIsNoMereIndication() {
            var rows = List.of(
                    HistoryOf.finalLevel("2021", "", Map.of(Dimension.AGENCY, "A"), 3, 1),
                    HistoryOf.finalLevel("2021", "", Map.of(Dimension.AGENCY, "A"), 2, 4));
            var study = CapStudy.of(new HistoryOf(SEED.scale(), rows), SEED, Kind.PERSON, Plan.standard());
            assertThat(study.totals()).noneMatch(CapReading::indicative);
        }

        @Test
        void aRuleWithoutCapSaysNothing() {
            var us = RulePacks.shipped().get("us-teacher-evaluation");
            var study = CapStudy.of(
                    HistoryOf.counts(us.scale(), "teacher-ratings-states.csv"), us, Kind.PERSON, Plan.standard());
            assertThat(study.claims()).isEmpty();
        }

        @Test
        void anotherScaleIsRefused() {
            var us = RulePacks.shipped().get("us-teacher-evaluation");
            assertThatThrownBy(() -> CapStudy.of(
                            HistoryOf.counts(SEED.scale(), "hong-ngu.csv"), us, Kind.PERSON, Plan.standard()))
                    .hasMessageContaining("us-teacher-evaluation");
        }

        @Test
        void nobodyOnTheBaseIsNotWithin() {
            var study = CapStudy.of(
                    new HistoryOf(SEED.scale(), List.of(HistoryOf.finalLevel("2021", "", Map.of(), 0, 7))),
                    SEED,
                    Kind.PERSON,
                    Plan.standard());
            assertThat(study.totals().get(0).standing()).isEqualTo(Standing.EMPTY);
        }
    }
}
