package org.thangdo.ratings.source;

/**
 * A cell of a workbook.
 *
 * @param type one of the characters of {@link StagedSheet}
 * @param text as it will stand in the store; {@code null} where a formula has no value
 */
record Cell(char type, String text) {

    static final Cell BLANK = new Cell('-', null);

    boolean isBlank() {
        return type == '-' || type != 'f' && (text == null || text.isBlank());
    }
}
