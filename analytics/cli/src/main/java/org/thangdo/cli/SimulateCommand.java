package org.thangdo.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.reports.OutputFolder;
import org.thangdo.reports.xlsx.SimulatedWorkbook;
import org.thangdo.study.simulation.Scenario;
import org.thangdo.study.simulation.Scenarios;
import org.thangdo.study.simulation.SimulatedFiles;
import org.thangdo.study.simulation.Simulation;
import org.thangdo.study.simulation.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Invented appraisals whose truth is known, to try the tools on. */
@Command(name = "simulate", aliases = "mo-phong")
final class SimulateCommand implements Callable<Integer> {

    private static final int FIRST_YEAR = 2018;
    private static final String RULE = "nd335-2025";

    enum Format {
        XLSX,
        CSV
    }

    @ParentCommand
    private Thangdo program;

    @Option(names = "--people", descriptionKey = "people", paramLabel = "NUMBER")
    private Integer people;

    @Option(names = "--years", descriptionKey = "years", paramLabel = "NUMBER", defaultValue = "4")
    private int years;

    @Option(names = "--seed", descriptionKey = "seed", paramLabel = "NUMBER", defaultValue = "20182021")
    private long seed;

    @Option(names = "--format", descriptionKey = "format", paramLabel = "xlsx|csv", defaultValue = "xlsx")
    private Format format;

    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Override
    public Integer call() throws IOException {
        var simulation = simulation();
        var wording = new Wording(RulePacks.shipped().get(RULE).scale(), program.language());
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
        }
        String written = folder.path() + File.separator;
        program.answer(
                new Written(rows[0], seed, written),
                List.of(program.words()
                        .say(
                                "simulate.wrote",
                                Map.of("rows", rows[0], "seed", String.valueOf(seed), "folder", written))));
        return ExitCode.FINE;
    }

    /** What {@code --json} prints. */
    private record Written(long rows, long seed, String folder) {}

    private Simulation simulation() {
        if (people != null && people < 1 || years < 1) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.people");
        }
        Scenario seedPaper = Scenarios.seedPaper(seed);
        var periods = IntStream.range(FIRST_YEAR, FIRST_YEAR + years)
                .mapToObj(String::valueOf)
                .toList();
        var scenario = people == null ? seedPaper : seedPaper.withPeople(seed, people, periods);
        return new Simulation(
                scenario, RulePacks.shipped().get(RULE).bands().orElseThrow().value());
    }
}
