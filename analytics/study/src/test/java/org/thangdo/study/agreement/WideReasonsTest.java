package org.thangdo.study.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.StandardError;
import org.thangdo.study.ClaimCode;

@DisplayName("A study of a table of subjects × raters says why it cannot say")
class WideReasonsTest extends WideTables {

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

    @ParameterizedTest
    @CsvSource({"12, 66", "13, 0"})
    void moreThanTwelveRatersAreNotPairedAndItSaysSo(int raters, int pairs) {
        var study = study(table(40, raters, 4), plan());

        assertThat(study.pairs()).hasSize(pairs);
        assertThat(codes(study).contains(ClaimCode.RATERS_NOT_PAIRED)).isEqualTo(pairs == 0);
    }

    @Test
    void moreThanFiveThousandProfilesAreNotDrawnAndItSaysSo() {
        var table = new Random(5).ints(6000 * 9, 1, 11).toArray();
        var subjects = IntStream.range(0, 6000)
                .mapToObj(i -> Arrays.copyOfRange(table, 9 * i, 9 * i + 9))
                .toArray(int[][]::new);
        var study = study(subjects, new WidePlan(List.of(), StandardError.JACKKNIFE, 0, false, 100, false, 10));

        assertThat(codes(study)).contains(ClaimCode.PROFILES_NOT_DRAWN, ClaimCode.RATERS_NOT_APART);
        assertThat(study.overall().coefficients())
                .allSatisfy(each -> assertThat(each.bootstrap()).isEmpty());
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
