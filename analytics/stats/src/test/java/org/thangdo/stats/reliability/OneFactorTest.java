package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Reason;

class OneFactorTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class Published {

        /** By hand: three items determine one factor, λ₁ = √(r₁₂ r₁₃ / r₂₃). */
        @Test
        void threeItemsByHand() {
            double[][] correlations = {{1, 0.56, 0.48}, {0.56, 1, 0.42}, {0.48, 0.42, 1}};
            var factor = OneFactor.ofCorrelations(correlations);
            assertThat(factor.refusal()).isEmpty();
            assertThat(factor.loadings().get(0)).isCloseTo(0.8, within(1e-9));
            assertThat(factor.loadings().get(1)).isCloseTo(0.7, within(1e-9));
            assertThat(factor.loadings().get(2)).isCloseTo(0.6, within(1e-9));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void residualsNeverRiseAndAnItemTurnedRoundTurnsItsLoading() {
            double[][] scores = OneFactorScores.draw(new Random(33), 50);
            var factor = OneFactor.of(CrossProducts.of(scores));
            for (int i = 1; i < factor.trace().size(); i++) {
                assertThat(factor.trace().get(i))
                        .isLessThanOrEqualTo(factor.trace().get(i - 1) + 1e-15);
            }
            double[][] turned = Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new);
            Arrays.stream(turned).forEach(row -> row[4] = -row[4]);
            assertThat(OneFactor.of(CrossProducts.of(turned)).loadings().get(4))
                    .isCloseTo(-factor.loadings().get(4), within(1e-9));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void anItemWithoutNoiseOfItsOwn() {
            double[][] heywood = {{1, 0.9, 0.8}, {0.9, 1, 0.5}, {0.8, 0.5, 1}};
            assertThat(OneFactor.ofCorrelations(heywood).refusal()).isEqualTo(Optional.of(Reason.ON_THE_BOUNDARY));
        }

        @Test
        void aConstantItem() {
            var items = CrossProducts.of(new double[][] {{1, 2, 0.1}, {3, 3, 0.1}, {2, 5, 0.1}, {4, 4, 0.1}});
            assertThatThrownBy(() -> OneFactor.of(items)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
