package org.thangdo.study.raters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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
        return scenario(seed, inflation, improvement, List.of("2020", "2021"));
    }

    static Scenario scenario(long seed, double inflation, double improvement, List<String> periods) {
        var years = Scenarios.seedPaper(seed).withPeople(seed, PEOPLE, periods);
        return Planting.in(
                Planting.in(Planting.in(years, Effect.INFLATION, inflation), Effect.IMPROVEMENT, improvement),
                Effect.MEASUREMENTS,
                0.8);
    }

    static PlantedYears of(Scenario scenario, Path folder) throws IOException {
        return of(scenario, folder, Stream::of);
    }

    /** The same with other judgements in place of each. */
    static PlantedYears of(Scenario scenario, Path folder, Function<Row.Rating, Stream<Row.Rating>> instead)
            throws IOException {
        var ratings = new ArrayList<>(List.of("period,subject,unit,criterion,role,rater,level"));
        var measured = new ArrayList<>(List.of("period,subject,unit,metric,value"));
        new Simulation(scenario, RULE.bands().orElseThrow().value()).run(row -> {
            if (row instanceof Row.Rating rating && rating.kind() == Kind.PERSON) {
                instead.apply(rating).map(PlantedYears::line).forEach(ratings::add);
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

    private static String line(Row.Rating rating) {
        return String.join(
                ",",
                rating.period(),
                rating.subject(),
                rating.unit(),
                rating.criterion(),
                rating.role(),
                rating.rater(),
                RULE.scale().levels().get(rating.level()).label().vi());
    }

    /** The same judgement of a person who is another one in every year. */
    static Row.Rating ofAnother(Row.Rating of) {
        return with(of, of.subject() + "-" + of.period(), of.rater());
    }

    /** The same judgement by a rater who is another one in every year. */
    static Row.Rating byAnother(Row.Rating of) {
        return with(of, of.subject(), of.rater() + "-" + of.period());
    }

    private static Row.Rating with(Row.Rating of, String subject, String rater) {
        return new Row.Rating(
                of.period(),
                of.kind(),
                subject,
                of.agency(),
                of.unit(),
                of.position(),
                of.dutyGroup(),
                of.criterion(),
                of.role(),
                rater,
                of.level(),
                of.score());
    }
}
