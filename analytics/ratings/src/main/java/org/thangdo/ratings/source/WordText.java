package org.thangdo.ratings.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * The body of a Word document as it is read by a person: lines outside tables, and tables.
 *
 * @param lines paragraphs that stand in no table, empty ones left out
 * @param tables rows of cells; a cell over several columns is followed by empty ones, paragraphs of a cell are its lines
 */
public record WordText(List<Line> lines, List<List<List<String>>> tables) {

    /**
     * A paragraph.
     *
     * @param number its place among the paragraphs that are not empty, from 1
     * @param listed whether it is an item of a list that Word numbers or marks
     */
    public record Line(int number, String text, boolean listed) {}

    public WordText {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /** Whether a file is a Word document, by its content. */
    public static boolean is(Path file) throws IOException {
        return Content.of(file) == Content.DOCX;
    }

    /** @throws IOException if the file is no Word document, or is damaged */
    public static WordText read(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var body = zip.getEntry("word/document.xml");
            if (body == null) {
                throw new FileNotFoundException(file + ": word/document.xml");
            }
            var part = DocxPart.read(zip.getInputStream(body));
            var lines = part.paragraphs().stream()
                    .filter(paragraph -> paragraph.table() == 0)
                    .map(paragraph -> new Line(paragraph.number(), paragraph.text(), paragraph.listed()))
                    .toList();
            return new WordText(lines, part.tables());
        }
    }
}
