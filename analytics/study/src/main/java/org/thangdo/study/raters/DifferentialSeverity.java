package org.thangdo.study.raters;

import java.util.Map;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.study.Wording;

/**
 * How much more severely a rater, a role or the raters of a unit rate one group of ratees than they rate the other groups,
 * beside what everybody else gives the same people.
 *
 * @param column that tells the group: {@code unit}, {@code position}, or one of the forms
 * @param group as the data call it
 * @param people in it
 * @param effect the shift in logits, positive if the group is rated more severely
 */
public record DifferentialSeverity(String column, String group, int people, Effect effect) {

    /** The group as readers know it. */
    public Text label() {
        if (column.equals(Dimension.UNIT.column())) {
            return Wording.label(new Group(Map.of(Dimension.UNIT, group)));
        }
        return column.equals(Dimension.POSITION.column())
                ? Wording.label(new Group(Map.of(Dimension.POSITION, group)))
                : new Text(column + ": " + group, column + ": " + group);
    }
}
