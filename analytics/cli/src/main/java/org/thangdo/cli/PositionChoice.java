package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.position.PositionFile;

/** Which definition is meant: one of the shipped by its id or title, or a file. */
record PositionChoice(Thangdo program, ReadOptions options) {

    /** @throws Refusal if there is none, or its file has faults, which are told */
    Position read(String named) throws IOException {
        Path file = Path.of(named);
        if (Files.isRegularFile(file)) {
            return read(file);
        }
        var shipped = Positions.shipped();
        if (shipped.ids().contains(named)) {
            return shipped.get(named);
        }
        return shipped.find(named)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_READABLE,
                        "refuse.noposition",
                        "position",
                        named,
                        "ids",
                        String.join(", ", shipped.ids())));
    }

    private Position read(Path file) throws IOException {
        var read = PositionFile.read(file, RulePacks.shipped(), options);
        program.tell(read.findings());
        return read.position()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_READABLE,
                        "refuse.definition",
                        "file",
                        file.getFileName(),
                        "n",
                        read.findings().size()));
    }
}
