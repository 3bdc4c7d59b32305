package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.gaming.Costs;
import org.thangdo.criteria.gaming.Gaming;
import org.thangdo.criteria.gaming.Setting;
import org.thangdo.criteria.rules.RulePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What people could do to a way of scoring, and the cheapest defence. */
@Command(name = "gaming", aliases = "doi-pho")
final class GamingCommand implements Callable<Integer> {

    @ParentCommand
    private Thangdo program;

    @Mixin
    private ReadingOptions reading;

    @Parameters(paramLabel = "POSITION", descriptionKey = "position")
    private String position;

    @Option(names = "--share", descriptionKey = "gaming-share", paramLabel = "SHARE", defaultValue = "0.3")
    private double share;

    @Option(names = "--seed", descriptionKey = "seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--costs", descriptionKey = "costs", paramLabel = "FILE")
    private Path costs;

    @Override
    public Integer call() throws IOException {
        var definition = new PositionChoice(program, reading.options()).read(position);
        var rule = RulePacks.shipped().get(definition.rules());
        var result = Gaming.of(Setting.usual(definition, rule, seed).withShare(share), costs());
        program.answer(
                result,
                new GamingAnswer(result, program.language())
                        .lines(!program.console().unicode()));
        return ExitCode.FINE;
    }

    private Costs costs() {
        try {
            return costs == null ? Costs.assumed() : Json.read(costs, Costs.class);
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.costs", "reason", e.getMessage());
        }
    }
}
