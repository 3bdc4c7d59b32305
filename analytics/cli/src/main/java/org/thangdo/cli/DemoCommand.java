package org.thangdo.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.thangdo.reports.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * The main job on the shipped data: each step is a command that a user can type. The last takes as long as all others, so it
 * is begun beside them; it says what it has to say when it is its turn.
 */
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
        Path main = folder.resolve("4-appraisals");
        var held = new HeldOutput();
        var last = begun(
                () -> pack(program.console().through(held), "demo.pack", data, APPRAISALS, "hong-ngu-2021", main));
        step(
                program.console(),
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
                program.console(),
                "demo.report",
                data,
                "bao-cao-trich.docx",
                "check",
                "--brief",
                "--out",
                folder.resolve("1-check").toString());
        pack(
                program.console(),
                "demo.cap",
                data,
                "hong-ngu-2018-2021.csv",
                "hong-ngu-2021",
                folder.resolve("2-hong-ngu"));
        pack(
                program.console(),
                "demo.us",
                data,
                "teacher-ratings-us.csv",
                "us-teacher-evaluation",
                folder.resolve("3-us-teachers"));
        step(program.console(), "demo.agree", data, APPRAISALS, "agree", "--brief", "--rules", "hong-ngu-2021");
        new DemoCriteria(program, data, folder.resolve("5-position")).run();
        held.open();
        finish(last);
        String first = main.resolve("report.html").toString();
        program.console().print(program.words().say("demo.done", Map.of("file", first)));
        return ExitCode.FINE;
    }

    /** Begins work beside that of this thread; it ends with the program. */
    private static FutureTask<Void> begun(Runnable work) {
        var task = new FutureTask<Void>(work, null);
        var thread = new Thread(task, "last step");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static void finish(FutureTask<Void> task) throws IOException {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }

    private void pack(Console console, String heading, Path data, String file, String rule, Path folder) {
        var command = new ArrayList<>(List.of("pack", "--rules", rule, "--out", folder.toString()));
        if (file.equals(APPRAISALS)) {
            command.addAll(List.of("--form", data.resolve(DemoCriteria.FORM).toString()));
        }
        step(console, heading, data, file, command.toArray(String[]::new));
    }

    private void step(Console console, String heading, Path data, String file, String... command) {
        console.print(program.words().say(heading, Map.of("file", "data" + File.separator + file)));
        var arguments = new ArrayList<>(List.of(command));
        arguments.add(1, data.resolve(file).toString());
        arguments.add("--lang=" + program.language().tag());
        int code = Main.run(arguments, console);
        if (code >= ExitCode.NOT_READABLE) {
            throw new IllegalStateException("a step of the demo ended with " + code);
        }
        console.print("");
    }

    private static Path shipped() {
        Path data = Path.of(System.getProperty("thangdo.home", ".")).resolve("data");
        if (!Files.isDirectory(data)) {
            throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.noshipped", "folder", data);
        }
        return data;
    }
}
