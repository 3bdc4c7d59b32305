package org.thangdo.stats.change;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.facets.TracedStep;

/**
 * The change of the mean rating from one period to another, and what it may be due to.
 *
 * @param from number of the earlier period
 * @param to number of the later
 * @param overlap who is in both
 * @param observed change of the mean rating in levels, for ratees and raters like these
 * @param sameRatedHigher {@code S = A − Λ}: logits by which the same ratees were rated higher by the same raters
 * @param splits under every link that the data have, each with its name
 * @param bounds where nothing tells ratees from raters but both are in both periods
 * @param metrics what each metric says, used or not
 * @param metricsAgree whether the metrics used link the periods alike; untested with fewer than two
 * @param commonRatersAgree whether the common raters are unchanged on average as far as the metrics tell, {@code Λ = 0}
 * @param commonRateesAgree whether the common ratees are unchanged on average as far as the metrics tell, {@code A = 0}
 * @param separation how far ratees and raters can be told apart
 * @param verdict what the change was
 * @param trace of the fit of both periods
 */
public record PeriodChange(
        int from,
        int to,
        Overlap overlap,
        Estimate observed,
        Estimate sameRatedHigher,
        List<Split> splits,
        Optional<ChangeBounds> bounds,
        List<MetricLink> metrics,
        TestResult metricsAgree,
        TestResult commonRatersAgree,
        TestResult commonRateesAgree,
        Separation separation,
        Verdict verdict,
        List<TracedStep> trace) {

    public PeriodChange {
        splits = List.copyOf(splits);
        metrics = List.copyOf(metrics);
        trace = List.copyOf(trace);
    }

    /** The split under a link, if the data have it. */
    public Optional<Split> split(Link link) {
        return splits.stream().filter(split -> split.link() == link).findFirst();
    }

    /**
     * Who is in both periods, of those whose measures the ratings tell.
     *
     * @param ratees in both
     * @param raters in both
     * @param strata pairs of a linked part of the earlier period and one of the later that were compared
     * @param extremes share of the ratees, each period counted, with nothing but highest or lowest ratings
     * @param dispersion {@code φ}: by how much forms vary more than the model allows, 1 for not
     */
    public record Overlap(int ratees, int raters, int strata, double extremes, double dispersion) {}
}
