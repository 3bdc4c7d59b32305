package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/** What may be said about those who rate, each sentence on the estimate that supports it, the most important first. */
final class RaterClaims {
    /** Rasch-kappa from which raters are asked whether they judge apart. */
    private static final double AS_ONE = 0.1;

    private final RaterStudy study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    RaterClaims(RaterStudy study, Plan plan) {
        this.study = study;
        this.plan = plan;
    }

    List<Claim> all() {
        if (study.measures().refused().isPresent() && study.data().design().isConnected()) {
            add(
                    ClaimCode.RATERS_NOT_MEASURED,
                    Map.of("reason", Wording.reason(study.measures().refused().get())));
        }
        claims.addAll(ChangeClaims.of(study, plan));
        roles();
        raters();
        claims.addAll(new HabitClaims(study, plan).all());
        claims.addAll(new LinkClaims(study.data().design(), study, plan).all());
        people();
        criteria();
        levels();
        pooled();
        study.generalization()
                .ifPresent(found -> claims.addAll(
                        new DependabilityClaims(found, study.data().kind(), plan).all()));
        claims.addAll(new RepairClaims(study, plan).all());
        agreement();
        return List.copyOf(claims);
    }

    private void roles() {
        var tested = study.measures().roles().stream()
                .filter(role -> role.adjusted() instanceof TestResult.Tested)
                .filter(role -> !role.isHidden(plan.minimumGroup()))
                .toList();
        if (tested.size() < 2) {
            return;
        }
        var lenient = tested.get(0);
        var strict = tested.get(tested.size() - 1);
        var arguments = new HashMap<String, Object>();
        arguments.put("lenient", Wording.source(lenient.role()));
        arguments.put("strict", Wording.source(strict.role()));
        arguments.put("roles", tested.size());
        arguments.put("confidence", plan.confidence());
        put(arguments, "most", lenient.levels());
        put(arguments, "least", strict.levels());
        long beyond = tested.stream()
                .filter(role -> role.adjusted().rejectsAt(plan.alpha()))
                .count();
        arguments.put("beyond", beyond);
        add(beyond > 0 ? ClaimCode.ROLES_DIFFER : ClaimCode.ROLES_ALIKE, arguments);
    }

    private static void put(Map<String, Object> arguments, String name, Estimate estimate) {
        var known = (Estimate.Defined) estimate;
        arguments.put(name, known.value());
        arguments.put(name + "Lower", known.interval().lower());
        arguments.put(name + "Upper", known.interval().upper());
    }

    private void raters() {
        var sure = study.measures().raters().elements().stream()
                .filter(rater -> !rater.extreme() && rater.fair() instanceof Estimate.Defined)
                .sorted(Comparator.comparingDouble(rater -> ((Estimate.Defined) rater.fair()).value()))
                .toList();
        if (sure.size() < plan.minimumGroup()
                || !(study.measures().raters().allEqual() instanceof TestResult.Tested tested)
                || study.measures().raters().separation().isEmpty()) {
            return;
        }
        int tenth = sure.size() / 10;
        double strict = ((Estimate.Defined) sure.get(tenth).fair()).value();
        double lenient = ((Estimate.Defined) sure.get(sure.size() - 1 - tenth).fair()).value();
        var arguments = new HashMap<String, Object>();
        arguments.put("raters", sure.size());
        arguments.put("apart", study.data().onScale(lenient) - study.data().onScale(strict));
        arguments.put("strict", study.data().onScale(strict));
        arguments.put("lenient", study.data().onScale(lenient));
        arguments.put("share", study.measures().raters().separation().get().reliability());
        arguments.put("p", tested.pValue());
        add(tested.rejectsAt(plan.alpha()) ? ClaimCode.RATERS_DIFFER : ClaimCode.RATERS_ALIKE, arguments);
    }

    private void people() {
        study.measures()
                .ratees()
                .separation()
                .ifPresent(separation -> add(
                        ClaimCode.PEOPLE_TOLD_APART,
                        Map.of(
                                "who", Wording.who(study.data().kind()),
                                "n", separation.elements(),
                                "reliability", separation.reliability(),
                                "strata", separation.strata(),
                                "extreme", extremes())));
    }

    /** That some units and positions have no mean of their own, if that is so. */
    private void pooled() {
        study.measures()
                .population()
                .filter(population -> population.pooled() > 0)
                .ifPresent(population -> add(
                        ClaimCode.MEANS_POOLED,
                        Map.of(
                                "pooled", population.pooled(),
                                "most", PopulationMeans.MOST,
                                "who", Wording.who(study.data().kind()))));
    }

    private Object extremes() {
        long count = study.measures().ratees().elements().stream()
                .filter(Element::extreme)
                .count();
        return count == 0 ? "" : Wording.term("extremes", Map.of("count", count));
    }

    private void criteria() {
        var sure = study.measures().criteria().elements().stream()
                .filter(criterion -> criterion.fair() instanceof Estimate.Defined)
                .sorted(Comparator.comparingDouble(criterion -> ((Estimate.Defined) criterion.fair()).value()))
                .toList();
        if (sure.size() < 2) {
            return;
        }
        var hard = sure.get(0);
        var easy = sure.get(sure.size() - 1);
        var arguments = new HashMap<String, Object>();
        arguments.put("hard", Wording.matter(hard.id()));
        arguments.put("easy", Wording.matter(easy.id()));
        arguments.put("criteria", sure.size());
        arguments.put("hardest", study.data().onScale(((Estimate.Defined) hard.fair()).value()));
        arguments.put("easiest", study.data().onScale(((Estimate.Defined) easy.fair()).value()));
        add(ClaimCode.CRITERIA_HARD_AND_EASY, arguments);
    }

    private void levels() {
        for (int i = 2; i < study.measures().categories().size(); i++) {
            var lower = study.measures().categories().get(i - 1);
            var upper = study.measures().categories().get(i);
            boolean sameGroup = lower.group() == upper.group() && lower.level() > 0;
            if (sameGroup && upper.threshold() + upper.thresholdError() < lower.threshold() - lower.thresholdError()) {
                add(
                        ClaimCode.LEVELS_OUT_OF_ORDER,
                        Map.of("level", study.data().levels().get(lower.level()), "share", lower.share()));
                return;
            }
        }
    }

    private void agreement() {
        study.measures()
                .agreement()
                .filter(found -> found.pairs() > 0 && found.kappa() > AS_ONE)
                .ifPresent(found -> add(
                        ClaimCode.RATERS_AS_ONE,
                        Map.of(
                                "observed", found.observed(),
                                "expected", found.expected(),
                                "kappa", found.kappa(),
                                "pairs", found.pairs())));
    }

    private void add(ClaimCode code, Map<String, Object> arguments) {
        claims.add(new Claim(code, arguments).of(study.data().kind()));
    }
}
