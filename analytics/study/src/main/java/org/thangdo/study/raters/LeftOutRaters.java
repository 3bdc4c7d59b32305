package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Reason;

/**
 * Levels if one rater had not rated: the joint model is fitted again without that rater, for those who rated most in the last
 * period.
 *
 * @param raters in the last period, those who rate themselves not counted: they are many
 * @param people of the last period with a measure
 * @param tried raters left out, one at a time; the one on whom most levels hang first
 */
public record LeftOutRaters(int raters, int people, List<LeftOutRater> tried) {
    public LeftOutRaters {
        tried = List.copyOf(tried);
    }

    /**
     * One rater left out.
     *
     * @param ratings of the last period
     * @param changed people of the last period whose level is another without this rater
     * @param lost people of the last period who have no measure without this rater
     * @param largestMove of a measure, in logits; of every period
     * @param untold why there is no fit without this rater
     */
    public record LeftOutRater(
            String id, String role, int ratings, int changed, int lost, double largestMove, Optional<Reason> untold) {}
}
