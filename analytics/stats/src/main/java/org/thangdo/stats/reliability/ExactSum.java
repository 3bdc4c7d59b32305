package org.thangdo.stats.reliability;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A sum of doubles, and of products of two doubles, without any rounding: a fixed-point number as wide as the whole range
 * of a double, so the order in which numbers are added cannot matter. A product is split into its rounded value and the
 * rest that a fused multiply-add shows (Dekker 1971); the long accumulator is Kulisch's (1981).
 */
final class ExactSum {
    private static final int SMALLEST_EXPONENT = 1074; // a double is a multiple of 2^-1074
    private static final int DIGIT_BITS = 32;
    private static final long DIGIT_MASK = 0xFFFFFFFFL;
    private static final int DIGITS = 68;

    /** Each addition changes a digit by less than 2^33; carries are due long before 2^63. */
    private static final int CARRY_EVERY = 1 << 28;

    /** Products in this range leave a rest that is a double. */
    private static final double SMALLEST_SPLIT = 0x1p-900;

    private static final double LARGEST_SPLIT = 0x1p1000;

    private final long[] digits = new long[DIGITS]; // value Σ digits[i] · 2^(32 i − 1074)
    private BigDecimal rare = BigDecimal.ZERO; // products too small or too large to be split
    private int additions;

    /** Adds a finite number. */
    void add(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        long mantissa = bits & 0xFFFFFFFFFFFFFL;
        int position = exponent == 0 ? 0 : exponent - 1;
        mantissa |= exponent == 0 ? 0 : 1L << 52;
        int digit = position / DIGIT_BITS;
        int shift = position % DIGIT_BITS;
        long low = (mantissa & DIGIT_MASK) << shift;
        long high = (mantissa >>> DIGIT_BITS) << shift;
        long sign = bits < 0 ? -1 : 1;
        digits[digit] += sign * (low & DIGIT_MASK);
        digits[digit + 1] += sign * ((low >>> DIGIT_BITS) + (high & DIGIT_MASK));
        digits[digit + 2] += sign * (high >>> DIGIT_BITS);
        if (++additions == CARRY_EVERY) {
            carry();
        }
    }

    /** Adds {@code x · y}, exactly. */
    void addProduct(double x, double y) {
        double product = x * y;
        double size = Math.abs(product);
        if (size >= SMALLEST_SPLIT && size <= LARGEST_SPLIT) {
            add(product);
            double rest = Math.fma(x, y, -product);
            if (rest != 0) {
                add(rest);
            }
        } else if (x != 0 && y != 0) {
            rare = rare.add(new BigDecimal(x).multiply(new BigDecimal(y)));
        }
    }

    /** The sum, exactly. */
    BigDecimal value() {
        var sum = BigInteger.ZERO;
        for (int i = DIGITS - 1; i >= 0; i--) {
            sum = sum.shiftLeft(DIGIT_BITS).add(BigInteger.valueOf(digits[i]));
        }
        if (sum.signum() == 0) {
            return rare.stripTrailingZeros();
        }
        int zeros = sum.getLowestSetBit();
        int exponent = zeros - SMALLEST_EXPONENT;
        sum = sum.shiftRight(zeros);
        var decimal = exponent >= 0
                ? new BigDecimal(sum.shiftLeft(exponent))
                : new BigDecimal(sum.multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent);
        return decimal.add(rare).stripTrailingZeros();
    }

    private void carry() {
        additions = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            digits[i + 1] += digits[i] >> DIGIT_BITS;
            digits[i] &= DIGIT_MASK;
        }
    }
}
