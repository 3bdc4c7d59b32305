package org.thangdo.study.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.thangdo.criteria.Json;
import org.thangdo.study.simulation.Wording.Table;

/**
 * Simulated rows as csv files in a folder, one per table, streamed: UTF-8, comma, line feeds. The truth lies beside them,
 * with the scenario in {@code scenario.json}. Files have their names only when all are complete.
 */
public final class SimulatedFiles {

    private SimulatedFiles() {}

    /**
     * Writes a simulation.
     *
     * @param folder is made if missing; files of these names are replaced
     * @param rows how many rows were written so far, told after each row
     * @return the files, in the order of the tables
     */
    public static List<Path> write(Simulation simulation, Wording wording, Path folder, Consumer<Long> rows)
            throws IOException {
        return write(simulation, wording, folder, simulation.tables(), rows);
    }

    /** Writes the scenario of a simulation and what real data hide, and nothing else. */
    public static List<Path> writeTruth(Simulation simulation, Wording wording, Path folder) throws IOException {
        var hidden = simulation.tables().stream().filter(Table::truth).toList();
        return write(simulation, wording, folder, hidden, rows -> {});
    }

    private static List<Path> write(
            Simulation simulation, Wording wording, Path folder, List<Table> tables, Consumer<Long> rows)
            throws IOException {
        Files.createDirectories(folder);
        Map<Table, Path> parts = new EnumMap<>(Table.class);
        tables.forEach(table -> parts.put(table, folder.resolve(table.file() + ".csv.part")));
        try {
            fill(simulation, wording, parts, rows);
            Path scenario = folder.resolve("scenario.json.part");
            Files.write(scenario, Json.bytes(simulation.scenario()));
            var files = new ArrayList<Path>();
            for (Path part : parts.values()) {
                files.add(finish(part));
            }
            files.add(finish(scenario));
            return List.copyOf(files);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            for (Path part : parts.values()) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void fill(Simulation simulation, Wording wording, Map<Table, Path> parts, Consumer<Long> rows)
            throws IOException {
        var writers = new EnumMap<Table, Writer>(Table.class);
        try {
            for (var part : parts.entrySet()) {
                writers.put(part.getKey(), Files.newBufferedWriter(part.getValue(), StandardCharsets.UTF_8));
                line(writers.get(part.getKey()), wording.header(part.getKey()));
            }
            long[] written = {0};
            simulation.run(row -> {
                Writer writer = writers.get(Wording.table(row));
                if (writer != null) {
                    line(writer, wording.cells(row));
                    rows.accept(++written[0]);
                }
            });
        } finally {
            for (Writer writer : writers.values()) {
                writer.close();
            }
        }
    }

    private static void line(Writer writer, List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                if (i > 0) {
                    writer.write(',');
                }
                writer.write(quoted(cells.get(i)));
            }
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static Path finish(Path part) throws IOException {
        String name = part.getFileName().toString();
        Path file = part.resolveSibling(name.substring(0, name.length() - ".part".length()));
        return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
