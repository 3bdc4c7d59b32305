package org.thangdo.cli;

import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.Stated;
import org.thangdo.criteria.scoring.PositionScore;
import org.thangdo.criteria.scoring.ProductScore;
import org.thangdo.criteria.scoring.Scorecard;
import org.thangdo.ratings.position.PeopleFacts;
import org.thangdo.ratings.position.PeopleFacts.Delivered;
import org.thangdo.ratings.position.PeopleFacts.Elsewhere;
import org.thangdo.ratings.position.PeopleFacts.LeftOut;
import org.thangdo.ratings.position.PeopleFacts.Person;

/**
 * What {@code score} answers, as JSON.
 *
 * @param illustrative ids of metrics whose norms are made up
 * @param people in the order of period and subject
 */
record ScoreRecord(
        String position,
        int version,
        String rules,
        List<String> illustrative,
        List<Scored> people,
        List<LeftOut> leftOut,
        List<Elsewhere> elsewhere) {

    /**
     * One person.
     *
     * @param card by the metrics of the position
     * @param delivered products, if the files have any
     * @param products what the rule gives for the products; empty if it does not score products or there are none
     */
    record Scored(
            String period,
            String subject,
            String unit,
            Scorecard card,
            List<Delivered> delivered,
            Optional<ProductScore.Result> products) {

        /** Whether nothing at all is known of the person. */
        boolean isOpen() {
            return card.lines().stream().allMatch(line -> line.outcome() instanceof Scorecard.Open)
                    && products.isEmpty();
        }
    }

    static ScoreRecord of(Position position, RulePack rule, PeopleFacts facts) {
        var score = new PositionScore(position, rule.bands().map(Stated::value));
        var people = facts.people().stream()
                .map(person -> scored(person, score, rule))
                .toList();
        return new ScoreRecord(
                position.id(),
                position.version().number(),
                rule.id(),
                position.illustrative().stream().map(metric -> metric.id()).toList(),
                people,
                facts.leftOut(),
                facts.elsewhere());
    }

    private static Scored scored(Person person, PositionScore score, RulePack rule) {
        Optional<ProductScore.Result> products =
                person.products().isEmpty() || rule.productScore().isEmpty()
                        ? Optional.empty()
                        : Optional.of(ProductScore.of(rule)
                                .score(person.products().stream()
                                        .map(Delivered::product)
                                        .toList()));
        return new Scored(
                person.period(),
                person.subject(),
                person.unit(),
                score.of(person.facts()),
                person.products(),
                products);
    }
}
