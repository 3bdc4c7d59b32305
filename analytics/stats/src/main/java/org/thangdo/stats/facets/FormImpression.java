package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;

/**
 * A rater's general impression of a ratee beyond what the ratee's measure and the rater's severity account for.
 *
 * @param ratee number
 * @param row a row of the form in the ratings, which names its rater
 * @param impression posterior mean in logits, shrunk towards 0, with its posterior standard deviation, the structural
 *     measures taken as known
 */
public record FormImpression(int ratee, int row, Estimate impression) {

    static List<FormImpression> all(MarginalEstimation estimation, double level) {
        Interval.requireLevel(level);
        var forms = estimation.design.forms;
        double[][] posterior = estimation.information.impressions;
        var all = new ArrayList<FormImpression>();
        for (int n = 0; n < estimation.design.ratees() && posterior[0].length > 0; n++) {
            for (int form = forms.firstForm[n]; form < forms.firstForm[n + 1]; form++) {
                all.add(new FormImpression(
                        n,
                        forms.row[forms.start[form]],
                        Estimate.normal(posterior[0][form], posterior[1][form], level)));
            }
        }
        return all;
    }
}
