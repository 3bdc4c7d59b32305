package org.thangdo.ratings.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** The text of cells that are not text. */
final class CellText {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int EXACT_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    private static final double EXACT_WHOLE = 1e15;

    private CellText() {}

    /**
     * A number as a plain decimal with the fewest digits that read back to the same number: {@code 0.1}, {@code 123456789012},
     * never an exponent.
     */
    static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT_WHOLE) {
            return Long.toString((long) number);
        }
        var exact = new BigDecimal(number);
        for (int digits = EXACT_DIGITS; digits < MOST_DIGITS; digits++) {
            var rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(MOST_DIGITS)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A number that a workbook shows as a date: ISO date, with the time if there is one; below one day the time only. */
    static String date(double number, boolean from1904) {
        if (!DateUtil.isValidExcelDate(number)) {
            return number(number);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904, true);
        if (number < 1 && !from1904) {
            return moment.format(TIME);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(TO_THE_SECOND);
    }
}
