package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.text.Language;
import org.thangdo.reports.OutputFolder;
import org.thangdo.reports.xlsx.PositionWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The definition of a position: listed, shown, checked, drafted from a form, written as workbook and JSON, adopted. */
@Command(name = "position", aliases = "vi-tri")
final class PositionCommand implements Callable<Integer> {

    @ParentCommand
    private Thangdo program;

    @Mixin
    private ReadingOptions reading;

    @Parameters(arity = "0..1", paramLabel = "POSITION", descriptionKey = "position")
    private String position;

    @Option(names = "--form", descriptionKey = "position-form", paramLabel = "FILE")
    private Path form;

    @Option(names = "--adopt", descriptionKey = "adopt", paramLabel = "DATE")
    private LocalDate adopt;

    @Option(names = "--decision", descriptionKey = "decision", paramLabel = "TEXT")
    private String decision;

    @Option(names = "--allow-illustrative", descriptionKey = "allow-illustrative")
    private boolean allowIllustrative;

    @Option(names = "--brief", descriptionKey = "brief-position")
    private boolean brief;

    @Option(names = "--out", descriptionKey = "out", paramLabel = "DIR")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (position == null && form == null) {
            return list();
        }
        var chosen = new PositionChoice(program, reading.options());
        var lines = new ArrayList<String>();
        Position shown;
        if (form == null) {
            shown = chosen.read(position);
        } else {
            var draft = new FormDraft(program, reading.options()).of(form, Optional.ofNullable(position));
            shown = draft.position();
            lines.addAll(new DraftAnswer(draft, program.language())
                    .lines(!program.console().unicode()));
            lines.add("");
        }
        Position told = adopt == null ? shown : adopted(shown);
        if (!brief) {
            lines.addAll(new PositionAnswer(told, program.language())
                    .lines(!program.console().unicode()));
        }
        program.answer(told, lines);
        write(told);
        return ExitCode.FINE;
    }

    private int list() {
        var positions = Positions.shipped().positions();
        var lines = positions.stream()
                .map(each -> each.id() + "  " + each.title().in(program.language()))
                .toList();
        program.answer(positions.stream().map(Position::id).toList(), lines);
        return ExitCode.FINE;
    }

    private Position adopted(Position draft) {
        if (decision == null || decision.isBlank()) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.nodecision");
        }
        if (!draft.illustrative().isEmpty() && !allowIllustrative) {
            String ids = String.join(
                    ", ", draft.illustrative().stream().map(each -> each.id()).toList());
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.illustrative", "ids", ids);
        }
        return draft.withVersion(draft.version().adopted(adopt, decision));
    }

    private void write(Position told) throws IOException {
        if (out == null) {
            return;
        }
        var folder = OutputFolder.create(out);
        write(told, folder, program.language());
        program.wrote(folder);
    }

    /** Writes a definition as JSON and as workbook. */
    static void write(Position position, OutputFolder folder, Language language) throws IOException {
        folder.write(position.id() + ".json", stream -> stream.write(Json.bytes(position)));
        folder.write(position.id() + ".xlsx", stream -> PositionWorkbook.write(position, language, stream));
    }
}
