package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.stats.reliability.IntraclassCorrelation.Model;

/**
 * Studies of 5 raters: with every rating by {@link IntraclassCorrelation}, with some missing by {@link RemlFit}. The Monte
 * Carlo error is 0.005 for 2,000 studies, 0.007 for 1,000 and 0.012 for 400.
 */
@Tag("slow")
@DisplayName("the interval of an intraclass correlation holds the truth in 95 of 100 studies")
class ReliabilityCoverageTest {

    /** Measured: 0.943 to 0.957 with every rating, 0.937 to 0.961 with some missing. */
    @ParameterizedTest(name = "{0}, {1} subjects, {2} missing")
    @CsvSource({
        "'ICC(1,1)', 30, 0, 2000", "'ICC(1,1)', 100, 0, 2000", "'ICC(1,1)', 400, 0, 2000",
        "'ICC(C,1)', 30, 0, 2000", "'ICC(C,1)', 100, 0, 2000", "'ICC(C,1)', 400, 0, 2000",
        "'ICC(A,1)', 30, 0, 2000", "'ICC(A,1)', 100, 0, 2000", "'ICC(A,1)', 400, 0, 2000",
        "'ICC(1,1)', 30, 0.2, 1000", "'ICC(1,1)', 100, 0.2, 1000", "'ICC(1,1)', 400, 0.2, 1000",
        "'ICC(C,1)', 30, 0.2, 1000", "'ICC(C,1)', 100, 0.2, 1000", "'ICC(C,1)', 400, 0.2, 1000",
        "'ICC(A,1)', 30, 0.2, 1000", "'ICC(A,1)', 100, 0.2, 1000", "'ICC(A,1)', 400, 0.2, 1000",
        "'ICC(1,1)', 30, 0.4, 1000", "'ICC(1,1)', 100, 0.4, 1000", "'ICC(1,1)', 400, 0.4, 1000",
        "'ICC(C,1)', 30, 0.4, 1000", "'ICC(C,1)', 100, 0.4, 1000", "'ICC(C,1)', 400, 0.4, 1000",
        "'ICC(A,1)', 30, 0.4, 1000", "'ICC(A,1)', 100, 0.4, 1000", "'ICC(A,1)', 400, 0.4, 1000",
    })
    void withNormalScores(String id, int subjects, double missing, int studies) {
        var form = IntraclassCorrelation.named(id);
        var scores = new SimulatedScores(0.6, form.model() == Model.ONE_WAY_RANDOM ? 0 : 0.1, false);

        assertThat(ReliabilityCoverage.of(scores, form, subjects, missing, false, studies))
                .isBetween(0.93, 0.97);
    }

    /**
     * Levels of which 80, 18 and 2 % of the subjects get one, raters alike, by parts. It fails at 30 subjects, 0.90 to 0.92,
     * since some of those studies see hardly a subject above the lowest level. Normal theory covers 0.81 at any number of
     * subjects. Raters who differ in severity make it worse, 0.90 at 400 subjects: on levels they change the spread of the
     * scores too, which no subject shows.
     */
    @ParameterizedTest(name = "{0}, {1} subjects, {2} missing")
    @CsvSource({
        "'ICC(1,1)', 30, 0, 1000, 0.88, 0.93",
        "'ICC(1,1)', 100, 0, 1000, 0.92, 0.97",
        "'ICC(1,1)', 400, 0, 1000, 0.92, 0.97",
        "'ICC(C,1)', 30, 0, 1000, 0.88, 0.93",
        "'ICC(C,1)', 100, 0, 1000, 0.92, 0.97",
        "'ICC(C,1)', 400, 0, 1000, 0.92, 0.97",
        "'ICC(1,1)', 30, 0.2, 400, 0.89, 0.97",
        "'ICC(1,1)', 100, 0.2, 400, 0.91, 0.97",
        "'ICC(1,1)', 400, 0.2, 400, 0.92, 0.97",
        "'ICC(C,1)', 30, 0.4, 400, 0.89, 0.97",
        "'ICC(C,1)', 100, 0.4, 400, 0.91, 0.97",
        "'ICC(C,1)', 400, 0.4, 400, 0.92, 0.97",
    })
    void withSkewedLevels(String id, int subjects, double missing, int studies, double from, double to) {
        var scores = new SimulatedScores(0.6, 0, true);
        var form = IntraclassCorrelation.named(id);

        assertThat(ReliabilityCoverage.of(scores, form, subjects, missing, true, studies))
                .isBetween(from, to);
    }
}
