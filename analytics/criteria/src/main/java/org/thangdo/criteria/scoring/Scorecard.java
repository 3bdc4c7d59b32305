package org.thangdo.criteria.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/**
 * The score of one person on the criteria of a position, every step of it. What is not known earns neither nothing nor
 * everything: the total is then a range.
 *
 * @param lines one for each metric, in the order of the position
 * @param parts in the order of the position
 */
public record Scorecard(String position, int version, List<Line> lines, List<Part> parts, Total total) {

    public Scorecard {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    /**
     * One criterion.
     *
     * @param possible most points it gives
     */
    public record Line(String metric, double possible, Outcome outcome) {}

    /** What came of a criterion. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Measured.class, name = "measured"),
        @JsonSubTypes.Type(value = Judged.class, name = "judged"),
        @JsonSubTypes.Type(value = Open.class, name = "open"),
    })
    public sealed interface Outcome {}

    /**
     * Measured.
     *
     * @param raw in the unit of the metric
     * @param score by the curve, in [0, 100]
     */
    public record Measured(double raw, String source, double score, double points) implements Outcome {}

    /**
     * Judged by enough raters.
     *
     * @param anchors that they chose, in the order of their sources
     * @param score of all raters together, in [0, 100]
     * @param standardError of the points, from the spread between raters; 0 if they all chose the same anchor
     */
    public record Judged(List<Integer> anchors, List<String> sources, double score, double points, double standardError)
            implements Outcome {}

    /** Not known. */
    public record Open(Why why, int raters) implements Outcome {}

    /** Why a criterion is open. */
    public enum Why {
        /** No value was found. */
        NO_VALUE,
        /** Fewer raters than the definition demands. */
        TOO_FEW_RATERS,
        /** A rater chose an anchor that the definition does not have. */
        NO_SUCH_ANCHOR
    }

    /** A part of the score. @param least and {@code most} are equal if nothing in it is open */
    public record Part(String id, double possible, double least, double most) {}

    /**
     * The sum.
     *
     * @param least if all that is open earned nothing
     * @param most if all that is open earned everything
     * @param standardError of what is known, from raters who differ
     * @param level by the bands of the rule; empty if what is open decides it, or the rule has no bands
     * @param levels that are possible with what is open and within two standard errors, lowest first: more than one cannot be
     *     told apart
     */
    public record Total(
            double possible,
            double least,
            double most,
            double standardError,
            Optional<String> level,
            List<String> levels) {}
}
