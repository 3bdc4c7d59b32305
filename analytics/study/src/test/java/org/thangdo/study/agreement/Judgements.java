package org.thangdo.study.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.Histories;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.study.simulation.Row;
import org.thangdo.study.simulation.Scenario;
import org.thangdo.study.simulation.Scenario.RoleModel;
import org.thangdo.study.simulation.Scenario.Spread;
import org.thangdo.study.simulation.Scenarios;
import org.thangdo.study.simulation.Simulation;

/** Judgements and votes as files, and the history that is read from them. */
public final class Judgements {

    public static final RulePack RULE = RulePacks.shipped().get("nd335-2025");

    private static final Scale SCALE = RULE.scale();

    private final List<String> ratings = new ArrayList<>(List.of("period,subject,unit,criterion,role,rater,level"));
    private final List<String> votes = new ArrayList<>(List.of("period,subject,level,votes,head_choice"));

    private static String word(int level) {
        return SCALE.levels().get(level).label().vi();
    }

    /** One judgement; the rater of a role is told by its number. */
    public Judgements rate(String period, int subject, String criterion, String role, int rater, int level) {
        return rate(period, subject, "", criterion, role, rater, level);
    }

    /** The same of somebody in a unit. */
    public Judgements rate(
            String period, int subject, String unit, String criterion, String role, int rater, int level) {
        String by = role.equals("decision") ? "" : role + rater;
        ratings.add(String.join(",", period, "CB" + (1000 + subject), unit, criterion, role, by, word(level)));
        return this;
    }

    /** Votes for a level, and what the head chose; below 0 for nothing. */
    public Judgements vote(String period, int subject, int level, int n, int head) {
        votes.add(String.join(
                ",", period, "CB" + (1000 + subject), word(level), String.valueOf(n), head < 0 ? "" : word(head)));
        return this;
    }

    /** Superior and collective judge each of so many people; the second differs in every {@code differs}-th case. */
    public static Judgements two(int people, int differs, int... levels) {
        var all = new Judgements();
        for (int i = 0; i < people; i++) {
            int level = levels[i % levels.length];
            int other = i % differs == 0 ? levels[(i + 1) % levels.length] : level;
            all.rate("2021", i, "overall", "superior", i % 4, level);
            all.rate("2021", i, "overall", "collective", i % 3, other);
        }
        return all;
    }

    /** Two sources of which nothing ties one to the other, on levels drawn with these weights. */
    public static Judgements independent(long seed, int people, int... weights) {
        var random = new Random(seed);
        var urn = IntStream.range(0, weights.length)
                .flatMap(level -> IntStream.generate(() -> level).limit(weights[level]))
                .toArray();
        var all = new Judgements();
        for (int i = 0; i < people; i++) {
            for (String role : List.of("superior", "collective", "self")) {
                int rater = role.equals("self") ? i : i % 5;
                all.rate("2021", i, "overall", role, rater, urn[random.nextInt(urn.length)]);
            }
        }
        return all;
    }

    /** A year in which sources differ by their severity and by nothing else, if they do. */
    public static Scenario scenario(long seed, int people, boolean biased) {
        var paper = Scenarios.seedPaper(seed).withPeople(seed, people, List.of("2021"));
        var roles = paper.roles().stream()
                .map(role ->
                        new RoleModel(role.role(), role.raters(), role.pool(), biased ? role.severity() : 0, 0.4, 0))
                .toList();
        var spread = new Spread(0.8, 0.5, 0, 0.5, paper.spread().cuts());
        return new Scenario(
                seed,
                paper.years(),
                1,
                paper.structure(),
                roles,
                biased ? paper.criteria() : List.of(),
                spread,
                0,
                0.08,
                paper.decisions(),
                paper.turnover(),
                paper.promises(),
                Map.of());
    }

    /** Everything that persons were given in a simulation. */
    public static Judgements simulated(Scenario scenario) {
        var all = new Judgements();
        new Simulation(scenario, RULE.bands().orElseThrow().value()).run(row -> {
            if (row instanceof Row.Rating rating && rating.kind() == Kind.PERSON) {
                all.ratings.add(String.join(
                        ",",
                        rating.period(),
                        rating.subject(),
                        String.valueOf(rating.unit()),
                        rating.criterion(),
                        rating.role(),
                        rating.rater(),
                        word(rating.level())));
            }
        });
        return all;
    }

    /** Reads what was written; the caller closes it. */
    public History history(Path folder) {
        try {
            var files = new ArrayList<Path>();
            files.add(Files.write(folder.resolve("ratings.csv"), ratings));
            if (votes.size() > 1) {
                files.add(Files.write(folder.resolve("votes.csv"), votes));
            }
            return Histories.read(SCALE, files.toArray(Path[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
