package org.thangdo.study.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.association.ClusteredAssociation;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.unit.Likeness.OfOneLevel;
import org.thangdo.study.unit.UnitStudy.Refused;

/**
 * What may be said of units and their people. Sentences are made to be shared: nothing is said of fewer people than a group
 * must have to be shown, and no unit under that size is named.
 */
final class UnitClaims {

    /** More units are counted, not named: the tables have them. */
    private static final int MOST_NAMED = 10;

    private final UnitStudy study;
    private final Plan plan;
    private final String span;
    private final List<Claim> claims = new ArrayList<>();

    UnitClaims(UnitStudy study, Plan plan) {
        this.study = study;
        this.plan = plan;
        String first = study.periods().get(0);
        String last = study.periods().get(study.periods().size() - 1);
        this.span = first.equals(last) ? first : first + "–" + last;
    }

    List<Claim> all() {
        whole(study.associations()).ifPresent(this::tied);
        whole(study.besideUnit()).ifPresent(this::beside);
        whole(study.besideMembers()).ifPresent(this::beside);
        whole(study.likeness()).ifPresent(this::alike);
        new CastingClaims(study, plan, span).claim().ifPresent(claims::add);
        refusals();
        return List.copyOf(claims);
    }

    /** The answer for all periods, or for the only one. */
    private static <T> Optional<T> whole(List<T> scopes) {
        return scopes.isEmpty() ? Optional.empty() : Optional.of(scopes.get(scopes.size() - 1));
    }

    private void tied(Association all) {
        mean(all.memberMean());
        boolean heads = isShown(all.heads().subjects());
        if (heads
                && all.difference() instanceof Estimate.Defined difference
                && all.heads().somers() instanceof Estimate.Defined head
                && all.members().somers() instanceof Estimate.Defined member) {
            var arguments = interval(difference);
            arguments.put("head", head.value());
            arguments.put("member", member.value());
            arguments.put("headHigher", all.heads().higher());
            arguments.put("headLower", all.heads().lower());
            arguments.put("memberHigher", all.members().higher());
            arguments.put("memberLower", all.members().lower());
            arguments.put("heads", all.heads().subjects());
            arguments.put("units", all.heads().clusters());
            add(
                    side(
                            difference,
                            ClaimCode.HEADS_TIED_MORE,
                            ClaimCode.MEMBERS_TIED_MORE,
                            ClaimCode.PEOPLE_TIED_ALIKE),
                    arguments);
            return;
        }
        var known = heads && all.heads().somers() instanceof Estimate.Defined ? all.heads() : all.members();
        if (isShown(known.subjects()) && known.somers() instanceof Estimate.Defined somers) {
            var arguments = interval(somers);
            arguments.put("whom", Wording.term(known == all.heads() ? "unit.heads" : "unit.members"));
            arguments.put("higher", known.higher());
            arguments.put("lowerRated", known.lower());
            arguments.put("n", known.subjects());
            arguments.put("units", known.clusters());
            add(ClaimCode.PEOPLE_TIED, arguments);
        }
    }

    /** The level of the unit beside the mean of its people, which is steadier than one of them. */
    private void mean(ClusteredAssociation tie) {
        if (isShown(tie.subjects()) && tie.somers() instanceof Estimate.Defined somers) {
            var arguments = interval(somers);
            arguments.put("higher", tie.higher());
            arguments.put("lowerRated", tie.lower());
            arguments.put("units", tie.clusters());
            add(
                    side(somers, ClaimCode.UNITS_AS_PEOPLE, ClaimCode.UNITS_AGAINST_PEOPLE, ClaimCode.UNITS_OWN_WAY),
                    arguments);
        }
    }

    private static ClaimCode side(Estimate.Defined estimate, ClaimCode above, ClaimCode below, ClaimCode open) {
        if (estimate.interval().lower() > 0) {
            return above;
        }
        return estimate.interval().upper() < 0 ? below : open;
    }

    private void beside(HeadPlace place) {
        if (isShown(place.heads()) && place.net() instanceof Estimate.Defined net) {
            var arguments = interval(net);
            arguments.put("above", place.above());
            arguments.put("equal", place.equal());
            arguments.put("below", place.below());
            arguments.put("n", place.heads());
            arguments.put("size", Math.abs(net.value()));
            arguments.put(
                    "test",
                    place.test() instanceof TestResult.Tested tested
                            ? Wording.term("unit.signs", Map.of("p", tested.pValue()))
                            : "");
            add(
                    side(net, ClaimCode.HEADS_ABOVE_UNITS, ClaimCode.HEADS_BELOW_UNITS, ClaimCode.HEADS_AS_UNITS),
                    arguments);
        }
    }

    private void beside(HeadRank rank) {
        if (isShown(rank.heads()) && rank.net() instanceof Estimate.Defined net) {
            var arguments = interval(net);
            arguments.put("higher", rank.higher());
            arguments.put("lowerRated", rank.lower());
            arguments.put("n", rank.heads());
            add(
                    side(net, ClaimCode.HEADS_ABOVE_MEMBERS, ClaimCode.HEADS_BELOW_MEMBERS, ClaimCode.HEADS_AS_MEMBERS),
                    arguments);
        }
    }

    private void alike(Likeness all) {
        if (all.units() < 2 || !isShown(all.people())) {
            return;
        }
        var periods = study.likeness().stream()
                .filter(each -> !each.period().isEmpty())
                .toList();
        var more = periods.stream()
                .filter(each -> each.surplus().rejectsAt(plan.alpha()))
                .map(Likeness::period)
                .toList();
        var arguments = new HashMap<String, Object>();
        arguments.put("count", all.ofOneLevel());
        arguments.put("units", all.units());
        arguments.put("expected", all.expected());
        arguments.put("each", each());
        arguments.put("which", Wording.list(more));
        add(more.isEmpty() ? ClaimCode.UNITS_OF_ONE_LEVEL_AS_CHANCE : ClaimCode.UNITS_OF_ONE_LEVEL, arguments);
        periods.forEach(this::named);
        differ(all, periods);
    }

    private Object each() {
        return study.periods().size() > 1 ? Wording.term("unit.each") : "";
    }

    private void named(Likeness period) {
        period.alike().stream()
                .filter(unit -> isShown(unit.people()) && unit.adjusted().rejectsAt(plan.alpha()))
                .sorted(Comparator.comparingDouble(OfOneLevel::chance).thenComparing(OfOneLevel::unit))
                .limit(MOST_NAMED)
                .forEach(unit -> add(
                        ClaimCode.UNIT_OF_ONE_LEVEL,
                        Map.of(
                                "period", period.period(),
                                "group", unit.unit(),
                                "n", unit.people(),
                                "level", study.levels().get(unit.level()),
                                "chance", unit.chance(),
                                "p", ((TestResult.Tested) unit.adjusted()).pValue())));
    }

    private void differ(Likeness all, List<Likeness> periods) {
        if (!(all.between() instanceof Estimate.Defined between)) {
            return;
        }
        var more = periods.stream()
                .filter(each -> each.difference().rejectsAt(plan.alpha()))
                .map(Likeness::period)
                .toList();
        var arguments = interval(between);
        arguments.put("which", Wording.list(more));
        arguments.put("tested", periods.size());
        arguments.put("beyond", more.size());
        add(between.interval().lower() > 0 ? ClaimCode.UNITS_DIFFER : ClaimCode.UNITS_ALIKE, arguments);
    }

    private void refusals() {
        if (study.refused().contains(Refused.NO_LEVEL_OF_UNITS)) {
            add(ClaimCode.LEVELS_OF_UNITS_UNKNOWN, Map.of());
        }
        if (study.refused().contains(Refused.NO_HEAD)) {
            add(ClaimCode.HEADS_UNKNOWN, Map.of());
        } else {
            add(
                    ClaimCode.HEADS_TAKEN,
                    Map.of(
                            "positions", String.join("; ", study.heads().taken()),
                            "kinds", study.heads().taken().size(),
                            "n", study.heads().ratings(),
                            "how", Wording.term(study.heads().named() ? "unit.named" : "unit.told")));
        }
    }

    private HashMap<String, Object> interval(Estimate.Defined estimate) {
        var arguments = new HashMap<String, Object>();
        arguments.put("value", estimate.value());
        arguments.put("lower", estimate.interval().lower());
        arguments.put("upper", estimate.interval().upper());
        arguments.put("confidence", plan.confidence());
        return arguments;
    }

    private boolean isShown(long people) {
        return people >= plan.minimumGroup();
    }

    private void add(ClaimCode code, Map<String, Object> arguments) {
        var more = new HashMap<>(arguments);
        more.put("periods", span);
        claims.add(new Claim(code, more));
    }
}
