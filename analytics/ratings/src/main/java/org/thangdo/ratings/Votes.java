package org.thangdo.ratings;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Votes on the level of people in one group and period, and what became of them: how many people there are of each {@link
 * Outcome}. Counts add up, and nobody is left out: what is not known is an outcome too.
 *
 * @param subjects number of people by outcome, every number positive
 */
public record Votes(String period, Group group, SortedMap<Outcome, Long> subjects) {

    public Votes {
        subjects = Collections.unmodifiableSortedMap(new TreeMap<>(subjects));
    }

    /** What the votes say. */
    public enum Ballot {
        /** Nobody voted. */
        EMPTY,
        /** One level has the most votes. */
        MAJORITY,
        /** Two or more levels share the most votes. */
        TIE
    }

    /** Where a level stands beside the level, or the tied levels, with the most votes. */
    public enum Stand {
        /** There is no such level, or it is not known, or several are said. */
        UNKNOWN,
        BELOW,
        /** No level has more votes; so every level where nobody voted. */
        AMONG,
        /** It is none of the tied levels but lies between two of them. */
        BETWEEN,
        ABOVE
    }

    /** Which of the levels that share the most votes the head chose. */
    public enum Pick {
        /** There is no tie, or the choice is not known or none of the tied levels. */
        NONE,
        LOWEST,
        /** Of three or more, one that is neither the lowest nor the highest. */
        MIDDLE,
        HIGHEST
    }

    /**
     * What happened to one person.
     *
     * @param head where the level that the head chose stands
     * @param pick which of the tied levels that is
     * @param decided where the final level stands
     * @param asTheHeadChose whether the final level is the one that the head chose
     */
    public record Outcome(Ballot ballot, Stand head, Pick pick, Stand decided, boolean asTheHeadChose)
            implements Comparable<Outcome> {

        private static final Comparator<Outcome> ORDER = Comparator.comparing(Outcome::ballot)
                .thenComparing(Outcome::head)
                .thenComparing(Outcome::pick)
                .thenComparing(Outcome::decided)
                .thenComparing(Outcome::asTheHeadChose);

        @Override
        public int compareTo(Outcome other) {
            return ORDER.compare(this, other);
        }

        /** Whether the final level is what the head chose and the votes alone did not say. */
        public boolean isSetByTheHead() {
            return asTheHeadChose && !(ballot == Ballot.MAJORITY && head == Stand.AMONG);
        }
    }

    /** People with an outcome of some kind. */
    public long count(Predicate<Outcome> kind) {
        return subjects.entrySet().stream()
                .filter(entry -> kind.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** People who were voted on. */
    public long total() {
        return count(outcome -> true);
    }

    /** People on whom two or more levels share the most votes. */
    public long ties() {
        return count(outcome -> outcome.ballot() == Ballot.TIE);
    }

    /** Ties for which the choice of the head is known. */
    public long tiesWithHead() {
        return count(outcome -> outcome.ballot() == Ballot.TIE && outcome.head() != Stand.UNKNOWN);
    }

    /** Ties in which the head chose so among the tied levels. */
    public long ties(Pick pick) {
        return count(outcome -> outcome.ballot() == Ballot.TIE && outcome.pick() == pick);
    }

    /** People whose final level is known. */
    public long decided() {
        return count(outcome -> outcome.decided() != Stand.UNKNOWN);
    }

    /** People whose final level stands somewhere beside the level of the majority. */
    public long decided(Stand stand) {
        return count(outcome -> outcome.ballot() == Ballot.MAJORITY && outcome.decided() == stand);
    }

    /** People whose final level was set by the head: in a tie, without votes, or against the majority. */
    public long setByTheHead() {
        return count(Outcome::isSetByTheHead);
    }
}
