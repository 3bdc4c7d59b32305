package org.thangdo.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.reports.OutputFolder;
import org.thangdo.reports.xlsx.SimulatedWorkbook;
import org.thangdo.study.simulation.Effect;
import org.thangdo.study.simulation.SimulatedFiles;
import org.thangdo.study.simulation.Wording;
import org.thangdo.study.simulation.work.WorkScenarios;
import org.thangdo.study.simulation.work.WorkSimulation;
import org.thangdo.study.simulation.work.WorkTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Invented appraisals whose truth is known, to try the tools on. */
@Command(name = "simulate", aliases = "mo-phong")
final class SimulateCommand implements Callable<Integer> {

    private static final String RULE = "nd335-2025";

    enum Format {
        XLSX,
        CSV
    }

    @ParentCommand
    private Thangdo program;

    @Mixin
    private ScenarioOptions options;

    @Option(names = "--effects", descriptionKey = "effects")
    private boolean effects;

    @Option(names = "--work", descriptionKey = "work")
    private boolean work;

    @Option(names = "--format", descriptionKey = "format", paramLabel = "xlsx|csv", defaultValue = "xlsx")
    private Format format;

    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Override
    public Integer call() throws IOException {
        var rule = RulePacks.shipped().get(RULE);
        var wording = new Wording(rule.scale(), program.language());
        if (effects) {
            return tellEffects(wording);
        }
        if (work) {
            return simulateWork(rule.scale());
        }
        var simulation = options.simulation(rule.bands().orElseThrow().value(), wording);
        long seed = simulation.scenario().seed();
        var folder = OutputFolder.create(out == null ? Path.of(program.words().say("simulate.folder")) : out);
        long[] rows = {0};
        if (format == Format.CSV) {
            SimulatedFiles.write(simulation, wording, folder.path(), written -> rows[0] = written);
        } else {
            String name = "simulated-seed-" + seed + "." + format.name().toLowerCase(Locale.ROOT);
            folder.write(
                    name,
                    stream -> SimulatedWorkbook.write(
                            simulation, wording, program.language(), written -> rows[0] = written, stream));
            if (options.ownTruth()) {
                SimulatedFiles.writeTruth(simulation, wording, folder.path());
            }
        }
        tell(rows[0], seed, folder);
        return ExitCode.FINE;
    }

    /** Products and monthly measurements with known norms, as csv files with the truth beside them. */
    private int simulateWork(Scale scale) throws IOException {
        var scenario = WorkScenarios.commune(options.seed());
        var folder = OutputFolder.create(out == null ? Path.of(program.words().say("simulate.folder")) : out);
        long rows = 0;
        for (var table : WorkTables.of(new WorkSimulation(scenario), scale).entrySet()) {
            byte[] bytes = WorkTables.csv(table.getKey(), table.getValue());
            folder.write(table.getKey().name().toLowerCase(Locale.ROOT) + ".csv", stream -> stream.write(bytes));
            rows += table.getValue().size();
        }
        folder.write("scenario.json", stream -> stream.write(Json.bytes(scenario)));
        tell(rows, scenario.seed(), folder);
        return ExitCode.FINE;
    }

    private void tell(long rows, long seed, OutputFolder folder) {
        String written = folder.path() + File.separator;
        program.answer(
                new Written(rows, seed, written),
                List.of(program.words()
                        .say("simulate.wrote", Map.of("rows", rows, "seed", String.valueOf(seed), "folder", written))));
    }

    /** What {@code --json} prints. */
    private record Written(long rows, long seed, String folder) {}

    /** What {@code --json} prints of an effect. */
    private record Plantable(String effect, double size, String name) {}

    private int tellEffects(Wording wording) {
        var all = Arrays.stream(Effect.values())
                .map(effect -> new Plantable(effect.id(), effect.usual(), wording.name(effect)))
                .toList();
        var numerals = program.words().numerals();
        program.answer(
                all,
                all.stream()
                        .map(one -> String.format(
                                Locale.ROOT,
                                "%-24s %4s  %s",
                                one.effect(),
                                numerals.decimal(one.size(), 1),
                                one.name()))
                        .toList());
        return ExitCode.FINE;
    }
}
