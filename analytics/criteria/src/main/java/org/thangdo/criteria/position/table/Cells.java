package org.thangdo.criteria.position.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What single cells say. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d+)?");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d/M/uuuu");

    private Cells() {}

    /** A number with a decimal point or comma; grouped thousands are not guessed at. */
    static Optional<Double> number(String text) {
        String stripped = text.strip();
        return NUMBER.matcher(stripped).matches()
                ? Optional.of(Double.parseDouble(stripped.replace(',', '.')))
                : Optional.empty();
    }

    /** A day as {@code 2026-01-31} or {@code 31/1/2026}, with or without a time of day. */
    static Optional<LocalDate> day(String text) {
        String stripped = text.strip().replaceFirst("[T ]00:00(?::00)?$", "");
        try {
            return Optional.of(
                    stripped.contains("/") ? LocalDate.parse(stripped, DAY_FIRST) : LocalDate.parse(stripped));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
