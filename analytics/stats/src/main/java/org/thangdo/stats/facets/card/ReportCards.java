package org.thangdo.stats.facets.card;

import java.util.List;
import org.thangdo.stats.facets.NullModel;

/**
 * Report cards of all raters, roles and units of a fit. No index is held against a rule of thumb: each is set beside what the
 * fitted model, with as much halo as everybody has, would make of the same forms.
 *
 * @param deviation of impressions in the null model, in logits
 * @param raters by number
 * @param roles by number; their p-values are adjusted among themselves
 * @param units by number; likewise
 */
public record ReportCards(double deviation, List<Card> raters, List<Card> roles, List<Card> units) {
    public ReportCards {
        raters = List.copyOf(raters);
        roles = List.copyOf(roles);
        units = List.copyOf(units);
    }

    /** Fewest forms, with two ratings or more, that an index is given for. */
    public static final int FEWEST_FORMS = 5;

    /**
     * Cards of all raters.
     *
     * @param model what is expected; see {@link CommonHalo} for the deviation that is everybody's
     * @throws IllegalArgumentException if the plan is not of as many raters and ratees as the ratings
     */
    public static ReportCards of(NullModel model, CardPlan plan) {
        return new CardDraws(model, plan).cards();
    }
}
