package org.thangdo.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thangdo.reports.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The main job on the shipped data: each step is a command that a user can type. */
@Command(name = "demo", aliases = "thu")
final class DemoCommand implements Callable<Integer> {

    /** The rule whose score bands the workbook of planted problems contradicts. */
    private static final String SCORED_BY = "nd335-2025";

    private static final String APPRAISALS = "appraisals-2018-2021.xlsx";

    @ParentCommand
    private Thangdo program;

    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR", defaultValue = "demo-out")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Path data = shipped();
        Path folder = OutputFolder.create(out).path();
        step(
                "demo.check",
                data,
                "messy.xlsx",
                "check",
                "--brief",
                "--rules",
                SCORED_BY,
                "--out",
                folder.resolve("1-check").toString());
        step(
                "demo.report",
                data,
                "bao-cao-trich.docx",
                "check",
                "--brief",
                "--out",
                folder.resolve("1-check").toString());
        pack("demo.cap", data, "hong-ngu-2018-2021.csv", "hong-ngu-2021", folder.resolve("2-hong-ngu"));
        pack("demo.us", data, "teacher-ratings-us.csv", "us-teacher-evaluation", folder.resolve("3-us-teachers"));
        step("demo.agree", data, APPRAISALS, "agree", "--brief", "--rules", "hong-ngu-2021");
        Path main = folder.resolve("4-appraisals");
        pack("demo.pack", data, APPRAISALS, "hong-ngu-2021", main);
        String first = main.resolve("report.html").toString();
        program.console().print(program.words().say("demo.done", Map.of("file", first)));
        return ExitCode.FINE;
    }

    private void pack(String heading, Path data, String file, String rule, Path folder) throws IOException {
        step(heading, data, file, "pack", "--rules", rule, "--out", folder.toString());
    }

    private void step(String heading, Path data, String file, String... command) {
        program.console().print(program.words().say(heading, Map.of("file", "data" + File.separator + file)));
        var arguments = new ArrayList<>(List.of(command));
        arguments.add(1, data.resolve(file).toString());
        arguments.add("--lang=" + program.language().tag());
        int code = Main.run(arguments, program.console());
        if (code >= ExitCode.NOT_READABLE) {
            throw new IllegalStateException("a step of the demo ended with " + code);
        }
        program.console().print("");
    }

    private static Path shipped() {
        Path data = Path.of(System.getProperty("thangdo.home", ".")).resolve("data");
        if (!Files.isDirectory(data)) {
            throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.noshipped", "folder", data);
        }
        return data;
    }
}
