package org.thangdo.study.inflation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.distribution.ShareDifference;
import org.thangdo.stats.drift.Drift;
import org.thangdo.stats.drift.DriftMeasure;

/**
 * How far the distribution of levels moved between two periods.
 *
 * @param measures every measure with its interval and with what it shows when nothing changed
 * @param topChange change of the share of the top level, Newcombe's interval
 */
public record DriftStep(String from, String to, SortedMap<DriftMeasure, Drift> measures, Estimate topChange) {

    public DriftStep {
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }

    static DriftStep between(Profile before, Profile after, Bootstrap bootstrap, double confidence) {
        var then = before.counts();
        var now = after.counts();
        return new DriftStep(
                before.period(),
                after.period(),
                Drift.between(then, now, bootstrap, confidence),
                ShareDifference.newcombe(then.top(), then.total(), now.top(), now.total(), confidence));
    }
}
