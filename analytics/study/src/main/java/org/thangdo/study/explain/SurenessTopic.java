package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.agreement.AgreementCoefficient;
import org.thangdo.stats.agreement.AgreementDifference;
import org.thangdo.stats.agreement.CategoryPanel;
import org.thangdo.stats.agreement.Resampled;
import org.thangdo.stats.agreement.SampledAgreement;
import org.thangdo.stats.agreement.SourcePairTable;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;
import org.thangdo.stats.agreement.UnitAgreement;

/** How sure is a coefficient of agreement, over people, units and raters? AC1 of the six people. */
enum SurenessTopic implements Topic {
    JACKKNIFE {
        @Override
        public Steps byHand() {
            var steps = SixPeople.steps();
            double value = steps.put("value", LeftOut.ac1(SixPeople.RATINGS));
            var leftOut = LeftOut.people(SixPeople.RATINGS);
            steps.series("leftOut", boxed(leftOut), 3);
            steps.put("mean", leftOut.mean());
            double error = steps.put("error", leftOut.error());
            steps.put("peakedness", leftOut.peakedness());
            steps.put("fitted", leftOut.fittedFreedom());
            double free = steps.put("free", leftOut.degreesOfFreedom());
            LeftOut.interval(steps, value, error, free);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var estimate = AgreementCoefficient.GWET_AC1
                    .estimate(SixPeople.table(), Tables.CONFIDENCE)
                    .estimate();
            return Map.of(
                    "value", Tables.value(estimate),
                    "error", Tables.error(estimate),
                    "lower", Tables.interval(estimate).lower(),
                    "upper", Tables.interval(estimate).upper());
        }
    },

    CLUSTER {
        @Override
        public Steps byHand() {
            var steps = SixPeople.steps();
            double value = steps.put("value", LeftOut.ac1(SixPeople.RATINGS));
            var units = new LeftOut(IntStream.range(0, UNITS.length)
                    .mapToDouble(out -> LeftOut.ac1(rated(IntStream.range(0, UNITS.length)
                            .filter(unit -> unit != out)
                            .flatMap(unit -> Arrays.stream(UNITS[unit]))
                            .toArray())))
                    .toArray());
            steps.count("units", UNITS.length);
            steps.rows("members", shifted(UNITS, 1));
            steps.series("withoutUnit", boxed(units), 3);
            steps.put("byPerson", LeftOut.people(SixPeople.RATINGS).error());
            double byUnit = steps.put("byUnit", units.error());
            var raters = LeftOut.raters(SixPeople.RATINGS);
            steps.series("withoutRater", boxed(raters), 3);
            double byRater = steps.put("byRater", raters.error());
            steps.put("both", Math.hypot(byUnit, byRater));
            steps.put("free", units.degreesOfFreedom());
            LeftOut.interval(steps, value, byUnit, units.degreesOfFreedom());
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var byUnit = new UnitAgreement(Arrays.stream(UNITS)
                            .map(unit -> SixPeople.table(rated(unit)))
                            .toList())
                    .jackknife(AgreementCoefficient.GWET_AC1, Tables.CONFIDENCE);
            int[] unitOf = new int[SixPeople.RATINGS.length];
            IntStream.range(0, UNITS.length)
                    .forEach(unit -> Arrays.stream(UNITS[unit]).forEach(person -> unitOf[person] = unit));
            var panel = new CategoryPanel(FourPeople.panel(shifted(SixPeople.RATINGS, -1)), SixPeople.SCALE);
            var both = new SampledAgreement(panel, unitOf)
                    .jackknife(AgreementCoefficient.GWET_AC1, Resampled.UNITS_AND_RATERS, Tables.CONFIDENCE);
            return Map.of(
                    "byUnit", Tables.error(byUnit),
                    "lower", Tables.interval(byUnit).lower(),
                    "upper", Tables.interval(byUnit).upper(),
                    "both", Tables.error(both));
        }
    },

    COMPARISON {
        @Override
        public Steps byHand() {
            var steps = SixPeople.steps();
            steps.rows("others", ON_ANOTHER);
            double first = steps.put("first", LeftOut.ac1(SixPeople.RATINGS));
            double second = steps.put("second", LeftOut.ac1(ON_ANOTHER));
            double difference = steps.put("difference", second - first);
            var leftOut = LeftOut.people(ON_ANOTHER).minus(LeftOut.people(SixPeople.RATINGS));
            steps.series("leftOut", boxed(leftOut), 3);
            double error = steps.put("error", leftOut.error());
            double free = steps.put("free", leftOut.degreesOfFreedom());
            double t = steps.put("t", difference / error);
            steps.put("p", Tables.twoSided(t, free));
            steps.put("confidence", Tables.CONFIDENCE);
            double beyond = steps.put("beyond", Tables.studentBeyond(1 - Tables.CONFIDENCE, free));
            steps.put("lower", difference - beyond * error);
            steps.put("upper", difference + beyond * error);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var pairs = new TreeMap<ProfilePair, Long>();
            for (int i = 0; i < ON_ANOTHER.length; i++) {
                var pair = new ProfilePair(SixPeople.profile(ON_ANOTHER[i]), SixPeople.profile(SixPeople.RATINGS[i]));
                pairs.merge(pair, 1L, Long::sum);
            }
            var ac1 = AgreementCoefficient.GWET_AC1;
            var compared = AgreementDifference.paired(
                    new SourcePairTable(SixPeople.SCALE, pairs), ac1, ac1, Tables.CONFIDENCE);
            var answers = Tables.answers("t", compared.test());
            answers.put("difference", Tables.value(compared.estimate()));
            answers.put("lower", Tables.interval(compared.estimate()).lower());
            answers.put("upper", Tables.interval(compared.estimate()).upper());
            return answers;
        }
    };

    /** People of three invented units, numbered from 0: those of one unit resemble each other. */
    private static final int[][] UNITS = {{0, 2}, {1, 3}, {4, 5}};

    /** The same six people and raters on another criterion. */
    private static final int[][] ON_ANOTHER = {{4, 4, 4}, {3, 3, 3}, {3, 4, 3}, {3, 3, 3}, {3, 4, 4}, {2, 2, 2}};

    private static int[][] rated(int[] people) {
        return Arrays.stream(people)
                .mapToObj(person -> SixPeople.RATINGS[person])
                .toArray(int[][]::new);
    }

    private static int[][] shifted(int[][] rows, int by) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(number -> number + by).toArray())
                .toArray(int[][]::new);
    }

    private static List<Double> boxed(LeftOut leftOut) {
        return Arrays.stream(leftOut.values()).boxed().toList();
    }
}
