package org.thangdo.stats.agreement;

import java.util.Objects;
import org.thangdo.stats.Interval;

/**
 * How the uncertainty of an agreement coefficient is to be stated.
 *
 * @param level confidence level in (0, 1)
 * @param standardError how it is found; {@link StandardError#JACKKNIFE} by default
 * @param sampledShare share of the population that was rated, in [0, 1]: the error is multiplied by
 *     {@code √(1 − share)}. 0, the default, speaks of the process that produced the ratings; a share speaks of the
 *     subjects of one finite population only
 * @param nothingVaries value where every rating is the same; {@link WhenNothingVaries#UNDEFINED} by default
 */
public record Inference(
        double level, StandardError standardError, double sampledShare, WhenNothingVaries nothingVaries) {

    public Inference {
        Interval.requireLevel(level);
        Objects.requireNonNull(standardError, "standardError");
        Objects.requireNonNull(nothingVaries, "nothingVaries");
        if (!(sampledShare >= 0 && sampledShare <= 1)) {
            throw new IllegalArgumentException("sampled share outside [0, 1]: " + sampledShare);
        }
    }

    /** The default at a confidence level. */
    public static Inference at(double level) {
        return new Inference(level, StandardError.JACKKNIFE, 0, WhenNothingVaries.UNDEFINED);
    }

    public Inference with(StandardError method) {
        return new Inference(level, method, sampledShare, nothingVaries);
    }

    public Inference with(WhenNothingVaries policy) {
        return new Inference(level, standardError, sampledShare, policy);
    }

    /** Of a finite population. @param share of it that was rated, in [0, 1] */
    public Inference ofPopulation(double share) {
        return new Inference(level, standardError, share, nothingVaries);
    }

    /** A standard error with the finite population correction. */
    double scaled(double error) {
        return error * Math.sqrt(1 - sampledShare);
    }
}
