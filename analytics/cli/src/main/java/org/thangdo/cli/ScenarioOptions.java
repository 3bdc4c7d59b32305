package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.study.simulation.Effect;
import org.thangdo.study.simulation.Planting;
import org.thangdo.study.simulation.Scenario;
import org.thangdo.study.simulation.Scenarios;
import org.thangdo.study.simulation.Simulation;
import org.thangdo.study.simulation.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is simulated. */
final class ScenarioOptions {

    private static final int FIRST_YEAR = 2018;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--people", descriptionKey = "people", paramLabel = "NUMBER")
    private Integer people;

    @Option(names = "--years", descriptionKey = "years", paramLabel = "NUMBER", defaultValue = "4")
    private int years;

    @Option(names = "--seed", descriptionKey = "seed", paramLabel = "NUMBER", defaultValue = "20182021")
    private long seed;

    @Option(names = "--scenario", descriptionKey = "scenario", paramLabel = "FILE")
    private Path file;

    @Option(names = "--plant", descriptionKey = "plant", paramLabel = "EFFECT[=SIZE]")
    private List<String> planted = List.of();

    long seed() {
        return seed;
    }

    /** Whether the truth is another than that of the shipped scenario. */
    boolean ownTruth() {
        return file != null || !planted.isEmpty();
    }

    Simulation simulation(Bands bands, Wording wording) {
        if (people != null && people < 1 || years < 1) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.people");
        }
        try {
            var scenario = file == null ? Scenarios.seedPaper(seed) : read(wording);
            if (people != null) {
                scenario = scenario.withPeople(scenario.seed(), people, periods());
            }
            for (String wanted : planted) {
                scenario = plant(scenario, wanted);
            }
            return new Simulation(scenario, bands);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.scenario", "reason", e.getMessage());
        }
    }

    private List<String> periods() {
        return IntStream.range(FIRST_YEAR, FIRST_YEAR + years)
                .mapToObj(String::valueOf)
                .toList();
    }

    private Scenario read(Wording wording) {
        Refusal.requireFiles(List.of(file));
        try {
            var scenario = Json.read(file, Scenario.class);
            var unnamed = wording.unnamed(scenario);
            if (!unnamed.isEmpty()) {
                throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.unnamed", "ids", String.join(", ", unnamed));
            }
            boolean seeded = spec.commandLine().getParseResult().hasMatchedOption("--seed");
            return seeded ? scenario.withSeed(seed) : scenario;
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.scenario", "reason", e.getMessage());
        }
    }

    private static Scenario plant(Scenario scenario, String wanted) {
        int equals = wanted.indexOf('=');
        String id = equals < 0 ? wanted : wanted.substring(0, equals);
        var effect = Effect.find(id)
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.effect", "effect", id, "known", known()));
        return Planting.in(scenario, effect, equals < 0 ? effect.usual() : size(wanted.substring(equals + 1)));
    }

    private static double size(String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.size", "size", text);
        }
    }

    private static String known() {
        return Arrays.stream(Effect.values()).map(Effect::id).collect(Collectors.joining(", "));
    }
}
