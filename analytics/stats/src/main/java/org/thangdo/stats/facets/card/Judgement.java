package org.thangdo.stats.facets.card;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.TestResult;

/** One index of a report card: a number beside what the model expects of it, or what is lacking. */
public sealed interface Judgement {

    /**
     * An index that was judged.
     *
     * @param value of the rater
     * @param expected mean of the draws from the null model
     * @param range that holds the middle of the draws, at the level of the card
     * @param pValue share of draws at least as far out, never 0: {@code (1 + reached) / (1 + draws)}, twice the smaller of the
     *     two for an index that is judged on both sides. Where no draw is as far out, the tail of the normal distribution with
     *     the mean and the standard deviation of the draws
     * @param adjusted the same, adjusted by Benjamini and Hochberg's rule for the number of raters, or of groups
     */
    record Judged(double value, double expected, Interval range, double pValue, double adjusted) implements Judgement {
        public Judged {
            if (!Double.isFinite(value) || !Double.isFinite(expected) || !(pValue >= 0 && pValue <= 1)) {
                throw new IllegalArgumentException("not judged: " + value + ", " + expected + ", p " + pValue);
            }
        }

        Judged with(double adjustedValue) {
            return new Judged(value, expected, range, pValue, adjustedValue);
        }
    }

    /**
     * A shift of ratings in logits.
     *
     * @param estimate with its standard error and interval
     * @param test whether it could be 0, by the normal distribution
     * @param adjusted the same test, its p-value adjusted as that of an index
     */
    record Shifted(Estimate.Defined estimate, TestResult test, TestResult adjusted) implements Judgement {
        Shifted with(TestResult adjustedTest) {
            return new Shifted(estimate, test, adjustedTest);
        }
    }

    /**
     * An index that the ratings do not tell.
     *
     * @param need what is lacking
     * @param have how many there are
     * @param needed how many are needed
     */
    record Withheld(Need need, int have, int needed) implements Judgement {}
}
