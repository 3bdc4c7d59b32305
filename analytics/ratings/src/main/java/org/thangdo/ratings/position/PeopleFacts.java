package org.thangdo.ratings.position;

import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.scoring.Facts;
import org.thangdo.criteria.scoring.ProductScore.Product;
import org.thangdo.ratings.History;

/**
 * What a history knows of the people of one position, as scoring takes it. Values come from the table of measurements,
 * judgements of behaviour from the ratings of others (the mark is the number of the anchor), products from their own table.
 *
 * @param people in the order of period and subject
 * @param leftOut what was there and could not be taken, in the same order
 * @param elsewhere people whose position is another
 */
public record PeopleFacts(List<Person> people, List<LeftOut> leftOut, List<Elsewhere> elsewhere) {

    public PeopleFacts {
        people = List.copyOf(people);
        leftOut = List.copyOf(leftOut);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * One person in one period.
     *
     * @param unit empty if it is not said
     */
    public record Person(String period, String subject, String unit, Facts facts, List<Delivered> products) {
        public Person {
            products = List.copyOf(products);
        }
    }

    /** One kind of product that a person delivered. @param source {@code file#sheet!cell} */
    public record Delivered(Product product, String source) {}

    /**
     * Something that could not be taken.
     *
     * @param metric id of the metric, or what the file calls it if it is none of the position
     */
    public record LeftOut(String period, String subject, String metric, Why why, List<String> sources) {
        public LeftOut {
            sources = List.copyOf(sources);
        }
    }

    /** Why something could not be taken. */
    public enum Why {
        /** Two values of one metric, or two marks of one rater, contradict each other; none is taken. */
        CONTRADICTION,
        /** A mark that a person gave to himself. */
        SELF,
        /** A mark that is no number of an anchor. */
        NOT_AN_ANCHOR,
        /** A metric that the position does not have. */
        UNKNOWN_METRIC,
        /** Counts of a product that are missing, not whole, or more good than completed. */
        PRODUCT_COUNTS
    }

    /** A person whose position is another. */
    public record Elsewhere(String period, String subject, String position) {}

    /**
     * Reads a history.
     *
     * @param span period to score, such as {@code 2026}: values of its months and quarters are averaged, of several marks of one
     *     rater the last counts; empty: each period as it stands
     */
    public static PeopleFacts of(History history, Position position, Optional<String> span) {
        return new FactsReader(position, span).read(history);
    }
}
