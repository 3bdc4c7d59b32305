package org.thangdo.study.raters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.Histories;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.Measurements;
import org.thangdo.study.simulation.Effect;
import org.thangdo.study.simulation.Planting;
import org.thangdo.study.simulation.Row;
import org.thangdo.study.simulation.Scenario;
import org.thangdo.study.simulation.Scenarios;
import org.thangdo.study.simulation.Simulation;

/** Years in which raters, ratees, both or neither changed as planted, read back from files. */
record PlantedYears(Judgements judgements, Measurements measurements) {
    private static final RulePack RULE = RulePacks.shipped().get("nd335-2025");
    private static final int PEOPLE = 200;

    /** Two years of 200 people, measured with reliability 0.8. */
    static Scenario scenario(long seed, double inflation, double improvement) {
        var years = Scenarios.seedPaper(seed).withPeople(seed, PEOPLE, List.of("2020", "2021"));
        return Planting.in(
                Planting.in(Planting.in(years, Effect.INFLATION, inflation), Effect.IMPROVEMENT, improvement),
                Effect.MEASUREMENTS,
                0.8);
    }

    static PlantedYears of(Scenario scenario, Path folder) throws IOException {
        var ratings = new ArrayList<>(List.of("period,subject,unit,criterion,role,rater,level"));
        var measured = new ArrayList<>(List.of("period,subject,unit,metric,value"));
        new Simulation(scenario, RULE.bands().orElseThrow().value()).run(row -> {
            if (row instanceof Row.Rating rating && rating.kind() == Kind.PERSON) {
                ratings.add(String.join(
                        ",",
                        rating.period(),
                        rating.subject(),
                        rating.unit(),
                        rating.criterion(),
                        rating.role(),
                        rating.rater(),
                        RULE.scale().levels().get(rating.level()).label().vi()));
            } else if (row instanceof Row.Measurement one) {
                measured.add(String.join(",", one.period(), one.subject(), one.unit(), one.metric(), "" + one.value()));
            }
        });
        var files = new Path[] {
            Files.write(folder.resolve("ratings.csv"), ratings),
            Files.write(folder.resolve("measurements.csv"), measured)
        };
        try (var history = Histories.read(RULE.scale(), files)) {
            return new PlantedYears(
                    history.judgements(new Selection(Kind.PERSON, Map.of()), JudgementOptions.DEFAULT),
                    history.measurements());
        }
    }
}
