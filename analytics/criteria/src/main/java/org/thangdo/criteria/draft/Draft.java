package org.thangdo.criteria.draft;

import java.util.List;
import org.thangdo.criteria.lint.Verdict;
import org.thangdo.criteria.position.Position;

/**
 * A first definition for a committee to work on, made from its own form and the catalogue's position that is nearest. Points are
 * those of the form, carried over to what each sentence becomes and brought to the parts of the rule.
 *
 * @param like id of the catalogue's position
 * @param steps one for each criterion of the form, in its order
 */
public record Draft(Position position, String like, List<Step> steps) {

    public Draft {
        steps = List.copyOf(steps);
    }

    /** What can be done with a sentence. */
    public enum Action {
        /** It measures; its figure becomes the target of a metric. */
        KEEP,
        /** It names work and product, but not what must be reached: a metric that says the rest stands for it. */
        COMPLETE,
        /** Nothing in it can be measured: metrics of the position stand for it. */
        REPLACE,
        /** Character, standing or effort: judged by anchored behaviour. */
        ANCHOR
    }

    /**
     * What a criterion of the form becomes.
     *
     * @param row number of the criterion, from 1
     * @param points in the form; its share of 100 if the form gives none
     * @param metrics ids in the new definition, in its order; at least one
     */
    public record Step(int row, String text, Verdict verdict, double points, Action action, List<String> metrics) {
        public Step {
            metrics = List.copyOf(metrics);
        }
    }
}
