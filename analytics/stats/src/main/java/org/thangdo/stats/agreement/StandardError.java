package org.thangdo.stats.agreement;

import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;

/** How the standard error of an agreement coefficient over subjects is found. The raters are taken as fixed. */
public enum StandardError {

    /** From the values with one subject left out. The default: it makes no assumption on how the coefficient is built. */
    JACKKNIFE(IntervalMethod.STUDENT) {
        @Override
        double of(AgreementCoefficient coefficient, DisagreementSums sums, WhenNothingVaries nothingVaries) {
            var categories = sums.categories();
            var jackknife = new Jackknife();
            for (int p = 0; p < categories.patterns().size(); p++) {
                if (categories.subjects(p) > 0) {
                    double leftOut = coefficient.value(sums.changed(p, -1), nothingVaries);
                    jackknife.add(leftOut, (long) categories.subjects(p));
                }
            }
            return jackknife.standardError();
        }
    },

    /**
     * From the slope of the coefficient with respect to each subject's weight, {@code √(Σ I² / (n (n − 1)))}. For n
     * subjects, n₂ of them rated twice or more, the influence of one subject is, for AC1 and AC2,
     *
     * <pre>    I = n/n₂ · [rated twice] · ((pa_i − pe)/(1 − pe) − AC) − 2 (1 − AC)(pe_i − pe)/(1 − pe)</pre>
     *
     * Other coefficients have the same form. The slope is taken as a central difference, so that it also holds where
     * the distances follow the ratings. It differs from the jackknife by terms of order 1/n².
     */
    LINEARISED(IntervalMethod.STUDENT) {
        @Override
        double of(AgreementCoefficient coefficient, DisagreementSums sums, WhenNothingVaries nothingVaries) {
            double n = sums.categories().subjects();
            double step = STEP * n;
            return spread(sums, p -> {
                double above = coefficient.value(sums.changed(p, step), nothingVaries);
                double below = coefficient.value(sums.changed(p, -step), nothingVaries);
                return (above - below) / (2 * STEP);
            });
        }
    },

    /**
     * The convention of Gwet (2014) and of his package irrCAC 1.4, offered so that published figures can be compared. It
     * counts a subject rated once as one on which the raters disagree completely, which makes the error up to three times
     * too large when some subjects are rated once; otherwise it is a linearisation like {@link #LINEARISED}. Under
     * {@link Chance#KRIPPENDORFF} only subjects rated twice or more take part in the error, but those rated once still
     * count as degrees of freedom, and the distances are taken as fixed.
     */
    GWET(IntervalMethod.STUDENT) {
        @Override
        double of(AgreementCoefficient coefficient, DisagreementSums sums, WhenNothingVaries nothingVaries) {
            return spread(sums, new GwetTerms(coefficient.chance(), sums)::of);
        }

        @Override
        double degreesOfFreedom(DisagreementSums sums) {
            return sums.categories().rated() - 1;
        }
    };

    private static final double STEP = 1e-5; // share of all subjects by which the weight of one is moved

    private final IntervalMethod interval;

    StandardError(IntervalMethod interval) {
        this.interval = interval;
    }

    /** The interval that goes with the error. */
    IntervalMethod interval() {
        return interval;
    }

    /** Degrees of freedom of the error: one less than there are subjects in the averages. */
    double degreesOfFreedom(DisagreementSums sums) {
        return sums.categories().subjects() - 1;
    }

    /** The error, or {@code NaN} where leaving one subject out leaves no value. */
    abstract double of(AgreementCoefficient coefficient, DisagreementSums sums, WhenNothingVaries nothingVaries);

    @FunctionalInterface
    private interface Term {
        double of(int p);
    }

    /** {@code √(Σ (term − mean)² / (n (n − 1)))} over subjects. */
    private static double spread(DisagreementSums sums, Term term) {
        var categories = sums.categories();
        double seen = 0;
        double mean = 0;
        double squares = 0;
        for (int p = 0; p < categories.patterns().size(); p++) {
            double n = categories.subjects(p);
            if (n > 0) {
                double value = term.of(p);
                mean = seen == 0 ? value : mean;
                double deviation = value - mean;
                seen += n;
                mean += deviation * n / seen;
                squares += n * deviation * (value - mean);
            }
        }
        return Math.sqrt(squares / (seen * (seen - 1)));
    }
}
