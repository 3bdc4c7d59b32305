package org.thangdo.study.inflation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.History.Commitments;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.distribution.ShareInterval;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;

/** What may be said about inflation, each sentence on the test that supports it, the most important first. */
final class InflationClaims {

    private final Inflation study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    InflationClaims(Inflation study, Plan plan) {
        this.study = study;
        this.plan = plan;
    }

    List<Claim> all() {
        if (study.isEmpty()) {
            return List.of();
        }
        claims.addAll(new TrendClaims(level(study), plan).overall(study.overall()));
        ceiling();
        claims.addAll(new GroupClaims(study, plan).all());
        claims.addAll(new FlowClaims(study, plan).all());
        claims.addAll(new UnitClaims(study, plan).all());
        study.commitments().forEach(this::commitments);
        return List.copyOf(claims);
    }

    /** Name of the highest level. */
    static Text level(Inflation study) {
        return study.scale().levels().get(study.scale().size() - 1).label();
    }

    private void ceiling() {
        var profiles = study.overall().profiles();
        int second = study.scale().size() - 2;
        long high = profiles.stream()
                .mapToLong(profile -> profile.counts().atLeast(second))
                .sum();
        long total = profiles.stream().mapToLong(Profile::total).sum();
        var shares = profiles.stream()
                .map(Profile::topTwo)
                .filter(Estimate.Defined.class::isInstance)
                .map(Estimate.Defined.class::cast)
                .toList();
        boolean near = second > 0
                && !shares.isEmpty()
                && shares.stream().allMatch(share -> share.interval().upper() > plan.ceiling())
                && pooledAbove(high, total);
        if (near) {
            claims.add(new Claim(
                    ClaimCode.CEILING,
                    Map.of(
                            "level",
                            study.scale().levels().get(second).label(),
                            "share",
                            (double) high / total,
                            "n",
                            high,
                            "total",
                            total,
                            "least",
                            shares.stream()
                                    .mapToDouble(Estimate.Defined::value)
                                    .min()
                                    .orElseThrow(),
                            "most",
                            shares.stream()
                                    .mapToDouble(Estimate.Defined::value)
                                    .max()
                                    .orElseThrow())));
        }
    }

    private boolean pooledAbove(long high, long total) {
        return ShareInterval.WILSON.of(high, total, plan.confidence()) instanceof Estimate.Defined pooled
                && pooled.interval().lower() > plan.ceiling();
    }

    private void commitments(Commitments made) {
        long known = made.made() - made.unknown();
        if (known > 0) {
            claims.add(new Claim(
                    ClaimCode.COMMITMENTS_KEPT,
                    Map.of(
                            "period", made.period(),
                            "made", made.made(),
                            "kept", made.kept(),
                            "known", known,
                            "unknown", made.unknown())));
        }
        if (made.repeated() > 0) {
            claims.add(new Claim(
                    ClaimCode.WEAKNESSES_RETURN,
                    Map.of("period", made.period(), "made", made.made(), "repeated", made.repeated())));
        }
    }
}
