package org.thangdo.criteria.position;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.thangdo.criteria.position.Measured.Direction;

/**
 * What is expected of a metric, in its unit: the least that is acceptable, what is usual, what is aimed at, and the best that is
 * within reach. In history they are the 10th, 50th, 70th and 90th percentile of comparable people and periods.
 */
public record Norms(double floor, double norm, double target, double stretch, Origin origin) {

    /** Where norms come from. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Illustrative.class, name = "illustrative"),
        @JsonSubTypes.Type(value = FromHistory.class, name = "history"),
        @JsonSubTypes.Type(value = Decided.class, name = "decided"),
    })
    public sealed interface Origin {}

    /** Made up to show the form; local data must replace them. */
    public record Illustrative() implements Origin {}

    /**
     * Estimated.
     *
     * @param people and {@code values} they rest on, both {@code > 0}
     * @param from first and {@code to} last period
     * @param intervals of floor, norm, target and stretch, in this order, at {@code level}
     */
    public record FromHistory(long people, long values, String from, String to, double level, List<Range> intervals)
            implements Origin {
        public FromHistory {
            intervals = List.copyOf(intervals);
            if (people <= 0 || values <= 0 || intervals.size() != 4) {
                throw new InvalidDefinition(Fault.NO_HISTORY, "", people + ", " + values + ", " + intervals);
            }
        }
    }

    /** An interval, in the unit of the metric. */
    public record Range(double low, double high) {}

    /** Set by people. @param by whom, when and on what grounds */
    public record Decided(String by) implements Origin {}

    boolean follow(Direction direction) {
        boolean rising = floor <= norm && norm <= target && target <= stretch;
        boolean falling = floor >= norm && norm >= target && target >= stretch;
        boolean apart = floor != stretch;
        return apart && (direction == Direction.LOWER ? falling : rising);
    }

    String values() {
        return floor + ", " + norm + ", " + target + ", " + stretch;
    }

    /** Floor, norm, target, stretch. */
    public List<Double> inOrder() {
        return List.of(floor, norm, target, stretch);
    }
}
