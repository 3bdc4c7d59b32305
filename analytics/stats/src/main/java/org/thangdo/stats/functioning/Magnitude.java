package org.thangdo.stats.functioning;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/** How large a difference in functioning is, by a named convention. */
public enum Magnitude {
    NEGLIGIBLE,
    MODERATE,
    LARGE;

    /** A convention: from which effect on a difference is moderate, and large. */
    public enum Convention {
        /** Change of Nagelkerke's R² from 0.035 and 0.070 on (Jodoin and Gierl, 2001, Applied Measurement in Education 14). */
        JODOIN_GIERL(0.035, 0.070),
        /** Change of R² from 0.13 and 0.26 on (Zumbo and Thomas, 1997; Zumbo, 1999): much more patient. */
        ZUMBO_THOMAS(0.13, 0.26),
        /** Standardised mean difference from 0.17 and 0.25 standard deviations on (Dorans and Schmitt, 1991; ETS). */
        DORANS_SCHMITT(0.17, 0.25);

        private final double moderate;
        private final double large;

        Convention(double moderate, double large) {
            this.moderate = moderate;
            this.large = large;
        }

        public double moderateFrom() {
            return moderate;
        }

        public double largeFrom() {
            return large;
        }

        /**
         * The class of an effect: {@link Magnitude#NEGLIGIBLE} also where the test does not reject or there is no effect to
         * class.
         *
         * @param test with its p-value adjusted if several questions were asked
         * @param alpha level of the test
         */
        public Magnitude of(Estimate effect, TestResult test, double alpha) {
            if (!(effect instanceof Estimate.Defined defined) || !test.rejectsAt(alpha)) {
                return NEGLIGIBLE;
            }
            double size = Math.abs(defined.value());
            return size >= large ? LARGE : size >= moderate ? MODERATE : NEGLIGIBLE;
        }
    }
}
