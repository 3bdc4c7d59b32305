package org.thangdo.stats.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivingstonLewisTest {
    private final JsonNode published = CertaintyTest.published("livingston_lewis");
    private final double[] scores = CertaintyTest.numbers(published.required("scores"));

    LivingstonLewisTest() throws IOException {}

    private LivingstonLewis fitted(String form) {
        return LivingstonLewis.of(scores, 0, 24, 0.85, 14, form.equals("fourP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fourP", "twoP"})
    void trueScoresAndAccuracyAsPublished(String form) {
        var fitted = fitted(form);
        var parameters = published.required(form).required("parameters");
        assertThat(fitted.length()).isCloseTo(parameters.required("etl").asDouble(), within(1e-6));
        assertThat(fitted.alpha()).isCloseTo(parameters.required("alpha").asDouble(), within(1e-4));
        assertThat(fitted.beta()).isCloseTo(parameters.required("beta").asDouble(), within(1e-4));
        assertThat(fitted.lower()).isCloseTo(parameters.required("l").asDouble(), within(1e-4));
        assertThat(fitted.upper()).isCloseTo(parameters.required("u").asDouble(), within(1e-4));
        var confusion = published.required(form).required("confusionmatrix");
        assertThat(fitted.trueFail()).isCloseTo(confusion.get(0).get(0).asDouble(), within(1e-4));
        assertThat(fitted.truePass()).isCloseTo(confusion.get(0).get(1).asDouble(), within(1e-4));
        assertThat(fitted.falseFail()).isCloseTo(confusion.get(1).get(0).asDouble(), within(1e-4));
        assertThat(fitted.falsePass()).isCloseTo(confusion.get(1).get(1).asDouble(), within(1e-4));
        assertThat(fitted.certainty().accuracy())
                .isCloseTo(confusion.get(0).get(2).asDouble(), within(1e-4));
    }

    /**
     * The peer's two appraisals do not pass equally many (48 % and 53 %), though they are alike: its second one passes with 21
     * of 37 items and not 22. With one mark for both the result is symmetric.
     */
    @ParameterizedTest
    @ValueSource(strings = {"fourP", "twoP"})
    void thePeersConsistencyIsThatOfTwoMarks(String form) {
        var fitted = fitted(form);
        var matrix = published.required(form).required("consistencymatrix");
        double passing = matrix.get(1).get(0).asDouble() + matrix.get(1).get(1).asDouble();
        assertThat(passing).isCloseTo(fitted.truePass() + fitted.falsePass(), within(1e-4));
        assertThat(bothPass(fitted, 22, 21)).isCloseTo(matrix.get(1).get(1).asDouble(), within(1e-4));
        double consistency = 1 - 2 * (passing - bothPass(fitted, 22, 22));
        assertThat(fitted.certainty().consistency()).isCloseTo(consistency, within(1e-4));
        assertThat(matrix.get(0).get(1).asDouble() - matrix.get(1).get(0).asDouble())
                .isGreaterThan(0.04);
    }

    private static double bothPass(LivingstonLewis fitted, int one, int other) {
        var rule = new GaussIntegratorFactory().legendre(200, fitted.lower(), fitted.upper());
        var beta = new BetaDistribution(null, fitted.alpha(), fitted.beta());
        double width = fitted.upper() - fitted.lower();
        return rule.integrate(share -> {
            var binomial = new BinomialDistribution(null, 37, share);
            return beta.density((share - fitted.lower()) / width)
                    / width
                    * (1 - binomial.cumulativeProbability(one - 1))
                    * (1 - binomial.cumulativeProbability(other - 1));
        });
    }

    @Test
    void everybodyIsSomewhere() {
        var fitted = fitted("fourP");
        assertThat(fitted.truePass() + fitted.falsePass() + fitted.trueFail() + fitted.falseFail())
                .isCloseTo(1, within(1e-8));
        assertThat(fitted.certainty().consistency())
                .isLessThan(fitted.certainty().accuracy());
    }

    @Test
    void refusesWhatIsNoMark() {
        assertThatThrownBy(() -> LivingstonLewis.of(scores, 0, 24, 1, 14, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reliability 1.0");
        assertThatThrownBy(() -> LivingstonLewis.of(scores, 0, 24, 0.8, 24, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("24.0");
    }
}
