package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/** What may be said about levels under average raters, and about what people say of themselves: of nobody by name. */
final class RepairClaims {
    private final RaterStudy study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    RepairClaims(RaterStudy study, Plan plan) {
        this.study = study;
        this.plan = plan;
    }

    List<Claim> all() {
        study.repair()
                .filter(repair -> repair.last().people() >= plan.minimumGroup())
                .ifPresent(this::repair);
        study.habits().selfOther().ifPresent(this::selfOther);
        return claims;
    }

    private void repair(Repair repair) {
        var last = repair.last();
        int changed = last.up() + last.down();
        var arguments = of(last.period());
        arguments.put("people", last.people());
        arguments.put("changed", changed);
        arguments.put("up", last.up());
        arguments.put("down", last.down());
        arguments.put("share", (double) changed / last.people());
        arguments.put("unsure", last.unsure());
        arguments.put("from", repair.sureFrom());
        arguments.put("accuracy", last.certainty().accuracy());
        arguments.put("consistency", last.certainty().consistency());
        add(changed > 0 ? ClaimCode.REPAIR_MOVES : ClaimCode.REPAIR_MOVES_NOBODY, arguments);
        add(ClaimCode.REPAIR_UNSURE, arguments);
        decided(repair);
        hangs(repair.without(), last.period());
    }

    private void decided(Repair repair) {
        repair.last()
                .decided()
                .filter(decided -> decided.people() >= plan.minimumGroup())
                .ifPresent(decided -> {
                    int outside = decided.above() + decided.below();
                    var arguments = of(repair.last().period());
                    arguments.put("people", decided.people());
                    arguments.put("outside", outside);
                    arguments.put("above", decided.above());
                    arguments.put("below", decided.below());
                    arguments.put("from", repair.supportedFrom());
                    add(outside > 0 ? ClaimCode.FINAL_OUTSIDE : ClaimCode.FINAL_WITHIN, arguments);
                });
    }

    private void hangs(LeftOutRaters without, String period) {
        if (without.raters() == 0 || without.people() < plan.minimumGroup()) {
            return;
        }
        if (without.tried().isEmpty()) {
            add(ClaimCode.REPAIR_NOT_TRIED, Map.of("most", LeftOutCount.MOST_REFITTED));
            return;
        }
        int most = without.tried().stream()
                .mapToInt(rater -> rater.changed() + rater.lost())
                .max()
                .orElseThrow();
        long moving = without.tried().stream()
                .filter(rater -> rater.changed() + rater.lost() > 0)
                .count();
        var arguments = of(period);
        arguments.put("most", most);
        arguments.put("people", without.people());
        arguments.put("share", (double) most / without.people());
        arguments.put("moving", moving);
        arguments.put("tried", without.tried().size());
        arguments.put("raters", without.raters());
        add(most > 0 ? ClaimCode.REPAIR_HANGS : ClaimCode.REPAIR_HANGS_ON_NOBODY, arguments);
    }

    private void selfOther(SelfOtherFound found) {
        if (found.difference() instanceof Estimate.Defined difference) {
            add(
                    side(difference, ClaimCode.SELF_HIGHER, ClaimCode.SELF_LOWER, ClaimCode.SELF_ALIKE),
                    arguments(found, difference));
        }
        if (found.lowLessRest() instanceof Estimate.Defined difference
                && found.low() instanceof Estimate.Defined low
                && found.rest() instanceof Estimate.Defined rest) {
            var arguments = arguments(found, difference);
            arguments.put("low", low.value());
            arguments.put("rest", rest.value());
            add(
                    side(difference, ClaimCode.SELF_WEAK_HIGHER, ClaimCode.SELF_WEAK_LOWER, ClaimCode.SELF_WEAK_ALIKE),
                    arguments);
        }
    }

    private Map<String, Object> arguments(SelfOtherFound found, Estimate.Defined difference) {
        var arguments = of(found.period());
        arguments.put("people", found.people());
        arguments.put("confidence", plan.confidence());
        arguments.put("value", difference.value());
        arguments.put("size", Math.abs(difference.value()));
        arguments.put("lower", difference.interval().lower());
        arguments.put("upper", difference.interval().upper());
        return arguments;
    }

    private static ClaimCode side(Estimate.Defined difference, ClaimCode above, ClaimCode below, ClaimCode open) {
        return difference.interval().lower() > 0 ? above : difference.interval().upper() < 0 ? below : open;
    }

    private Map<String, Object> of(String period) {
        var arguments = new HashMap<String, Object>();
        arguments.put("who", Wording.who(study.data().kind()));
        arguments.put("period", Wording.period(period));
        return arguments;
    }

    private void add(ClaimCode code, Map<String, Object> arguments) {
        claims.add(new Claim(code, arguments).of(study.data().kind()));
    }
}
