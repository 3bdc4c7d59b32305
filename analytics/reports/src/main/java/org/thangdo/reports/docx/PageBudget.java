package org.thangdo.reports.docx;

import java.util.List;
import org.thangdo.reports.DocumentProfile;
import org.thangdo.reports.Pack;
import org.thangdo.reports.Pack.Section;
import org.thangdo.study.table.DataTable;

/**
 * How much of a pack fits a number of pages. Heights are estimated from the letters of each sentence; of the settings
 * below, the most generous that fits is taken.
 */
final class PageBudget {

    /**
     * What every figure and table may take.
     *
     * @param figureMm height of a figure
     * @param tableRows rows of a table; the rest is in the workbook
     * @param notes notes under a section
     */
    record Room(double figureMm, int tableRows, int notes) {

        private static final int NOTES_OF_WORDS = 4;
        private static final int NOTES_OF_NUMBERS = 2;

        /** A section without a figure needs its notes. */
        int notes(Section section) {
            if (section.figure().isPresent()) {
                return notes;
            }
            return Math.max(notes, section.tables().isEmpty() ? NOTES_OF_WORDS : NOTES_OF_NUMBERS);
        }
    }

    private static final List<Room> ROOMS = List.of(
            new Room(105, 20, 3),
            new Room(95, 14, 3),
            new Room(88, 10, 2),
            new Room(80, 7, 2),
            new Room(72, 5, 1),
            new Room(64, 5, 0),
            new Room(54, 5, 0));

    private static final double POINT_MM = 25.4 / 72;
    private static final double LETTER_OF_SIZE = 0.46;
    private static final double LINE_OF_SIZE = 1.2;
    private static final double TABLE_ROW_MM = 7;
    private static final double HEAD_MM = 75;
    private static final double SIGNATURE_MM = 35;
    /** Figures and headings that do not fit leave the foot of a page empty. */
    private static final double USED = 0.78;

    private final Pack pack;
    private final DocumentProfile profile;

    private PageBudget(Pack pack, DocumentProfile profile) {
        this.pack = pack;
        this.profile = profile;
    }

    static Room of(Pack pack, DocumentProfile profile, int pages) {
        var budget = new PageBudget(pack, profile);
        double space = pages * (DocumentProfile.PAPER_HEIGHT_MM - 2.0 * profile.topMm()) * USED;
        return ROOMS.stream()
                .filter(room -> budget.height(room) <= space)
                .findFirst()
                .orElse(ROOMS.get(ROOMS.size() - 1));
    }

    private double height(Room room) {
        double sum = HEAD_MM + SIGNATURE_MM;
        sum += pack.keyPoints().stream().mapToDouble(this::text).sum();
        sum += pack.provenance().stream().mapToDouble(this::text).sum();
        sum += pack.sections().stream()
                .mapToDouble(section -> section(section, room))
                .sum();
        long findings = pack.findings().stream()
                .map(finding -> finding.code())
                .distinct()
                .count();
        return sum + (Math.min(findings, room.tableRows()) + 4) * 2 * TABLE_ROW_MM;
    }

    private double section(Section section, Room room) {
        double sum = text(section.question()) + text(section.answer());
        sum += section.figure()
                .map(figure -> DocxFigure.height(figure, room.figureMm())
                        + text(figure.frame().headline())
                        + text("–"))
                .orElse(0.0);
        sum += section.tables().stream()
                .mapToDouble(table -> table(table, room))
                .sum();
        return sum
                + section.notes().stream()
                        .limit(room.notes(section))
                        .mapToDouble(this::text)
                        .sum();
    }

    private static double table(DataTable table, Room room) {
        return (Math.min(table.rows().size(), room.tableRows()) + 4) * TABLE_ROW_MM;
    }

    private double text(String text) {
        double letters = profile.textWidthMm() / (profile.bodySize() * POINT_MM * LETTER_OF_SIZE);
        double lines = Math.ceil(text.length() / letters);
        return lines * profile.bodySize() * POINT_MM * LINE_OF_SIZE + Prose.GAP_POINTS * POINT_MM;
    }
}
