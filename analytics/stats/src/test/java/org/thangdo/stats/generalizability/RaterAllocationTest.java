package org.thangdo.stats.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.SeededRandom;

class RaterAllocationTest {

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        @DisplayName("no other numbers within limits and budget are better, whatever the costs")
        void exhaustive() {
            var random = new SeededRandom(12);
            for (int t = 0; t < 200; t++) {
                var roles = roles(random, false);
                double budget = 4 + 12 * random.nextDouble();
                double best = best(roles, budget, 0, 0);
                var found = RaterAllocation.of(0.4, 0.05, roles, budget);

                assertThat(found.isPresent()).isEqualTo(best < Double.POSITIVE_INFINITY);
                found.ifPresent(allocation -> {
                    assertThat(allocation.error()).isCloseTo(0.05 + best, within(1e-12));
                    assertThat(allocation.cost()).isLessThanOrEqualTo(budget * (1 + 1e-9));
                });
            }
        }

        @Test
        @DisplayName("with equal costs it is what the largest gain leads to, rater by rater")
        void greedy() {
            var random = new SeededRandom(13);
            for (int t = 0; t < 100; t++) {
                var roles = roles(random, true);
                var numbers = roles.stream().mapToInt(RaterRole::least).toArray();
                int budget = 12;
                while (IntStream.of(numbers).sum() < budget) {
                    int next = -1;
                    double gain = -1;
                    for (int v = 0; v < numbers.length; v++) {
                        double own =
                                roles.get(v).error(numbers[v]) - roles.get(v).error(numbers[v] + 1);
                        if (numbers[v] < roles.get(v).most() && own > gain) {
                            gain = own;
                            next = v;
                        }
                    }
                    if (next < 0) {
                        break;
                    }
                    numbers[next]++;
                }
                double error = IntStream.range(0, numbers.length)
                        .mapToDouble(v -> roles.get(v).error(numbers[v]))
                        .sum();

                assertThat(RaterAllocation.of(0.4, 0, roles, budget)
                                .orElseThrow()
                                .error())
                        .isCloseTo(error, within(1e-12));
            }
        }

        @Test
        @DisplayName("Neyman's numbers spend the budget, and no whole numbers without limits beat them")
        void neyman() {
            var roles = List.of(
                    new RaterRole("superior", 0.5, 0.2, 3, 1, 100),
                    new RaterRole("peer", 0.3, 0.4, 1, 1, 100),
                    new RaterRole("subordinate", 0.2, 0.5, 1, 1, 100));
            var found = RaterAllocation.of(0.4, 0, roles, 60).orElseThrow();
            double cost = 0;
            double error = 0;
            for (var choice : found.choices()) {
                cost += choice.neyman() * choice.role().cost();
                error += choice.role().error(1) / choice.neyman();
                assertThat((double) choice.raters()).isCloseTo(choice.neyman(), within(1.5));
            }

            assertThat(cost).isCloseTo(60, within(1e-9));
            assertThat(error).isLessThanOrEqualTo(found.error());
        }

        @Test
        @DisplayName("along the frontier the coefficient rises with the cost, and a gain is that of one more rater")
        void frontier() {
            var roles = roles(new SeededRandom(14), true);
            var front = RaterAllocation.frontier(0.4, 0.02, roles, 12);

            for (int k = 1; k < front.size(); k++) {
                assertThat(front.get(k).cost()).isGreaterThan(front.get(k - 1).cost());
                assertThat(front.get(k).coefficient())
                        .isGreaterThan(front.get(k - 1).coefficient());
            }
            var first = front.get(0).choices().stream()
                    .mapToDouble(choice -> choice.raters() < choice.role().most() ? choice.gain() : 0)
                    .max()
                    .orElseThrow();
            assertThat(front.get(1).coefficient() - front.get(0).coefficient()).isCloseTo(first, within(1e-12));
        }

        private List<RaterRole> roles(SeededRandom random, boolean sameCost) {
            return IntStream.range(0, 4)
                    .mapToObj(v -> new RaterRole(
                            "role" + v,
                            0.1 + random.nextDouble(),
                            random.nextDouble(),
                            sameCost ? 1 : 0.5 + 2 * random.nextDouble(),
                            1,
                            2 + (int) (5 * random.nextDouble())))
                    .toList();
        }

        private double best(List<RaterRole> roles, double budget, int role, double error) {
            if (role == roles.size()) {
                return error;
            }
            var own = roles.get(role);
            double best = Double.POSITIVE_INFINITY;
            for (int n = own.least(); n <= own.most() && n * own.cost() <= budget; n++) {
                best = Math.min(best, best(roles, budget - n * own.cost(), role + 1, error + own.error(n)));
            }
            return best;
        }
    }

    @Nested
    @DisplayName("refuses what is no question")
    class Refusals {

        @Test
        void roles() {
            assertThatThrownBy(() -> new RaterRole("peer", 0, 0.1, 1, 1, 2))
                    .hasMessage("not a role: peer, weight 0.0, error 0.1, cost 1.0, raters 1 to 2");
            assertThatThrownBy(() -> RaterAllocation.of(0, 0, List.of(), 1))
                    .hasMessage("universe score variance 0.0, other error 0.0, 0 roles, budget 1.0");
        }
    }
}
