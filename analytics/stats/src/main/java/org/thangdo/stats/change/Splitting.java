package org.thangdo.stats.change;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;

/** The split under one link: from shifts in logits to parts in levels, errors by the delta method. */
final class Splitting {
    private final LinkedPeriods periods;
    private final Link link;
    /** {@code A} and {@code Λ}; 0 without influence where it is assumed, null where it cannot be told. */
    private final Contrast change;

    private final Contrast drift;
    private final LevelParts parts;

    Splitting(LinkedPeriods periods, Link link, Contrast change, Contrast drift) {
        this.periods = periods;
        this.link = link;
        this.change = change;
        this.drift = drift;
        parts = new LevelParts(periods, change == null ? 0 : change.value, drift == null ? 0 : drift.value);
    }

    Split split(double observed) {
        return new Split(
                link,
                logits(drift, PeriodPair.RATER),
                logits(change, PeriodPair.RATEE),
                composition(),
                levels(drift, LevelParts.SEVERITY, PeriodPair.RATER),
                levels(change, LevelParts.RATEES, PeriodPair.RATEE),
                observed - parts.change());
    }

    private boolean isAssumed(int facet) {
        return facet
                == (link == Link.COMMON_RATERS_UNCHANGED
                        ? PeriodPair.RATER
                        : link == Link.COMMON_RATEES_UNCHANGED ? PeriodPair.RATEE : -1);
    }

    private Estimate logits(Contrast contrast, int facet) {
        if (contrast == null) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        return periods.estimate(contrast.value, isAssumed(facet) ? periods.linkError(facet) : periods.spread(contrast));
    }

    private Estimate levels(Contrast contrast, int which, int facet) {
        if (contrast == null) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        if (isAssumed(facet)) {
            var error = periods.linkError(facet);
            double slope = parts.derivative(which, which);
            return periods.estimate(
                    parts.part(which), new Spread(slope * slope * error.variance(), error.degreesOfFreedom()));
        }
        return periods.estimate(parts.part(which), periods.spread(moved(Contrast.zero(periods.pair), which)));
    }

    private Estimate composition() {
        return periods.estimate(
                parts.part(LevelParts.COMPOSITION), periods.noiseOnly(moved(parts.direct(), LevelParts.COMPOSITION)));
    }

    private Contrast moved(Contrast from, int which) {
        var sum = from;
        if (change != null) {
            sum = sum.plus(parts.derivative(which, LevelParts.RATEES), change);
        }
        return drift == null ? sum : sum.plus(parts.derivative(which, LevelParts.SEVERITY), drift);
    }
}
