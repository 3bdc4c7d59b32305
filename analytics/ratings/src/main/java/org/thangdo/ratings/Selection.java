package org.thangdo.ratings;

import java.util.EnumMap;
import java.util.Map;

/**
 * Which ratings a question is about. The final classification of a person is the rating by role {@value #DECISION} on
 * criterion {@value #OVERALL}.
 *
 * @param kind persons or organisations
 * @param fixed dimensions held at one value; a dimension that is absent is not restricted
 */
public record Selection(Kind kind, Map<Dimension, String> fixed) {

    /** Role of the final decision. */
    public static final String DECISION = "decision";
    /** Criterion of the overall judgement. */
    public static final String OVERALL = "overall";

    public Selection {
        fixed = Map.copyOf(fixed);
    }

    /** Final levels of persons, or of organisations. */
    public static Selection finalLevels(Kind kind) {
        return new Selection(kind, Map.of(Dimension.ROLE, DECISION, Dimension.CRITERION, OVERALL));
    }

    /** The same with one more dimension held at a value. */
    public Selection with(Dimension dimension, String value) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(fixed);
        more.put(dimension, value);
        return new Selection(kind, more);
    }

    /** The same with a dimension no longer held. */
    public Selection without(Dimension dimension) {
        var fewer = new EnumMap<Dimension, String>(Dimension.class);
        fewer.putAll(fixed);
        fewer.remove(dimension);
        return new Selection(kind, fewer);
    }
}
