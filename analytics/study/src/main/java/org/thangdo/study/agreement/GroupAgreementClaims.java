package org.thangdo.study.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/** What may be said about agreement by criterion, by unit and from period to period. */
final class GroupAgreementClaims {

    /** More groups are counted, not named: the tables have them. */
    private static final int MOST_NAMED = 5;

    private final AgreementStudy study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    GroupAgreementClaims(AgreementStudy study, Plan plan) {
        this.study = study;
        this.plan = plan;
    }

    List<Claim> all() {
        criteria();
        units();
        change();
        return claims;
    }

    private void criteria() {
        var known = study.byCriterion().stream()
                .filter(group -> !group.group().get(Dimension.CRITERION).equals(Selection.OVERALL))
                .filter(this::isKnown)
                .sorted(Comparator.comparingDouble(group -> value(group).value()))
                .toList();
        if (known.size() < 2) {
            return;
        }
        var lowest = value(known.get(0));
        var highest = value(known.get(known.size() - 1));
        boolean apart = lowest.interval().upper() < highest.interval().lower();
        var arguments = new HashMap<String, Object>();
        arguments.put("name", name());
        arguments.put("lowest", Wording.label(known.get(0).group()));
        AgreementClaims.put(arguments, "low", lowest);
        arguments.put("highest", Wording.label(known.get(known.size() - 1).group()));
        AgreementClaims.put(arguments, "high", highest);
        arguments.put("confidence", plan.confidence());
        arguments.put("apart", Wording.term("apart." + apart));
        claims.add(new Claim(ClaimCode.AGREEMENT_CRITERIA, arguments));
    }

    private void units() {
        var tested = study.byUnit().stream()
                .filter(this::isKnown)
                .filter(unit -> unit.adjusted() instanceof TestResult.Tested)
                .toList();
        if (tested.size() < 2) {
            return;
        }
        var outside = tested.stream()
                .filter(unit -> unit.adjusted().rejectsAt(plan.alpha()))
                .toList();
        var below = outside.stream()
                .filter(unit -> ((TestResult.Tested) unit.adjusted()).statistic() < 0)
                .sorted(Comparator.comparingDouble(unit -> value(unit).value()))
                .toList();
        var arguments = new HashMap<String, Object>();
        arguments.put("by", Wording.by(Set.of(Dimension.UNIT)));
        arguments.put("name", name());
        arguments.put("groups", tested.size());
        arguments.put("below", below.size());
        arguments.put("above", outside.size() - below.size());
        arguments.put("which", names(below));
        claims.add(new Claim(
                outside.isEmpty() ? ClaimCode.AGREEMENT_GROUPS_ALIKE : ClaimCode.AGREEMENT_GROUPS_DIFFER, arguments));
    }

    private static Text names(List<GroupAgreement> units) {
        return units.isEmpty()
                ? Wording.term("noGroup")
                : Wording.names(units.stream()
                        .limit(MOST_NAMED)
                        .map(unit -> Wording.label(unit.group()))
                        .toList());
    }

    /** From the first period to the last. */
    private void change() {
        if (!(study.change() instanceof Estimate.Defined change)) {
            return;
        }
        var first = study.byPeriod().get(0);
        var last = study.byPeriod().get(study.byPeriod().size() - 1);
        var arguments = AgreementClaims.interval(change, plan.confidence());
        arguments.put("name", name());
        arguments.put("difference", change.value());
        arguments.put("size", Math.abs(change.value()));
        arguments.put("from", first.period());
        arguments.put("to", last.period());
        arguments.put("first", value(first).value());
        arguments.put("last", value(last).value());
        boolean moved = !change.interval().contains(0);
        claims.add(new Claim(
                !moved
                        ? ClaimCode.AGREEMENT_STEADY
                        : change.value() > 0 ? ClaimCode.AGREEMENT_ROSE : ClaimCode.AGREEMENT_FELL,
                arguments));
    }

    private boolean isKnown(GroupAgreement group) {
        return group.coefficient() instanceof Estimate.Defined && group.pairable() >= plan.minimumGroup();
    }

    private static Estimate.Defined value(GroupAgreement group) {
        return (Estimate.Defined) group.coefficient();
    }

    private Text name() {
        return study.overall().first().name();
    }
}
