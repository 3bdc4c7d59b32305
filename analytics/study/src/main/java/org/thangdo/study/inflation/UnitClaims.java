package org.thangdo.study.inflation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.inflation.Funnel.Unit;

/** What may be said about units and about scores in the last period. */
final class UnitClaims {

    /** More units are counted, not named: the tables have them. */
    private static final int MOST_NAMED = 10;

    private final Inflation study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    UnitClaims(Inflation study, Plan plan) {
        this.study = study;
        this.plan = plan;
    }

    List<Claim> all() {
        String last = study.periods().get(study.periods().size() - 1);
        study.funnels().stream().filter(funnel -> funnel.period().equals(last)).forEach(this::about);
        study.scoreBunching().stream()
                .filter(scores -> scores.period().equals(last))
                .forEach(this::about);
        return claims;
    }

    private void about(Funnel funnel) {
        var tested = funnel.units().stream()
                .filter(unit -> unit.test() instanceof TestResult.Tested)
                .toList();
        if (tested.isEmpty() || !(funnel.centre() instanceof Estimate.Defined centre)) {
            return;
        }
        var outside = tested.stream()
                .filter(unit -> unit.adjusted().rejectsAt(plan.alpha()))
                .toList();
        long above = outside.stream().filter(UnitClaims::above).count();
        var shared = Map.<String, Object>of(
                "period", funnel.period(),
                "by", Wording.by(Set.of(funnel.by())),
                "level", InflationClaims.level(study),
                "centre", centre.value(),
                "units", tested.size(),
                "test", Wording.term(funnel.againstScatter() ? "testedAgainstScatter" : "testedAgainstChance"),
                "above", above,
                "below", outside.size() - above);
        claims.add(new Claim(outside.isEmpty() ? ClaimCode.UNITS_WITHIN_CHANCE : ClaimCode.UNITS_OUTSIDE, shared));
        outside.stream()
                .filter(unit -> unit.n() >= plan.minimumGroup())
                .sorted(Comparator.comparingDouble(UnitClaims::pValue).thenComparing(Unit::group))
                .limit(MOST_NAMED)
                .forEach(unit -> name(unit, shared));
    }

    private static boolean above(Unit unit) {
        return unit.test() instanceof TestResult.Tested tested && tested.statistic() > 0;
    }

    private static double pValue(Unit unit) {
        return unit.adjusted() instanceof TestResult.Tested tested ? tested.pValue() : 1;
    }

    private void name(Unit unit, Map<String, Object> shared) {
        if (unit.share() instanceof Estimate.Defined share) {
            var arguments = new HashMap<>(shared);
            arguments.put("group", Wording.label(unit.group()));
            arguments.put("top", unit.top());
            arguments.put("n", unit.n());
            arguments.put("share", share.value());
            arguments.put("lower", share.interval().lower());
            arguments.put("upper", share.interval().upper());
            arguments.put("confidence", share.interval().level());
            arguments.put("p", pValue(unit));
            claims.add(new Claim(above(unit) ? ClaimCode.UNIT_ABOVE : ClaimCode.UNIT_BELOW, arguments));
        }
    }

    private void about(ScoreBunching scores) {
        if (scores.density().test().rejectsAt(plan.alpha())
                && scores.density().test() instanceof TestResult.Tested tested
                && tested.statistic() > 0) {
            claims.add(new Claim(
                    ClaimCode.SCORES_JUMP_AT_CUT,
                    Map.of(
                            "period", scores.period(),
                            "cut", Wording.number(scores.cut()),
                            "above", scores.justAbove(),
                            "below", scores.justBelow(),
                            "p", tested.pValue())));
        }
        if (scores.heaping().test().rejectsAt(plan.alpha())
                && scores.heaping().test() instanceof TestResult.Tested tested) {
            claims.add(new Claim(
                    ClaimCode.SCORES_HEAP_AT_CUT,
                    Map.of(
                            "period", scores.period(),
                            "cut", Wording.number(scores.cut()),
                            "n", scores.heaping().people(),
                            "p", tested.pValue())));
        }
    }
}
