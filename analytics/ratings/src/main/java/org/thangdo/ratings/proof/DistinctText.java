package org.thangdo.ratings.proof;

/**
 * A distinct text of a column.
 *
 * @param type kind of cell as staged ({@code 'n'}, {@code 'd'}, {@code 's'}, …), or {@code ' '} in a text file
 * @param text exactly as it stands
 * @param count how many cells hold it
 */
public record DistinctText(char type, String text, long count) {

    boolean isNumberCell() {
        return type == 'n';
    }

    boolean isDateCell() {
        return type == 'd';
    }
}
