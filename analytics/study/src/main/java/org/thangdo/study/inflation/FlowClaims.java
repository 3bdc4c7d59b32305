package org.thangdo.study.inflation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/** What may be said about the same subjects in two periods. */
final class FlowClaims {

    private final Inflation study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    FlowClaims(Inflation study, Plan plan) {
        this.study = study;
        this.plan = plan;
    }

    List<Claim> all() {
        var turnovers = study.turnovers();
        if (!turnovers.isEmpty()) {
            stayers(turnovers.get(turnovers.size() - 1));
        }
        study.transitions().stream()
                .filter(transition -> transition.to().equals(last()))
                .findFirst()
                .ifPresent(this::moves);
        return claims;
    }

    private String last() {
        return study.periods().get(study.periods().size() - 1);
    }

    /** From the first to the last period: did the share move among those who were there all along? */
    private void stayers(Turnover turnover) {
        if (turnover.stayersTest().rejectsAt(plan.alpha())
                && turnover.stayersTopChange() instanceof Estimate.Defined change
                && !change.interval().contains(0)) {
            var arguments = new HashMap<>(TrendClaims.change(change));
            long n = turnover.stayersThen().total();
            arguments.put("n", n);
            arguments.put("who", Wording.who(study.kind()));
            arguments.put("level", InflationClaims.level(study));
            arguments.put("from", turnover.from());
            arguments.put("to", turnover.to());
            arguments.put("first", (double) turnover.stayersThen().top() / n);
            arguments.put("last", (double) turnover.stayersNow().top() / n);
            claims.add(new Claim(change.value() > 0 ? ClaimCode.STAYERS_ROSE : ClaimCode.STAYERS_FELL, arguments));
        }
    }

    private void moves(Transition transition) {
        if (transition.stuartMaxwell() instanceof TestResult.Tested tested
                && transition.stayedShare() instanceof Estimate.Defined stayed) {
            claims.add(new Claim(
                    code(transition),
                    Map.of(
                            "from", transition.from(),
                            "to", transition.to(),
                            "who", Wording.who(study.kind()),
                            "n", transition.total(),
                            "up", transition.up(),
                            "down", transition.down(),
                            "stayed", transition.stayed(),
                            "stayedShare", stayed.value(),
                            "p", tested.pValue())));
        }
        if (transition.persistence().kappa() instanceof Estimate.Defined kappa
                && kappa.interval().lower() > 0) {
            claims.add(new Claim(
                    ClaimCode.LEVELS_PERSIST,
                    Map.of(
                            "from", transition.from(),
                            "to", transition.to(),
                            "value", kappa.value(),
                            "lower", kappa.interval().lower(),
                            "upper", kappa.interval().upper(),
                            "confidence", plan.confidence())));
        }
    }

    private ClaimCode code(Transition transition) {
        if (!transition.stuartMaxwell().rejectsAt(plan.alpha()) || transition.up() == transition.down()) {
            return ClaimCode.ROSE_AND_FELL_ALIKE;
        }
        return transition.up() > transition.down() ? ClaimCode.MORE_ROSE : ClaimCode.MORE_FELL;
    }
}
