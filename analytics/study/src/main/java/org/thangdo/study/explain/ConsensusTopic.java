package org.thangdo.study.explain;

import java.util.Map;
import org.thangdo.stats.consensus.AverageDeviation;
import org.thangdo.stats.consensus.Awg;
import org.thangdo.stats.consensus.GroupAnswers;
import org.thangdo.stats.consensus.NullShape;
import org.thangdo.stats.consensus.Rwg;
import org.thangdo.stats.distribution.LevelCounts;

/** Do the members of one group answer alike? Eight invented members, questions on five levels. */
enum ConsensusTopic implements Topic {
    RWG {
        @Override
        public Steps byHand() {
            var steps = members(FIRST);
            double variance = steps.put("variance", variance(FIRST));
            double even = steps.put("even", (LEVELS * LEVELS - 1) / 12.0);
            steps.put("value", 1 - variance / even);
            double lenient = steps.put("lenient", squares(LENIENT) / LENIENT.total());
            steps.put("againstLenient", 1 - variance / lenient);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of(
                    "value", rwg(Rwg.JAMES, NullShape.UNIFORM, FIRST),
                    "againstLenient", rwg(Rwg.JAMES, NullShape.HEAVY_SKEW, FIRST));
        }
    },

    RWG_J {
        @Override
        public Steps byHand() {
            var steps = members(FIRST);
            steps.counts("second", SECOND.counts());
            steps.counts("third", THIRD.counts());
            double questions = steps.count("questions", 3);
            double sum = steps.put("variance1", variance(FIRST)) + steps.put("variance2", variance(SECOND));
            double mean = steps.put("mean", (sum + steps.put("variance3", variance(THIRD))) / questions);
            double ratio = steps.put("ratio", mean / steps.put("even", (LEVELS * LEVELS - 1) / 12.0));
            double reliable = steps.put("reliable", questions * (1 - ratio));
            steps.put("value", reliable / (reliable + ratio));
            steps.put("lindell", 1 - ratio);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of(
                    "value", rwg(Rwg.JAMES, NullShape.UNIFORM, FIRST, SECOND, THIRD),
                    "lindell", rwg(Rwg.LINDELL, NullShape.UNIFORM, FIRST, SECOND, THIRD));
        }
    },

    AWG {
        @Override
        public Steps byHand() {
            var steps = members(FIRST);
            double n = FIRST.total();
            double mean = steps.put("mean", mean(FIRST));
            double variance = steps.put("variance", variance(FIRST));
            double most = steps.put("most", ((LEVELS - mean) * (mean - 1)) * n / (n - 1));
            steps.put("value", 1 - 2 * variance / most);
            steps.count("fewest", LEVELS - 1L);
            steps.count("levels", LEVELS);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", Tables.value(Awg.of(GroupAnswers.of(FIRST), Tables.CONFIDENCE)));
        }
    },

    AVERAGE_DEVIATION {
        @Override
        public Steps byHand() {
            var steps = members(FIRST);
            double mean = steps.put("mean", mean(FIRST));
            steps.put("fromMean", deviations(mean) / FIRST.total());
            long median = steps.count("median", median());
            steps.put("sumFromMedian", deviations(median));
            steps.put("fromMedian", deviations(median) / FIRST.total());
            steps.put("limit", LEVELS / 6.0);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var answers = GroupAnswers.of(FIRST);
            return Map.of(
                    "fromMean", Tables.value(AverageDeviation.FROM_MEAN.of(answers, Tables.CONFIDENCE)),
                    "fromMedian", Tables.value(AverageDeviation.FROM_MEDIAN.of(answers, Tables.CONFIDENCE)));
        }
    };

    private static final int LEVELS = 5;

    /** Members at each level of the first question, lowest first. */
    private static final LevelCounts FIRST = LevelCounts.of(0, 0, 1, 4, 3);

    private static final LevelCounts SECOND = LevelCounts.of(0, 0, 2, 4, 2);
    private static final LevelCounts THIRD = LevelCounts.of(0, 1, 1, 4, 2);

    /** Percent of answers at each level of the heavy skew of James, Demaree and Wolf. */
    private static final LevelCounts LENIENT = LevelCounts.of(0, 0, 10, 40, 50);

    private static Steps members(LevelCounts answers) {
        var steps = new Steps();
        steps.count("members", answers.total());
        steps.counts("answers", answers.counts());
        return steps;
    }

    private static double mean(LevelCounts answers) {
        double sum = 0;
        for (int level = 1; level <= LEVELS; level++) {
            sum += level * answers.at(level - 1);
        }
        return sum / answers.total();
    }

    private static double squares(LevelCounts answers) {
        double squares = 0;
        for (int level = 1; level <= LEVELS; level++) {
            squares += answers.at(level - 1) * Math.pow(level - mean(answers), 2);
        }
        return squares;
    }

    private static double variance(LevelCounts answers) {
        return squares(answers) / (answers.total() - 1);
    }

    /** Sum of the distances of the members from a centre. */
    private static double deviations(double centre) {
        double sum = 0;
        for (int level = 1; level <= LEVELS; level++) {
            sum += FIRST.at(level - 1) * Math.abs(level - centre);
        }
        return sum;
    }

    /** The level at which half of the members are reached. */
    private static int median() {
        int level = 1;
        for (long reached = FIRST.at(0); 2 * reached < FIRST.total(); level++) {
            reached += FIRST.at(level);
        }
        return level;
    }

    private static double rwg(Rwg index, NullShape chance, LevelCounts... questions) {
        var consensus = index.of(GroupAnswers.of(questions), chance.of(LEVELS), Tables.CONFIDENCE);
        return Tables.value(consensus.raw());
    }
}
