package org.thangdo.criteria.position;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A criterion that is counted or measured.
 *
 * @param aspect what side of the work it is about
 * @param unit of the raw value, for example {@code "% hồ sơ"}
 * @param denominator of what a share is taken, as somebody else counts it; a unit that begins with % or ‰ needs one
 * @param direction in which values are better
 * @param norms what is expected, in the unit
 * @param curve from raw value to score
 * @param coefficient standard products in one product of this kind, {@code > 0}; empty if it is no product
 * @param formula how the value is worked out
 */
public record Measured(
        String id,
        Label name,
        String part,
        double points,
        Aspect aspect,
        Label evidence,
        Label unit,
        Optional<Label> denominator,
        Direction direction,
        Norms norms,
        Curve curve,
        Label source,
        Every every,
        Optional<Double> coefficient,
        Label formula,
        Optional<Label> toVerify)
        implements Metric {

    /** Sides of work. */
    public enum Aspect {
        @JsonProperty("quantity")
        QUANTITY,
        @JsonProperty("quality")
        QUALITY,
        @JsonProperty("timeliness")
        TIMELINESS,
        @JsonProperty("outcome")
        OUTCOME
    }

    /** Which values are better. */
    public enum Direction {
        @JsonProperty("higher")
        HIGHER,
        @JsonProperty("lower")
        LOWER,
        /** Those within a range: floor and stretch are its outer limits, norm and target those of the best values. */
        @JsonProperty("range")
        RANGE
    }

    public Measured {
        Metric.requireValid(id, points);
        boolean share = unit.vi().startsWith("%") || unit.vi().startsWith("‰");
        if (share && denominator.isEmpty()) {
            throw new InvalidDefinition(Fault.NO_DENOMINATOR, id, unit.vi());
        }
        if (!norms.follow(direction)) {
            throw new InvalidDefinition(Fault.NORM_ORDER, id, norms.values());
        }
        if (!curve.goes(direction)) {
            throw new InvalidDefinition(Fault.CURVE_DIRECTION, id, String.valueOf(curve));
        }
        if (coefficient.filter(k -> !(k > 0)).isPresent()) {
            throw new InvalidDefinition(Fault.COEFFICIENT, id, String.valueOf(coefficient.get()));
        }
    }

    @Override
    public Measured withPoints(double other) {
        return with(other, norms, curve, coefficient);
    }

    /** The same criterion with other expectations, and the curve that goes with them. */
    public Measured withNorms(Norms other, Curve itsCurve) {
        return with(points, other, itsCurve, coefficient);
    }

    public Measured withCurve(Curve other) {
        return with(points, norms, other, coefficient);
    }

    public Measured withCoefficient(double other) {
        return with(points, norms, curve, Optional.of(other));
    }

    private Measured with(double itsPoints, Norms itsNorms, Curve itsCurve, Optional<Double> itsCoefficient) {
        return new Measured(
                id,
                name,
                part,
                itsPoints,
                aspect,
                evidence,
                unit,
                denominator,
                direction,
                itsNorms,
                itsCurve,
                source,
                every,
                itsCoefficient,
                formula,
                toVerify);
    }
}
