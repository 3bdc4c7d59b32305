package org.thangdo.study.raters;

import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.MeanSquareFit;

/**
 * A ratee, a rater or a criterion on the common scale.
 *
 * @param id name in the data; of a ratee with its period if there are several
 * @param group unit of a ratee, role of a rater; empty for a criterion
 * @param period of a ratee; empty for others
 * @param count ratings
 * @param average level given, the lowest 0
 * @param measure in logits: of a ratee high is good, of a rater severe, of a criterion hard. A ratee's leans to the mean of unit,
 *     position and period where the model is marginal (EAP)
 * @param weighted measure of a ratee that does not lean (Warm's weighted likelihood estimate), where the model is marginal
 * @param fair average level that it would have if everybody else were average
 * @param extreme whether all its ratings are the lowest or the highest, so that its measure is only a place beside the others
 * @param fit of its ratings to the model, if they are part of the fit
 */
public record Element(
        String id,
        String group,
        String period,
        long count,
        double average,
        Estimate measure,
        Optional<Estimate> weighted,
        Estimate fair,
        boolean extreme,
        Optional<MeanSquareFit> fit) {}
