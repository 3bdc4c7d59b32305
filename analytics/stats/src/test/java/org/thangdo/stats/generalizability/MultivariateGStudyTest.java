package org.thangdo.stats.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.ROLES;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.appraisals;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.expected;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.numbers;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.scores;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.generalizability.DesignFault.Kind;
import org.thangdo.stats.generalizability.RaterPanel.RoleCost;

class MultivariateGStudyTest {
    private static final FacetScores RAJARATNAM = scores("rajaratnam", "person", "subtest", "item");
    private static final MultivariatePlan SUBTESTS =
            MultivariatePlan.of("subtest", "person", List.of("item"), List.of());
    private static final MultivariatePlan BY_ROLE =
            MultivariatePlan.of("role", "ratee", List.of("rater", "item"), List.of("item"));

    /** Rajaratnam, Cronbach and Gleser (1965); Brennan (2001), pp. 270–272. */
    @Nested
    @DisplayName("agrees with published numbers")
    class References {
        private final MultivariateGStudy.Estimated study = estimated(RAJARATNAM, SUBTESTS);

        /** gtheory 0.1.2 over lme4, which stops 1.9e-6 before the exact components. */
        @Test
        void components() {
            var within = expected("rajaratnam_multivariate").get("within");
            for (int v = 0; v < 3; v++) {
                var own = within.get(String.valueOf(v + 1));
                var found = study.strata().get(v).study();
                assertThat(found.component("person").value())
                        .isCloseTo(own.get("Person").doubleValue(), within(1e-5));
                assertThat(found.component("item").value())
                        .isCloseTo(own.get("Item").doubleValue(), within(1e-5));
                assertThat(found.components().get(2).value())
                        .isCloseTo(own.get("Residual").doubleValue(), within(1e-5));
                double[] row = numbers(
                        expected("rajaratnam_multivariate").get("universe_cov").get(v));
                for (int w = 0; w < 3; w++) {
                    assertThat(study.universeCovariance().get(v).get(w)).isCloseTo(row[w], within(1e-5));
                }
            }
        }

        @Test
        void composite() {
            var plan = CompositePlan.of(study, List.of(0.25, 0.5, 0.25), 0.95);
            var found = Composite.of(RAJARATNAM, SUBTESTS, study, plan);
            var own = expected("rajaratnam_multivariate").get("composite");

            assertThat(found.universeScore()).isCloseTo(own.get("var.universe").doubleValue(), within(1e-5));
            assertThat(found.relativeError()).isCloseTo(own.get("var.error.rel").doubleValue(), within(1e-5));
            assertThat(found.absoluteError()).isCloseTo(own.get("var.error.abs").doubleValue(), within(1e-5));
            assertThat(found.relativeSem()).isCloseTo(own.get("sem.rel").doubleValue(), within(1e-5));
            assertThat(found.absoluteSem()).isCloseTo(own.get("sem.abs").doubleValue(), within(1e-5));
            assertThat(value(found.generalizability()))
                    .isCloseTo(own.get("generalizability").doubleValue(), within(1e-5));
            assertThat(value(found.dependability()))
                    .isCloseTo(own.get("dependability").doubleValue(), within(1e-5));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        @DisplayName("one stratum that counts is the univariate D study")
        void oneStratum() {
            var study = estimated(RAJARATNAM, SUBTESTS);
            var plan = CompositePlan.of(study, List.of(0.0, 1.0, 0.0), 0.95);
            var own = DStudy.of(
                    study.strata().get(1).study(),
                    DStudyPlan.of(study.strata().get(1).study(), "person"));

            assertThat(value(Composite.of(RAJARATNAM, SUBTESTS, study, plan).generalizability()))
                    .isCloseTo(value(own.generalizability()), within(1e-12));
        }

        @Test
        @DisplayName("two strata with the same scores covary as much as the persons' means, their errors among it")
        void sameScoresTwice() {
            int n = RAJARATNAM.observations();
            var codes = new ArrayList<int[]>();
            for (int copy = 0; copy < 2; copy++) {
                for (int m = 0; m < n; m++) {
                    if (RAJARATNAM.code("subtest", m) == 2) {
                        codes.add(new int[] {RAJARATNAM.code("person", m), RAJARATNAM.code("item", m), copy, m});
                    }
                }
            }
            var columns = new int[3][codes.size()];
            var values = new double[codes.size()];
            for (int m = 0; m < values.length; m++) {
                for (int f = 0; f < 3; f++) {
                    columns[f][m] = codes.get(m)[f];
                }
                values[m] = RAJARATNAM.score(codes.get(m)[3]);
            }
            var twice = FacetScores.of(List.of("p", "i", "v"), columns, values);
            var study = estimated(twice, MultivariatePlan.of("v", "p", List.of("i"), List.of("i")));
            var own = study.strata().get(0).study();

            assertThat(study.universeCovariance().get(0).get(1))
                    .isCloseTo(own.component("p").value(), within(1e-10));
            assertThat(study.linked().get(1).covariances().get(0).get(1))
                    .isCloseTo(own.component("i").value(), within(1e-10));
            assertThat(study.linked().get(2).covariances().get(0).get(1))
                    .isCloseTo(own.components().get(2).value(), within(1e-10));
        }

        @Test
        @DisplayName("known covariances of roles come back from uneven numbers of raters")
        void recovery() {
            var random = new SeededRandom(21);
            int times = 60;
            var sums = new double[4];
            var squares = new double[4];
            for (int t = 0; t < times; t++) {
                var study =
                        estimated(roles(random, 60), MultivariatePlan.of("v", "p", List.of("r", "i"), List.of("i")));
                double[] found = {
                    study.universeCovariance().get(0).get(1),
                    study.linked().get(1).covariances().get(0).get(1),
                    study.linked().get(2).covariances().get(0).get(1),
                    study.universeCovariance().get(0).get(0)
                };
                for (int j = 0; j < 4; j++) {
                    sums[j] += found[j] / times;
                    squares[j] += found[j] * found[j] / times;
                }
            }
            double[] truth = {0.5, 0.2, 0.3, 0.8};
            for (int j = 0; j < 4; j++) {
                double error = Math.sqrt((squares[j] - sums[j] * sums[j]) / times);
                assertThat(sums[j]).isCloseTo(truth[j], within(4 * error));
            }
        }

        /** Two roles; persons 0.5 in common and 0.3 or 0.1 of their own, criteria 0.2 and their profile 0.3 in common. */
        private FacetScores roles(SeededRandom random, int persons) {
            var codes = new ArrayList<int[]>();
            for (int p = 0; p < persons; p++) {
                for (int v = 0; v < 2; v++) {
                    int raters = 1 + (int) (3 * random.nextDouble());
                    for (int r = 0; r < raters; r++) {
                        for (int i = 0; i < 4; i++) {
                            codes.add(new int[] {p, 10 * (2 * p + v) + r, i, v});
                        }
                    }
                }
            }
            var columns = new int[4][codes.size()];
            for (int m = 0; m < codes.size(); m++) {
                for (int f = 0; f < 4; f++) {
                    columns[f][m] = codes.get(m)[f];
                }
            }
            var empty = FacetScores.of(List.of("p", "r", "i", "v"), columns, new double[codes.size()]);
            var common = new EffectCells(empty, Design.parse("p x i x v"));
            double[] components = new double[common.components()];
            components[common.names().indexOf("p")] = 0.5;
            components[common.names().indexOf("i")] = 0.2;
            components[common.names().indexOf("pi")] = 0.3;
            components[common.names().indexOf("pv")] = 0.3;
            var drawn = new NormalScores(common, random).draw(components);
            var nested = new EffectCells(empty, Design.parse("r x i"));
            double[] errors = new double[nested.components()];
            errors[nested.names().indexOf("r")] = 0.4;
            errors[nested.components() - 1] = 0.5;
            double[] noise = new NormalScores(nested, random).draw(errors);
            for (int m = 0; m < drawn.length; m++) {
                drawn[m] += noise[m];
            }
            return FacetScores.of(List.of("p", "r", "i", "v"), columns, drawn);
        }
    }

    @Nested
    @DisplayName("answers how many raters of which role")
    class Panel {
        private final FacetScores data = appraisals(2);
        private final MultivariateGStudy.Estimated study = estimated(data, BY_ROLE);
        private final List<RoleCost> costs = List.of(
                new RoleCost("collective", 0.2, 1, 1, 6),
                new RoleCost("peer", 0.2, 1, 1, 8),
                new RoleCost("self", 0.05, 1, 1, 1),
                new RoleCost("subordinate", 0.2, 1, 1, 8),
                new RoleCost("superior", 0.35, 2, 1, 2));

        @Test
        @DisplayName("the one self rater is no facet, and its role has one rater")
        void selfRatings() {
            var panel = panel();

            assertThat(study.strata().get(ROLES.indexOf("self")).left()).containsExactly("rater");
            assertThat(panel.roles().get(ROLES.indexOf("self")).most()).isEqualTo(1);
        }

        @Test
        @DisplayName("the coefficient of an allocation is that of its composite")
        void allocation() {
            var panel = panel();
            var allocation = panel.allocation(16).orElseThrow();
            var composite = Composite.of(data, BY_ROLE, study, panel.plan(allocation));

            assertThat(allocation.cost()).isLessThanOrEqualTo(16);
            assertThat(value(composite.generalizability())).isCloseTo(allocation.coefficient(), within(1e-12));
            var interval = ((Estimate.Defined) composite.generalizability()).interval();
            assertThat(interval.contains(allocation.coefficient())).isTrue();
            assertThat(interval.upper()).isLessThan(1);
        }

        @Test
        void aBudgetBelowTheFewest() {
            assertThat(panel().allocation(5)).isEmpty();
        }

        private RaterPanel panel() {
            return RaterPanel.of(study, "rater", List.of(new FacetSize("item", 8)), costs, 0.95)
                    .orElseThrow();
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void aStratumThatDoesNotVary() {
            var data = FacetScores.of(
                    List.of("p", "i", "v"),
                    new int[][] {{1, 1, 2, 2, 1, 1, 2, 2}, {1, 2, 1, 2, 1, 2, 1, 2}, {1, 1, 1, 1, 4, 4, 4, 4}},
                    new double[] {1, 2, 4, 2, 3, 3, 3, 3});

            var refused = (MultivariateGStudy.Refused)
                    MultivariateGStudy.of(data, MultivariatePlan.of("v", "p", List.of("i"), List.of()));

            assertThat(refused.stratum()).isEqualTo(4);
            assertThat(refused.faults()).extracting(DesignFault::kind).containsExactly(Kind.NO_VARIATION);
        }

        @Test
        void strataWithoutACommonObject() {
            var data = FacetScores.of(
                    List.of("p", "i", "v"),
                    new int[][] {{1, 1, 2, 2, 3, 3, 4, 4}, {1, 2, 1, 2, 1, 2, 1, 2}, {1, 1, 1, 1, 4, 4, 4, 4}},
                    new double[] {1, 2, 4, 2, 3, 1, 3, 2});

            var refused = (MultivariateGStudy.Refused)
                    MultivariateGStudy.of(data, MultivariatePlan.of("v", "p", List.of("i"), List.of()));

            assertThat(refused.faults()).containsExactly(new DesignFault(Kind.NOT_DETERMINED, List.of("1", "4")));
        }

        @Test
        void facetsThatAreNotThere() {
            assertThatThrownBy(() -> MultivariatePlan.of("v", "p", List.of("i"), List.of("o")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static MultivariateGStudy.Estimated estimated(FacetScores data, MultivariatePlan plan) {
        return (MultivariateGStudy.Estimated) MultivariateGStudy.of(data, plan);
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }
}
