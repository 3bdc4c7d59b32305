package org.thangdo.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.thangdo.reports.OutputFolder;
import org.thangdo.reports.xlsx.Template;
import org.thangdo.reports.xlsx.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Empty workbooks with drop-down lists and examples, that reading always understands. */
@Command(name = "template", aliases = "mau")
final class TemplateCommand implements Callable<Integer> {

    @ParentCommand
    private Thangdo program;

    @Parameters(arity = "0..1", paramLabel = "TABLE", descriptionKey = "table")
    private Template table;

    @Option(names = "--rules", descriptionKey = "rules", paramLabel = "PACK", defaultValue = RuleChoice.BY_PERIOD)
    private String rules;

    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Path wanted = out == null ? Path.of(program.words().say("template.folder")) : out;
        var folder = OutputFolder.create(wanted);
        var scale = RuleChoice.scale(rules);
        var templates = table == null ? Template.values() : new Template[] {table};
        for (Template each : templates) {
            folder.write(each.id() + ".xlsx", stream -> Templates.write(each, scale, program.language(), stream));
        }
        String written = folder.path() + File.separator;
        var files = Stream.of(templates).map(each -> each.id() + ".xlsx").toList();
        program.answer(
                new Written(written, files), List.of(program.words().say("template.wrote", Map.of("folder", written))));
        return ExitCode.FINE;
    }

    /** What {@code --json} prints. */
    private record Written(String folder, List<String> files) {}
}
