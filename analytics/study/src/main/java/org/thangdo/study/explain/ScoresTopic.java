package org.thangdo.study.explain;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.reliability.CrossedSums;
import org.thangdo.stats.reliability.IntraclassCorrelation;
import org.thangdo.stats.reliability.IntraclassCorrelation.Model;
import org.thangdo.stats.reliability.RemlFit;
import org.thangdo.stats.reliability.RobinsonAgreement;

/** How far can points be trusted that several raters gave? */
enum ScoresTopic implements Topic {
    ICC {
        @Override
        public Steps byHand() {
            var steps = meanSquares();
            double people = number(steps, "ofPeople");
            double raters = number(steps, "ofRaters");
            double rest = number(steps, "ofRest");
            double within = steps.put("within", (FourPeople.squaresOfRaters() + FourPeople.squaresOfRest()) / WITHIN);
            double n = FourPeople.PEOPLE;
            double k = FourPeople.RATERS;
            double byRaters = steps.put("byRaters", raters - rest);
            steps.put("consistency", (people - rest) / (people + (k - 1) * rest));
            steps.put("consistencyOfMean", (people - rest) / people);
            steps.put("absolute", (people - rest) / (people + (k - 1) * rest + k / n * byRaters));
            steps.put("absoluteOfMean", (people - rest) / (people + byRaters / n));
            steps.put("oneWay", (people - within) / (people + (k - 1) * within));
            steps.put("oneWayOfMean", (people - within) / people);
            steps.count("others", FourPeople.RATERS - 1L);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var answers = new TreeMap<String, Double>();
            answers.put("consistency", icc("ICC(C,1)"));
            answers.put("consistencyOfMean", icc("ICC(C,k)"));
            answers.put("absolute", icc("ICC(A,1)"));
            answers.put("absoluteOfMean", icc("ICC(A,k)"));
            answers.put("oneWay", icc("ICC(1,1)"));
            answers.put("oneWayOfMean", icc("ICC(1,k)"));
            return answers;
        }
    },

    /** Complete points, where the likelihood has the answer of the analysis of variance. */
    ICC_MISSING {
        @Override
        public Steps byHand() {
            var steps = meanSquares();
            double rest = number(steps, "ofRest");
            double subjects = steps.put("subjects", (number(steps, "ofPeople") - rest) / FourPeople.RATERS);
            double raters = steps.put("severity", (number(steps, "ofRaters") - rest) / FourPeople.PEOPLE);
            steps.put("single", subjects / (subjects + raters + rest));
            steps.put("ofMean", subjects / (subjects + (raters + rest) / FourPeople.RATERS));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var fit = RemlFit.of(CrossedSums.of(FourPeople.panel()), Model.TWO_WAY_RANDOM);
            return Map.of("single", reml(fit, "ICC(A,1)"), "ofMean", reml(fit, "ICC(A,k)"));
        }
    },

    ROBINSON_A {
        @Override
        public Steps byHand() {
            var steps = FourPeople.steps();
            series(steps);
            double people = steps.put("squaresOfPeople", FourPeople.squaresOfPeople());
            double rest = steps.put("squaresOfRest", FourPeople.squaresOfRest());
            steps.put("value", people / (people + rest));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", Tables.value(RobinsonAgreement.of(FourPeople.sums(), Tables.CONFIDENCE)));
        }
    };

    private static final double WITHIN = FourPeople.PEOPLE * (FourPeople.RATERS - 1.0);

    private static Steps meanSquares() {
        var steps = FourPeople.steps();
        series(steps);
        double n = FourPeople.PEOPLE;
        double k = FourPeople.RATERS;
        steps.put("ofPeople", FourPeople.squaresOfPeople() / (n - 1));
        steps.put("ofRaters", FourPeople.squaresOfRaters() / (k - 1));
        steps.put("ofRest", FourPeople.squaresOfRest() / ((n - 1) * (k - 1)));
        return steps;
    }

    private static void series(Steps steps) {
        steps.series(
                "meansOfPeople",
                IntStream.range(0, FourPeople.PEOPLE)
                        .mapToObj(FourPeople::meanOf)
                        .toList(),
                2);
        steps.series(
                "meansByRaters",
                IntStream.range(0, FourPeople.RATERS)
                        .mapToObj(FourPeople::meanBy)
                        .toList(),
                2);
        steps.put("mean", FourPeople.mean());
    }

    private static double number(Steps steps, String name) {
        return (double) steps.named().get(name);
    }

    private static double icc(String form) {
        return Tables.value(IntraclassCorrelation.named(form)
                .estimate(FourPeople.sums(), Tables.CONFIDENCE)
                .estimate());
    }

    private static double reml(RemlFit fit, String form) {
        return Tables.value(fit.estimate(IntraclassCorrelation.named(form), FourPeople.RATERS, Tables.CONFIDENCE)
                .estimate());
    }
}
