package org.thangdo.ratings.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * Whether a share that a report prints agrees with the counts printed beside it. Three faults are told apart and never
 * mixed: a share is <i>wrong</i> if it is a whole unit of its last printed digit or more away from {@code 100 n / N}; a
 * <i>rounding</i> fault if it is nearer but not what rounding half up gives; a fault of <i>style</i> if the number is right
 * and only its decimal mark differs from that of the other shares.
 */
public final class PrintedShares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 30;
    private static final int FURTHEST_SHIFT = 2;

    private PrintedShares() {}

    /** How bad a fault is. */
    public enum Severity {
        RIGHT,
        STYLE,
        ROUNDING,
        WRONG
    }

    /** What may have happened. */
    public enum Cause {
        NONE,
        /** Printed as a share in [0, 1] instead of percent. */
        AS_RATIO,
        /** Comma among points, or point among commas. */
        MIXED_MARKS,
        /** Cut off instead of rounded. */
        TRUNCATED,
        /** One off in the last digit. */
        LAST_DIGIT,
        /** The decimal mark stands one or two digits too far left or right. */
        DECIMAL_SHIFT,
        /** Two neighbouring digits changed places. */
        SWAPPED_DIGITS,
        /** Not a number. */
        UNREADABLE,
        UNEXPLAINED
    }

    /**
     * The judgement on one share.
     *
     * @param printed the number that stands there, in percent; empty if it is none
     * @param right the share as it should stand, in percent, rounded half up: with the printed number of digits after the
     *     mark, or with two if the printed share is wrong
     */
    public record Judgement(Severity severity, Cause cause, Optional<BigDecimal> printed, BigDecimal right) {}

    /**
     * Judges one share by itself.
     *
     * @param n people at the level, in [0, total]
     * @param total people of the period and group, {@code > 0}
     * @param printed as it stands, with or without a percent sign: {@code "27,02"}
     */
    public static Judgement judge(long n, long total, String printed) {
        if (!(total > 0 && n >= 0 && n <= total)) {
            throw new IllegalArgumentException("not a part of a whole: " + n + " of " + total);
        }
        Optional<BigDecimal> number = number(printed);
        if (number.isEmpty()) {
            return new Judgement(Severity.WRONG, Cause.UNREADABLE, number, exact(n, total, 2));
        }
        BigDecimal value = number.get();
        BigDecimal right = exact(n, total, value.scale());
        if (value.compareTo(right) == 0) {
            return new Judgement(Severity.RIGHT, Cause.NONE, number, right);
        }
        BigDecimal share = exact(n, total, EXACT);
        if (value.subtract(share).abs().compareTo(unit(value.scale())) < 0) {
            Cause cause = value.compareTo(share) < 0 ? Cause.TRUNCATED : Cause.LAST_DIGIT;
            return new Judgement(Severity.ROUNDING, cause, number, right);
        }
        if (isRatio(value, n, total)) {
            return new Judgement(Severity.RIGHT, Cause.AS_RATIO, number, exact(n, total, 2));
        }
        return new Judgement(Severity.WRONG, cause(value, share), number, exact(n, total, 2));
    }

    /** Judges one share among others that are printed with {@code house} as decimal mark. */
    public static Judgement judge(long n, long total, String printed, DecimalMark house) {
        Judgement alone = judge(n, total, printed);
        boolean differs = mark(printed).filter(mark -> mark != house).isPresent();
        return alone.severity() == Severity.RIGHT && differs
                ? new Judgement(Severity.STYLE, Cause.MIXED_MARKS, alone.printed(), alone.right())
                : alone;
    }

    /** The decimal mark that most shares of a report use; empty if none has a mark, or as many use one as the other. */
    public static Optional<DecimalMark> house(Collection<String> printed) {
        long comma = count(printed, DecimalMark.COMMA);
        long point = count(printed, DecimalMark.POINT);
        return comma == point ? Optional.empty() : Optional.of(comma > point ? DecimalMark.COMMA : DecimalMark.POINT);
    }

    private static long count(Collection<String> printed, DecimalMark wanted) {
        return printed.stream()
                .filter(text -> mark(text).filter(mark -> mark == wanted).isPresent())
                .count();
    }

    private static Optional<DecimalMark> mark(String printed) {
        if (printed.indexOf(',') >= 0) {
            return Optional.of(DecimalMark.COMMA);
        }
        return printed.indexOf('.') >= 0 ? Optional.of(DecimalMark.POINT) : Optional.empty();
    }

    /** The sum of printed shares, in percent; empty if one of them is not a number. */
    public static Optional<BigDecimal> sum(Collection<String> printed) {
        return printed.stream()
                .map(PrintedShares::number)
                .reduce(Optional.of(BigDecimal.ZERO), (a, b) -> a.flatMap(x -> b.map(x::add)));
    }

    private static Optional<BigDecimal> number(String printed) {
        String plain = printed.replace("%", "").replace(',', '.').strip();
        return plain.matches("\\d{1,6}(\\.\\d{1,20})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static BigDecimal exact(long n, long total, int digits) {
        return HUNDRED.multiply(BigDecimal.valueOf(n)).divide(BigDecimal.valueOf(total), digits, RoundingMode.HALF_UP);
    }

    private static BigDecimal unit(int digits) {
        return BigDecimal.ONE.movePointLeft(digits);
    }

    /** Percent cells of a workbook hold the ratio. */
    private static boolean isRatio(BigDecimal value, long n, long total) {
        return value.scale() >= 2
                && value.compareTo(BigDecimal.valueOf(n)
                                .divide(BigDecimal.valueOf(total), value.scale(), RoundingMode.HALF_UP))
                        == 0;
    }

    private static Cause cause(BigDecimal value, BigDecimal share) {
        for (int shift = 1; shift <= FURTHEST_SHIFT; shift++) {
            if (isNear(value.movePointLeft(shift), share) || isNear(value.movePointRight(shift), share)) {
                return Cause.DECIMAL_SHIFT;
            }
        }
        return isSwapped(value, share) ? Cause.SWAPPED_DIGITS : Cause.UNEXPLAINED;
    }

    private static boolean isNear(BigDecimal value, BigDecimal share) {
        return value.subtract(share).abs().compareTo(unit(Math.max(value.scale(), 0))) < 0;
    }

    private static boolean isSwapped(BigDecimal value, BigDecimal share) {
        String digits = value.unscaledValue().toString();
        for (int i = 1; i < digits.length(); i++) {
            String swapped =
                    digits.substring(0, i - 1) + digits.charAt(i) + digits.charAt(i - 1) + digits.substring(i + 1);
            BigDecimal other = new BigDecimal(new java.math.BigInteger(swapped), value.scale());
            if (other.compareTo(share.setScale(value.scale(), RoundingMode.HALF_UP)) == 0) {
                return true;
            }
        }
        return false;
    }
}
