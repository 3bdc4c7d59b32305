package org.thangdo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.thangdo.criteria.position.Difference;
import org.thangdo.criteria.position.PositionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What differs between two versions of a definition. */
@Command(name = "compare", aliases = "doi-chieu")
final class CompareCommand implements Callable<Integer> {

    @ParentCommand
    private Thangdo program;

    @Mixin
    private ReadingOptions reading;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "compare-a")
    private String first;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "compare-b")
    private String second;

    @Option(names = "--brief", descriptionKey = "brief-compare")
    private boolean brief;

    @Override
    public Integer call() throws IOException {
        var choice = new PositionChoice(program, reading.options());
        var before = choice.read(first);
        var after = choice.read(second);
        var difference = Difference.between(before, after);
        var lines = new ArrayList<String>();
        lines.add(new PositionAnswer(before, program.language()).title());
        lines.add(new PositionAnswer(after, program.language()).title());
        lines.add("");
        lines.addAll(Paragraph.numbered(said(difference)));
        program.answer(difference, lines);
        return ExitCode.FINE;
    }

    /** All changes, or the sentences that sum them up. */
    private List<String> said(Difference difference) {
        var said = new PositionText(program.language());
        return brief ? said.summary(difference) : said.lines(difference);
    }
}
