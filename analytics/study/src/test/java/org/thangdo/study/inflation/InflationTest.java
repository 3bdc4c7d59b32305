package org.thangdo.study.inflation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History.Commitments;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.HistoryOf;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.raters.RaterPlan;

class InflationTest {

    private static final Scale SEED = RulePacks.shipped().get("hong-ngu-2021").scale();
    private static final Scale US =
            RulePacks.shipped().get("us-teacher-evaluation").scale();
    private static final Plan PLAN = Plan.standard();

    private static Inflation seed() {
        return Inflation.of(HistoryOf.counts(SEED, "hong-ngu.csv"), Kind.PERSON, PLAN);
    }

    private static Inflation states() {
        return Inflation.of(HistoryOf.counts(US, "teacher-ratings-states.csv"), Kind.PERSON, PLAN);
    }

    private static Inflation florida() {
        var where = Selection.finalLevels(Kind.PERSON).with(Dimension.AGENCY, "FL");
        return Inflation.of(HistoryOf.counts(US, "teacher-ratings-states.csv"), Optional.empty(), where, PLAN);
    }

    private static List<ClaimCode> codes(Inflation study) {
        return study.claims().stream().map(Claim::code).toList();
    }

    private static String sentence(Inflation study, ClaimCode code, Language language) {
        return study.claims().stream()
                .filter(claim -> claim.code() == code)
                .findFirst()
                .orElseThrow()
                .sentence(language);
    }

    @Nested
    @DisplayName("on the seed figures (Hồng Ngự paper 2021, counts of the footnote)")
    class SeedFigures {

        @Test
        void noInflationIsClaimed() {
            assertThat(codes(seed())).containsExactly(ClaimCode.TOP_SHARE_STEADY, ClaimCode.CEILING);
            assertThat(seed().overall().trend().topDifferences())
                    .isInstanceOfSatisfying(TestResult.Tested.class, test -> {
                        assertThat(test.statistic()).isCloseTo(0.92, within(0.005));
                        assertThat(test.degreesOfFreedom()).isEqualTo(3);
                        assertThat(test.pValue()).isCloseTo(0.82, within(0.005));
                    });
            assertThat(sentence(seed(), ClaimCode.TOP_SHARE_STEADY, Language.VI))
                    .contains("không khác nhau quá mức ngẫu nhiên", "giá trị p 0,821", "không đủ cơ sở")
                    .contains("−3,0 điểm phần trăm");
        }

        @Test
        void theCeilingIsNamedAsAQuestion() {
            assertThat(sentence(seed(), ClaimCode.CEILING, Language.VI))
                    .isEqualTo(
                            "97,6% số lượt xếp loại nằm ở hai mức cao nhất, từ “Tốt” trở lên (365/374; từng kỳ từ 95,7%"
                                    + " đến 100,0%). Thang đo còn phân biệt được kết quả công tác hay không?");
        }

        @Test
        void whatTheDataLackIsLeftOut() {
            assertThat(seed().groupings()).isEmpty();
            assertThat(seed().transitions()).isEmpty();
            assertThat(seed().overall().trend().mannKendall()).isInstanceOf(TestResult.Untested.class);
        }
    }

    @Nested
    @DisplayName("on the state totals of Esbenshade's Teacher Evaluation Database (CC0)")
    class TeacherRatings {

        @Test
        void theRiseOfFloridaWithItsSizeAndInterval() {
            assertThat(codes(florida())).startsWith(ClaimCode.TOP_SHARE_ROSE);
            assertThat(sentence(florida(), ClaimCode.TOP_SHARE_ROSE, Language.EN))
                    .startsWith(
                            "The share of “Highly effective” rose from 22.6% (2012) to 67.3% (2019), by 44.8 percentage"
                                    + " points (95% confidence interval 44.5 to 45.1; Cochran-Armitage trend test, p-value < 0.001).")
                    .contains("Composition, real improvement and scale change can also raise a share");
        }

        @Test
        void eightPeriodsGiveMannKendallAndSen() {
            var trend = florida().overall().trend();
            assertThat(trend.mannKendall().rejectsAt(0.05)).isTrue();
            assertThat(trend.sen()).isInstanceOf(Estimate.Defined.class);
        }

        @Test
        void eachStateOnItsOwnTestWithDirection() {
            var rose = states().claims().stream()
                    .filter(claim -> claim.code() == ClaimCode.GROUP_ROSE)
                    .map(claim -> ((Text) claim.arguments().get("group")).vi())
                    .toList();
            assertThat(rose).containsExactly("FL", "MI", "MA");
            assertThat(states().claims(ClaimCode.Topic.DECOMPOSITION))
                    .as("no decomposition over districts without districts")
                    .allMatch(claim -> claim.sentence(Language.EN).startsWith("Of the"));
        }
    }

    @Nested
    @DisplayName("on ten districts of Florida, first and last year (Esbenshade, CC0)")
    class Districts {

        private Inflation districts() {
            return Inflation.of(HistoryOf.counts(US, "florida-districts.csv"), Kind.PERSON, PLAN);
        }

        @Test
        void theRiseIsInsideTheDistricts() {
            var split = districts().decompositions().get(0);
            assertThat(split.by()).isEqualTo(Set.of(Dimension.UNIT));
            var change = (Estimate.Defined) split.kitagawa().change();
            var rate = (Estimate.Defined) split.kitagawa().rate();
            var composition = (Estimate.Defined) split.kitagawa().composition();
            assertThat(rate.value() + composition.value()).isCloseTo(change.value(), within(1e-12));
            assertThat(rate.value()).isGreaterThan(0.9 * change.value());
            assertThat(sentence(districts(), ClaimCode.CHANGE_SPLIT, Language.VI))
                    .startsWith("Trong ")
                    .contains("do cơ cấu giữa các nhóm");
        }
    }

    @Nested
    @DisplayName("on people who can be followed")
    class Followed {

        /** 40 people; ten rise from good to excellent, none falls, two leave, two join. */
        private Inflation followed() {
            var rows = new ArrayList<HistoryOf.Row>();
            for (int i = 0; i < 42; i++) {
                String subject = "CB%02d".formatted(i);
                var unit = Map.of(Dimension.UNIT, i % 2 == 0 ? "A" : "B");
                int then = i < 8 ? 3 : i < 38 ? 2 : 1;
                int now = i >= 8 && i < 18 ? 3 : then;
                if (i != 41) {
                    rows.add(HistoryOf.finalLevel("2020", subject, unit, then, 1));
                }
                if (i != 40) {
                    rows.add(HistoryOf.finalLevel("2021", subject, unit, now, 1));
                }
            }
            var history = new HistoryOf(SEED, rows).with(new Commitments("2021", 12, 7, 2, 4, 10));
            return Inflation.of(history, Kind.PERSON, PLAN);
        }

        @Test
        void movesAreCountedAndTested() {
            var moves = followed().transitions().get(0);
            assertThat(List.of(moves.total(), moves.up(), moves.down(), moves.stayed()))
                    .containsExactly(40L, 10L, 0L, 30L);
            assertThat(codes(followed()))
                    .contains(ClaimCode.STAYERS_ROSE, ClaimCode.MORE_ROSE, ClaimCode.LEVELS_PERSIST)
                    .contains(ClaimCode.COMMITMENTS_KEPT, ClaimCode.WEAKNESSES_RETURN);
            assertThat(sentence(followed(), ClaimCode.MORE_ROSE, Language.VI))
                    .startsWith("Từ 2020 đến 2021: 10 người lên mức, 0 xuống mức, 30 giữ nguyên (75,0%)");
        }

        @Test
        void joinersAndLeaversAreApart() {
            var turnover = followed().turnovers().get(0);
            assertThat(turnover.stayersThen().total()).isEqualTo(40);
            assertThat(turnover.leavers().total()).isEqualTo(1);
            assertThat(turnover.joiners().total()).isEqualTo(1);
            assertThat(turnover.stayersTopChange())
                    .isInstanceOfSatisfying(Estimate.Defined.class, change -> assertThat(change.value())
                            .isEqualTo(0.25));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void everySentenceInBothLanguagesWithShortHeadlines() {
            for (var study : List.of(seed(), states(), florida())) {
                for (Claim claim : study.claims()) {
                    for (Language language : Language.values()) {
                        assertThat(claim.sentence(language)).doesNotContain("{").matches("(?s).*[.?)]");
                        assertThat(claim.headline(language)).hasSizeLessThanOrEqualTo(90);
                    }
                }
            }
        }

        @Test
        void severalRatingsOfOnePersonAreNotTested() {
            var rows = new ArrayList<HistoryOf.Row>();
            for (String period : List.of("2020", "2021")) {
                rows.add(HistoryOf.finalLevel(period, "", Map.of(), 2, 20));
                for (int k = 1; k <= 3; k++) {
                    var values = Map.of(Dimension.ROLE, k == 1 ? "self" : "superior", Dimension.CRITERION, "overall");
                    rows.add(new HistoryOf.Row(period, Kind.PERSON, "", values, k, 15, null));
                }
            }
            var plan = PLAN.withGroupings(List.of(Set.of(Dimension.ROLE)));
            var groups = Inflation.of(new HistoryOf(SEED, rows), Kind.PERSON, plan)
                    .groupings()
                    .get(0)
                    .groups();
            assertThat(groups)
                    .extracting(series -> series.group().label() + " "
                            + series.trend().topTrend().equals(TestResult.untested(Reason.DEPENDENT_RATINGS)))
                    .containsExactly("decision false", "self false", "superior true");
        }

        @Test
        void organisationsAreNamedAsSuch() {
            var rows = HistoryOf.counts(SEED, "hong-ngu.csv").rows().stream()
                    .map(row -> new HistoryOf.Row(
                            row.period(), Kind.ORGANISATION, "", row.values(), row.level(), row.n(), null))
                    .toList();
            var study = Inflation.of(new HistoryOf(SEED, rows), Kind.ORGANISATION, PLAN);
            assertThat(sentence(study, ClaimCode.TOP_SHARE_STEADY, Language.VI))
                    .startsWith("Tổ chức: Tỷ lệ “Xuất sắc”");
        }

        @Test
        void onePeriodSaysNothingAboutATrend() {
            var rows = List.of(
                    HistoryOf.finalLevel("2021", "", Map.of(), 3, 3), HistoryOf.finalLevel("2021", "", Map.of(), 2, 9));
            var study = Inflation.of(new HistoryOf(SEED, rows), Kind.PERSON, PLAN);
            assertThat(codes(study)).startsWith(ClaimCode.ONE_PERIOD);
            assertThat(study.drifts()).isEmpty();
            assertThat(study.overall().group()).isEqualTo(Group.ALL);
        }

        @Test
        void nobodyRatedSaysNothing() {
            var study = Inflation.of(HistoryOf.counts(SEED, "hong-ngu.csv"), Kind.ORGANISATION, PLAN);
            assertThat(study.isEmpty()).isTrue();
            assertThat(study.claims()).isEmpty();
        }

        /** Four periods of 90 people from one distribution, 200 seeds: a rise is claimed no more often than α allows. */
        @Test
        void nothingHappenedAndRarelyIsARiseClaimed() {
            long alarms = 0;
            for (long seed = 1; seed <= 200; seed++) {
                var random = new SeededRandom(seed);
                var rows = new ArrayList<HistoryOf.Row>();
                for (int year = 2018; year <= 2021; year++) {
                    long[] levels = random.multinomial(90, new long[] {2, 8, 60, 30});
                    for (int k = 0; k < levels.length; k++) {
                        rows.add(HistoryOf.finalLevel(String.valueOf(year), "", Map.of(), k, levels[k]));
                    }
                }
                var codes = codes(Inflation.of(new HistoryOf(SEED, rows), Kind.PERSON, quick()));
                boolean rise = codes.contains(ClaimCode.TOP_SHARE_ROSE) || codes.contains(ClaimCode.LEVELS_ROSE);
                alarms += rise ? 1 : 0;
            }
            assertThat(alarms).as("of 200; 5 % are 10").isLessThanOrEqualTo(10);
        }

        private static Plan quick() {
            return new Plan(
                    Set.of(Question.INFLATION),
                    List.of(Kind.PERSON),
                    List.of(),
                    0.95,
                    0.05,
                    1,
                    100,
                    0.9,
                    5,
                    List.of(),
                    RaterPlan.standard(),
                    org.thangdo.study.diagnosis.CriteriaPlan.standard());
        }
    }
}
