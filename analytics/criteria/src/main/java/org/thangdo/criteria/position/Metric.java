package org.thangdo.criteria.position;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** One criterion of a position: a figure that is measured, or behaviour that is judged against anchors. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measured.class, name = "measured"),
    @JsonSubTypes.Type(value = Judged.class, name = "judged"),
})
public sealed interface Metric permits Measured, Judged {

    /** Stable key, unique in the position, for example {@code "PCT1"}. */
    String id();

    Label name();

    /** Id of the part of the score it belongs to. */
    String part();

    /** Most points it gives, {@code > 0}. */
    double points();

    /** The product or document in which it can be seen. */
    Label evidence();

    /** Who or what keeps the figure. */
    Label source();

    /** How often it is established. */
    Every every();

    /** What of the law must be looked up before adoption; empty if nothing. */
    Optional<Label> toVerify();

    /** The same criterion with other points. */
    Metric withPoints(double other);

    /** How often a figure is established. */
    enum Every {
        @JsonProperty("month")
        MONTH,
        @JsonProperty("quarter")
        QUARTER,
        @JsonProperty("half-year")
        HALF_YEAR,
        @JsonProperty("school-year")
        SCHOOL_YEAR,
        @JsonProperty("year")
        YEAR
    }

    /** What must hold of every criterion. */
    private static void require(String id, double points) {
        Position.requireId(id, String.valueOf(id));
        if (!(points > 0)) {
            throw new InvalidDefinition(Fault.POINTS, id, String.valueOf(points));
        }
    }

    static void requireValid(String id, double points) {
        require(id, points);
    }
}
