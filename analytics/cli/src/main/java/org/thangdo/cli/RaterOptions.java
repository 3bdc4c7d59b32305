package org.thangdo.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.study.Plan;
import org.thangdo.study.raters.PanelPlan;
import org.thangdo.study.raters.RaterPlan;
import picocli.CommandLine.Option;

/** How judgements are read and modelled. */
final class RaterOptions {

    @Option(names = "--model", descriptionKey = "model", paramLabel = "MODEL", defaultValue = "BY_DATA")
    private RaterPlan.Wanted model;

    @Option(names = "--thresholds", descriptionKey = "thresholds", paramLabel = "BY", defaultValue = "SHARED")
    private RaterPlan.Thresholds thresholds;

    @Option(names = "--self-by-unit", descriptionKey = "self-by-unit")
    private boolean selfByUnit;

    @Option(names = "--scale", descriptionKey = "form-scale", paramLabel = "LOWEST,…,HIGHEST", split = ",")
    private List<String> scale = List.of();

    @Option(names = "--ratee-per-row", descriptionKey = "ratee-per-row")
    private boolean rateePerRow;

    @Option(names = "--budget", descriptionKey = "budget", paramLabel = "N")
    private Double budget;

    @Option(names = "--cost", descriptionKey = "cost", paramLabel = "ROLE=N")
    private Map<String, Double> costs = Map.of();

    @Option(names = "--weight", descriptionKey = "weight", paramLabel = "ROLE=N")
    private Map<String, Double> weights = Map.of();

    /** @throws Refusal if a budget, cost or weight is not above 0 */
    Plan on(Plan plan) {
        return plan.withRaters(new RaterPlan(model, selfByUnit, thresholds, panel()));
    }

    private PanelPlan panel() {
        try {
            return new PanelPlan(Optional.ofNullable(budget), costs, weights);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.plan", "reason", e.getMessage());
        }
    }

    /** The categories that forms use, if they were declared. */
    List<String> scale() {
        return scale;
    }

    JudgementOptions judging() {
        return new JudgementOptions(selfByUnit, false, rateePerRow);
    }
}
