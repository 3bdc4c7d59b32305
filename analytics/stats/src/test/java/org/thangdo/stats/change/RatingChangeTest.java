package org.thangdo.stats.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.change.Studies.value;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.facets.SimulatedPeriods;
import org.thangdo.stats.facets.SimulatedPeriods.Plan;

/** Laws of the split, what is planted and found once, and every refusal; coverage is in {@link ChangeCoverageTest}. */
class RatingChangeTest {

    private static final Plan INFLATED = Plan.NOTHING.withInflation(0.5).withMetric(0.75);
    private static final Plan IMPROVED = Plan.NOTHING.withImprovement(0.5).withMetric(0.75);

    @Nested
    class Laws {

        @ParameterizedTest
        @CsvSource({"0, 0, 0", "0.5, 0, 0.75", "0, 0.5, 0.75", "0.4, -0.4, 0.5", "2.5, 0, 0.75"})
        void partsAddUpToTheObservedChange(double inflation, double improvement, double reliability) {
            var plan = Plan.NOTHING
                    .withInflation(inflation)
                    .withImprovement(improvement)
                    .withMetric(reliability)
                    .withDrift(0.2);
            var change = Studies.change(plan, 1);
            assertThat(change.splits()).hasSize(reliability == 0 ? 2 : 3);
            for (var split : change.splits()) {
                double sum = value(split.composition())
                        + value(split.severity())
                        + value(split.ratees())
                        + split.remainder();
                assertThat(sum).isCloseTo(value(change.observed()), within(1e-12));
                assertThat(split.remainder()).isCloseTo(0, within(0.02));
            }
        }

        @Test
        void everyLinkSplitsTheSameSum() {
            var change = Studies.change(INFLATED.withDrift(0.2), 2);
            double sum = value(change.sameRatedHigher());
            for (var split : change.splits()) {
                assertThat(value(split.changeLogits()) - value(split.driftLogits()))
                        .isCloseTo(sum, within(1e-12));
            }
            var raters = change.split(Link.COMMON_RATERS_UNCHANGED).orElseThrow();
            var ratees = change.split(Link.COMMON_RATEES_UNCHANGED).orElseThrow();
            assertThat(value(raters.severity())).isCloseTo(0, within(1e-15));
            assertThat(value(ratees.ratees())).isCloseTo(0, within(1e-15));
            assertThat(value(raters.ratees())).isCloseTo(value(ratees.severity()), within(1e-12));
            assertThat(value(raters.composition())).isCloseTo(value(ratees.composition()), within(1e-12));
        }

        @Test
        void assumedPartCarriesTheLinkingError() {
            var steady = Studies.change(Plan.NOTHING, 3).split(Link.COMMON_RATERS_UNCHANGED);
            var drifting = Studies.change(Plan.NOTHING.withDrift(0.5), 3).split(Link.COMMON_RATERS_UNCHANGED);
            double small = ((Estimate.Defined) steady.orElseThrow().driftLogits()).standardError();
            double large = ((Estimate.Defined) drifting.orElseThrow().driftLogits()).standardError();
            assertThat(large).isCloseTo(0.5 / Math.sqrt(25), within(0.03));
            assertThat(small).isLessThan(large / 2);
        }

        /** Read backwards, every part is what it was with the other sign. */
        @Test
        void partsTurnRoundWithTime() {
            var drawn = SimulatedPeriods.draw(INFLATED, 4);
            var ratings = drawn.ratings();
            var forth = Studies.change(ratings, List.of(Studies.metric(drawn)));
            var metric = Studies.metric(drawn);
            var turned = new Metric(
                    metric.name(),
                    true,
                    metric.reliability(),
                    List.of(),
                    metric.measurements().stream()
                            .map(one -> new Metric.Measurement(one.ratee(), 1 - one.period(), one.value()))
                            .toList());
            var back = Studies.change(
                    Studies.renumbered(ratings, 3, 2, row -> 1 - ratings.element(3, row)), List.of(turned));
            for (int i = 0; i < 3; i++) {
                var one = forth.splits().get(i);
                var other = back.splits().get(i);
                assertThat(value(other.severity())).isCloseTo(-value(one.severity()), within(1e-9));
                assertThat(value(other.ratees())).isCloseTo(-value(one.ratees()), within(1e-9));
                assertThat(value(other.composition())).isCloseTo(-value(one.composition()), within(1e-9));
            }
            assertThat(forth.verdict()).isEqualTo(Verdict.INFLATION);
            assertThat(back.verdict()).isEqualTo(Verdict.STRICTER);
        }

        /** Files closed or files left open, counted in ones or in dozens: the unit of a metric does not matter. */
        @ParameterizedTest
        @ValueSource(doubles = {12, 0.001, -1, -7})
        void unitOfTheMetricDoesNotMatter(double unit) {
            var drawn = SimulatedPeriods.draw(INFLATED, 5);
            var metric = Studies.metric(drawn);
            var scaled = Studies.scaled(metric, unit > 0, value -> 100 + unit * value);
            var one = Studies.change(drawn.ratings(), List.of(metric)).splits().get(2);
            var other =
                    Studies.change(drawn.ratings(), List.of(scaled)).splits().get(2);
            assertThat(value(other.severity())).isCloseTo(value(one.severity()), within(1e-9));
            assertThat(((Estimate.Defined) other.ratees()).standardError())
                    .isCloseTo(((Estimate.Defined) one.ratees()).standardError(), within(1e-9));
        }

        @Test
        void equalInputGivesEqualResults() {
            assertThat(Studies.change(INFLATED, 6)).isEqualTo(Studies.change(INFLATED, 6));
        }

        @Test
        void threePeriodsAreComparedInTurnAndEndToEnd() {
            var drawn = SimulatedPeriods.draw(INFLATED.withPeriods(3), 7);
            var changes = RatingChange.of(drawn.ratings(), List.of(Studies.metric(drawn)), 0.95, 0.1)
                    .changes();
            assertThat(changes.stream().map(c -> List.of(c.from(), c.to())))
                    .containsExactly(List.of(0, 1), List.of(1, 2), List.of(0, 2));
            double total =
                    value(changes.get(0).observed()) + value(changes.get(1).observed());
            assertThat(total).isCloseTo(value(changes.get(2).observed()), within(1e-12));
            assertThat(changes.get(2).verdict()).isEqualTo(Verdict.INFLATION);
        }
    }

    @Nested
    class WhatWasPlanted {

        @Test
        void inflationIsInflation() {
            var change = Studies.change(INFLATED, 8);
            assertThat(change.separation()).isEqualTo(Separation.SEPARATED_BY_METRICS);
            assertThat(change.verdict()).isEqualTo(Verdict.INFLATION);
            assertThat(change.commonRatersAgree().rejectsAt(0.01)).isTrue();
            assertThat(change.commonRateesAgree().rejectsAt(0.01)).isFalse();
        }

        @Test
        void improvementIsImprovement() {
            var change = Studies.change(IMPROVED, 8);
            assertThat(change.verdict()).isEqualTo(Verdict.IMPROVEMENT);
            assertThat(change.commonRatersAgree().rejectsAt(0.01)).isFalse();
            assertThat(change.commonRateesAgree().rejectsAt(0.01)).isTrue();
        }

        @Test
        void inflationThatHidesADecline() {
            var plan = Plan.NOTHING.withInflation(0.6).withImprovement(-0.6).withMetric(0.75);
            var change = Studies.change(plan, 9);
            assertThat(change.verdict()).isEqualTo(Verdict.INFLATION_HIDES_DECLINE);
            assertThat(value(change.sameRatedHigher())).isCloseTo(0, within(0.2));
        }

        /** The ratings of inflation and of improvement are the same; without a metric nothing may be said of either. */
        @Test
        void withoutMetricsTheTwoCannotBeToldApart() {
            var inflated = Studies.change(INFLATED.withMetric(0), 10);
            var improved = Studies.change(IMPROVED.withMetric(0), 10);
            assertThat(inflated).isEqualTo(improved);
            assertThat(inflated.separation()).isEqualTo(Separation.ONLY_BOUNDS);
            assertThat(inflated.verdict()).isEqualTo(Verdict.INFLATION_OR_IMPROVEMENT);
            var bounds = inflated.bounds().orElseThrow();
            assertThat(bounds.lowestSeverity()).isCloseTo(0, within(1e-15));
            assertThat(bounds.highestSeverity()).isBetween(0.1, 0.4);
            assertThat(bounds.severity().contains(bounds.highestSeverity())).isTrue();
        }

        /** Halo is noise of a form, which a correction by the error of independent ratings would miss. */
        @ParameterizedTest
        @ValueSource(doubles = {0, 0.7})
        void worthOfAMetricIsCorrectedForTheErrorOfTheRatings(double halo) {
            int seeds = 12;
            double corrected = 0;
            double known = 0;
            double variance = 1.2 * 1.2 + 0.2 * 0.2; // of ability in both units, which are one scale
            for (int seed = 1; seed <= seeds; seed++) {
                var drawn = SimulatedPeriods.draw(INFLATED.withMetric(0.5).withHalo(halo), seed);
                var metric = Studies.metric(drawn);
                var reliability = OptionalDouble.of(variance / (variance + 1.2 * 1.2));
                var told = new Metric("x", true, reliability, List.of(), metric.measurements());
                var metrics =
                        Studies.change(drawn.ratings(), List.of(metric, told)).metrics();
                corrected += value(metrics.get(0).worth()) / seeds;
                known += value(metrics.get(1).worth()) / seeds;
            }
            assertThat(corrected).isCloseTo(known, within(4 * 0.075 / Math.sqrt(seeds)));
        }

        /** Two units without a common rater: the shift is known in each, and they are compared unit by unit. */
        @Test
        void unitsWithoutALinkAreComparedEachWithItself() {
            var drawn = SimulatedPeriods.draw(INFLATED, 12);
            var all = drawn.ratings();
            var apart = all.where(row -> !drawn.isInBothUnits(all.element(1, row)));
            var change = Studies.change(apart, List.of(Studies.metric(drawn)));
            assertThat(change.overlap().strata()).isEqualTo(2);
            assertThat(change.verdict()).isEqualTo(Verdict.INFLATION);
            var shift = (Estimate.Defined) change.sameRatedHigher();
            assertThat(shift.interval().contains(0.5)).isTrue();
        }
    }

    @Nested
    class Refusals {

        private final SimulatedPeriods drawn = SimulatedPeriods.draw(INFLATED, 13);
        private final List<Metric> metrics = List.of(Studies.metric(drawn));

        @Test
        void withoutCommonRatersTheirDriftIsNotSeen() {
            var ratings = Studies.apart(drawn.ratings(), 1, 0);
            var alone = Studies.change(ratings, List.of());
            assertThat(alone.separation()).isEqualTo(Separation.SEPARATED_UNDER_COMMON_RATEES);
            assertThat(alone.verdict()).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(alone.splits()).hasSize(1);
            assertThat(alone.splits().get(0).severity()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(alone.bounds()).isEmpty();
            var measured = Studies.change(ratings, metrics);
            assertThat(measured.verdict()).isEqualTo(Verdict.CANNOT_TELL);
            var split = measured.split(Link.METRICS_UNCHANGED).orElseThrow();
            assertThat(split.severity()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(((Estimate.Defined) split.changeLogits()).interval().contains(0))
                    .isTrue();
            assertThat(value(split.composition()) + value(split.ratees()) + split.remainder())
                    .isCloseTo(value(measured.observed()), within(1e-12));
        }

        @Test
        void withoutCommonRateesTheirChangeIsComposition() {
            var ratings = Studies.apart(drawn.ratings(), 0, 0);
            var change = Studies.change(ratings, List.of());
            assertThat(change.separation()).isEqualTo(Separation.SEPARATED_UNDER_COMMON_RATERS);
            assertThat(change.splits().get(0).ratees()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(change.sameRatedHigher()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(change.commonRatersAgree()).isEqualTo(TestResult.untested(Reason.NO_DATA));
        }

        @ParameterizedTest
        @CsvSource({"0, NOT_LINKED", "4, NOT_LINKED", "5, SEPARATED_UNDER_COMMON_RATEES"})
        void fewerThanFiveInCommonDoNotLink(int common, Separation separation) {
            var everybody = SimulatedPeriods.draw(INFLATED.withCommon(1), 13).ratings();
            var ratings = Studies.apart(Studies.apart(everybody, 1, 0), 0, common);
            var change = Studies.change(ratings, List.of());
            assertThat(change.overlap().ratees()).isEqualTo(common);
            assertThat(change.overlap().raters()).isZero();
            assertThat(change.separation()).isEqualTo(separation);
            assertThat(change.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        }

        /** Two units without a link have two means to estimate, so the raters of both must be five and one more. */
        @ParameterizedTest
        @CsvSource({"4, SEPARATED_UNDER_COMMON_RATEES", "6, ONLY_BOUNDS"})
        void everyUnitApartTakesOneMore(int common, Separation separation) {
            var everybody = SimulatedPeriods.draw(INFLATED.withCommon(1), 13);
            var all = everybody.ratings();
            var units = all.where(row -> !everybody.isInBothUnits(all.element(1, row)));
            var change = Studies.change(Studies.apart(units, 1, common), List.of());
            assertThat(change.overlap().raters()).isEqualTo(common);
            assertThat(change.separation()).isEqualTo(separation);
        }

        @Test
        void noRatingsInAPeriod() {
            var ratings = drawn.ratings();
            var change = Studies.change(ratings.where(row -> ratings.element(3, row) == 0), metrics);
            assertThat(change.observed()).isEqualTo(Estimate.undefined(Reason.NO_DATA));
            assertThat(change.separation()).isEqualTo(Separation.NOT_LINKED);
        }

        /** With other criteria in the later period nobody knows whether they are easier. */
        @Test
        void criteriaThatAllChanged() {
            var ratings = drawn.ratings();
            var change = Studies.change(
                    Studies.renumbered(ratings, 2, 8, row -> ratings.element(2, row) + 4 * ratings.element(3, row)),
                    metrics);
            assertThat(change.sameRatedHigher()).isEqualTo(Estimate.undefined(Reason.NOT_CONNECTED));
            assertThat(change.separation()).isEqualTo(Separation.NOT_LINKED);
        }

        @Test
        void tooManyAtTheTop() {
            var change = Studies.change(INFLATED.withInflation(6), 14);
            assertThat(change.sameRatedHigher()).isEqualTo(Estimate.undefined(Reason.ON_THE_BOUNDARY));
            assertThat(change.overlap().extremes()).isGreaterThan(0.25);
            assertThat(change.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        }

        @Test
        void whatIsNotAStudy() {
            var ratings = drawn.ratings();
            assertThatThrownBy(() -> RatingChange.of(ratings, metrics, 95, 0.1)).hasMessageContaining("level");
            assertThatThrownBy(() -> RatingChange.of(ratings, metrics, 0.95, 0)).hasMessageContaining("matters");
            assertThatThrownBy(() -> RatingChange.of(ratings.with(new int[ratings.ratings()], 1), metrics, 0.95, 0.1))
                    .hasMessageContaining("5 facets");
            var stranger = List.of(new Metric.Measurement(100_000, 0, 1));
            var strange = List.of(new Metric("x", true, OptionalDouble.empty(), List.of(), stranger));
            assertThatThrownBy(() -> RatingChange.of(ratings, strange, 0.95, 0.1))
                    .hasMessageContaining("not of these ratings");
            var twice = new ArrayList<>(metrics.get(0).measurements());
            twice.add(twice.get(0));
            assertThatThrownBy(() -> new Metric("x", true, OptionalDouble.empty(), List.of(), twice))
                    .hasMessageContaining("two measurements");
        }
    }

    @Nested
    class FaultsOfMetrics {

        private final SimulatedPeriods drawn = SimulatedPeriods.draw(INFLATED, 15);

        private void isDropped(Metric metric, MetricStanding standing) {
            var change = Studies.change(drawn.ratings(), List.of(metric));
            assertThat(change.metrics().get(0).standing()).isEqualTo(standing);
            assertThat(change.separation()).isEqualTo(Separation.ONLY_BOUNDS);
            assertThat(change.verdict()).isEqualTo(Verdict.INFLATION_OR_IMPROVEMENT);
        }

        @Test
        void unrelated() {
            isDropped(Studies.metric(drawn, (ratee, period, value) -> ratee * 37 % 11), MetricStanding.UNRELATED);
        }

        @Test
        void theWrongWayRound() {
            isDropped(Studies.scaled(Studies.metric(drawn), false, value -> value), MetricStanding.UNRELATED);
        }

        @Test
        void worthAnotherAmountLater() {
            isDropped(
                    Studies.metric(drawn, (ratee, period, value) -> period == 0 ? value : 2 * value),
                    MetricStanding.RELATION_CHANGED);
        }

        @Test
        void heapedAtItsTarget() {
            Studies.Value pushed = (ratee, period, value) -> value > 0.6 && value < 1 ? 1 : value;
            var metric = Studies.metric(drawn, pushed);
            var target = List.of(new Metric.Target(1, 0.25, 3));
            isDropped(
                    new Metric("x", true, OptionalDouble.empty(), target, metric.measurements()),
                    MetricStanding.HEAPED);
            var honest = new Metric(
                    "x",
                    true,
                    OptionalDouble.empty(),
                    target,
                    Studies.metric(drawn).measurements());
            var change = Studies.change(drawn.ratings(), List.of(honest));
            assertThat(change.metrics().get(0).standing()).isEqualTo(MetricStanding.USED);
            assertThat(change.metrics().get(0).heaping()).hasSize(2);
        }

        @Test
        void ofTooFewPeople() {
            var metric = Studies.metric(drawn);
            var few = metric.measurements().stream()
                    .filter(one -> one.period() == 0 || one.ratee() < 20)
                    .toList();
            isDropped(new Metric("x", true, OptionalDouble.empty(), List.of(), few), MetricStanding.TOO_FEW);
        }

        /** One metric says that people got better, the other that they did not: neither is believed. */
        @Test
        void metricsThatContradictEachOther() {
            var one = Studies.metric(drawn);
            var other = Studies.metric(drawn, (ratee, period, value) -> value + period + ratee % 7 / 7.0);
            var change = Studies.change(drawn.ratings(), List.of(one, other));
            assertThat(change.metricsAgree().rejectsAt(0.001)).isTrue();
            assertThat(change.separation()).isEqualTo(Separation.ONLY_BOUNDS);
            assertThat(change.metrics()).allMatch(metric -> metric.standing() == MetricStanding.USED);
        }

        @Test
        void metricsThatAgreeAreOneLink() {
            var one = Studies.metric(drawn);
            var other = Studies.metric(drawn, (ratee, period, value) -> value + (ratee * 31 + period * 17) % 7 / 7.0);
            var change = Studies.change(drawn.ratings(), List.of(one, other));
            assertThat(change.metricsAgree().rejectsAt(0.05)).isFalse();
            assertThat(change.verdict()).isEqualTo(Verdict.INFLATION);
        }
    }
}
