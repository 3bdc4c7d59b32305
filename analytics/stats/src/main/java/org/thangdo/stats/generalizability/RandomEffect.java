package org.thangdo.stats.generalizability;

import java.util.List;
import org.thangdo.stats.Estimate;

/**
 * The predicted effect of one element, or of one combination of elements: the best linear unbiased prediction, drawn
 * towards 0 the more, the fewer scores speak of it. Of a rater it is the leniency.
 *
 * <p>Reference: Henderson (1975), Biometrics 31.
 *
 * @param elements codes of the elements, in the order of the facets in the design
 * @param effect in units of the score; its error is that of the prediction, the components taken as known
 */
public record RandomEffect(List<Integer> elements, Estimate effect) {
    public RandomEffect {
        elements = List.copyOf(elements);
    }

    /**
     * All elements of an effect, in the order in which the scores name them.
     *
     * @param effect name, as {@link Design#effectNames()} has it; not the residual
     * @return empty if the scores do not carry the design or the fit by restricted maximum likelihood did not converge
     */
    public static List<RandomEffect> of(FacetScores scores, Design design, GStudyPlan plan, String effect) {
        return new GStudyEstimation(scores, design, plan).predicted(effect);
    }
}
