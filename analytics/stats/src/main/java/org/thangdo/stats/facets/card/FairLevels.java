package org.thangdo.stats.facets.card;

import java.util.List;
import org.thangdo.stats.classification.Certainty;

/**
 * Levels of ratees by what the same raters would give all of them, beside those by the mean of what they got, and how sure
 * each is.
 *
 * @param cuts measures from which the levels are reached, in logits, ascending
 * @param people by number of the ratee; those without a measure are left out
 * @param changed people whose level differs between the two
 * @param certainty on average, the level by measure taken for the true one
 */
public record FairLevels(List<Double> cuts, List<Person> people, int changed, Certainty certainty) {
    public FairLevels {
        cuts = List.copyOf(cuts);
        people = List.copyOf(people);
    }

    /**
     * One ratee.
     *
     * @param mean of the ratings, in levels from 0
     * @param byMean level that the mean reaches
     * @param fair mean level that the raters would give, from 0
     * @param byFair level that the measure reaches
     * @param chances of each level, from the measure and its standard error
     */
    public record Person(int ratee, double mean, int byMean, double fair, int byFair, List<Double> chances) {
        public Person {
            chances = List.copyOf(chances);
        }

        /** Probability of the level by measure. */
        public double sure() {
            return chances.get(byFair);
        }
    }
}
