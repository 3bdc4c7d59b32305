package org.thangdo.study.simulation;

import static org.thangdo.study.simulation.Role.COLLECTIVE;
import static org.thangdo.study.simulation.Role.MASS_ORGANISATION;
import static org.thangdo.study.simulation.Role.MONITORING_BODY;
import static org.thangdo.study.simulation.Role.RESIDENCE_COMMITTEE;
import static org.thangdo.study.simulation.Role.SELF;
import static org.thangdo.study.simulation.Role.SUBORDINATE;
import static org.thangdo.study.simulation.Role.SUPERIOR;
import static org.thangdo.study.simulation.Role.WORKPLACE_COMMITTEE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.criteria.rules.Fraction;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.study.simulation.Scenario.CriterionModel;
import org.thangdo.study.simulation.Scenario.Decisions;
import org.thangdo.study.simulation.Scenario.PositionModel;
import org.thangdo.study.simulation.Scenario.Promises;
import org.thangdo.study.simulation.Scenario.RoleModel;
import org.thangdo.study.simulation.Scenario.Spread;
import org.thangdo.study.simulation.Scenario.Structure;
import org.thangdo.study.simulation.Scenario.Turnover;
import org.thangdo.study.simulation.Scenario.Year;

/** Ready scenarios. Their settings are invented; only the counts of the seed paper are not. */
public final class Scenarios {

    private Scenarios() {}

    /**
     * A city with the people and final levels that the Hồng Ngự paper of 2021 prints for 2018 to 2021; everything else is
     * invented.
     */
    public static Scenario seedPaper(long seed) {
        return new Scenario(
                seed,
                List.of(
                        year("2018", 0, 2, 88, 22),
                        year("2019", 2, 2, 68, 20),
                        year("2020", 2, 1, 58, 13),
                        year("2021", 0, 0, 80, 16)),
                1,
                structure(),
                roles(),
                criteria(),
                new Spread(0.8, 0.5, 0.35, 0.5, List.of(-2.6, -1.5, 0.9)),
                0.12,
                0.08,
                decisions(),
                new Turnover(0.12, 0.08, 0.06),
                new Promises(
                        List.of("planning", "delays", "inspection", "coordination", "grassroots", "skills"),
                        2,
                        0.6,
                        0.5),
                Map.of());
    }

    private static Year year(String period, long... finals) {
        var counts = LevelCounts.of(finals);
        return new Year(period, (int) counts.total(), Optional.of(counts));
    }

    private static Structure structure() {
        return new Structure(
                4,
                3,
                List.of(
                        new PositionModel("head", "leadership", 1.0),
                        new PositionModel("deputy_head", "leadership", 0.8),
                        new PositionModel("senior_specialist", "specialist", 0.5),
                        new PositionModel("specialist", "specialist", 0.3),
                        new PositionModel("teacher", "public_service", 0.3),
                        new PositionModel("health_officer", "public_service", 0.3),
                        new PositionModel("accountant", "support", 0.2),
                        new PositionModel("clerk", "support", 0.0)));
    }

    private static List<RoleModel> roles() {
        return List.of(
                new RoleModel(SELF, 1, 1, -0.9, 0.4, 0.0),
                new RoleModel(COLLECTIVE, 2, 5, -0.3, 0.5, 0.5),
                new RoleModel(SUPERIOR, 1, 2, 0.2, 0.3, 0.0),
                new RoleModel(SUBORDINATE, 1, 3, -0.4, 0.6, 0.9),
                new RoleModel(WORKPLACE_COMMITTEE, 1, 3, 0.0, 0.4, 0.2),
                new RoleModel(MASS_ORGANISATION, 1, 3, -0.5, 0.7, 0.4),
                new RoleModel(MONITORING_BODY, 1, 4, 0.4, 0.2, 0.0),
                new RoleModel(RESIDENCE_COMMITTEE, 1, 6, -0.6, 0.8, 0.1));
    }

    private static List<CriterionModel> criteria() {
        return List.of(
                new CriterionModel("political_quality", -1.0, 0.2),
                new CriterionModel("ethics", -0.9, 0.3),
                new CriterionModel("discipline", -0.5, 0.5),
                new CriterionModel("expertise", 0.0, 0.9),
                new CriterionModel("quantity", 0.2, 1.0),
                new CriterionModel("quality", 0.3, 1.1),
                new CriterionModel("progress", 0.2, 1.0),
                new CriterionModel("cooperation", -0.2, 0.7));
    }

    private static Decisions decisions() {
        return new Decisions(
                List.of(-2.3, -1.7, 0.9), List.of(-1.2, -0.6, 0.8), 0.5, 0.4, 0.4, new Fraction(1, 5), 0.5, 0.06, 0.2);
    }
}
