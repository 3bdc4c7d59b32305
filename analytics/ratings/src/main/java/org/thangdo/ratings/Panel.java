package org.thangdo.ratings;

import java.util.List;
import org.thangdo.stats.RatingPanel;

/**
 * Ratings one by one, with readable names. A subject of the panel is one judged thing: {@code "2021 CB0001"}, or {@code "2021
 * CB0001 discipline"} if the selection does not fix the criterion. A rater is one person in one role, so somebody who judges
 * in two roles is two raters. Ratings without a rater are those of their role as a whole, if it gave the subject only one.
 *
 * @param subjects names of the subjects, in order
 * @param units unit of each subject; empty if it has none
 * @param raters ids of the raters, in the order of role and id; the role itself for ratings without a rater
 * @param roles role of each rater
 * @param ratings levels from 0, or scores
 * @param leftOut ratings of one rater about the same thing that contradict or repeat each other, none of which is taken
 */
public record Panel(
        List<String> subjects,
        List<String> units,
        List<String> raters,
        List<String> roles,
        RatingPanel ratings,
        long leftOut) {

    public Panel {
        subjects = List.copyOf(subjects);
        units = List.copyOf(units);
        raters = List.copyOf(raters);
        roles = List.copyOf(roles);
        if (subjects.size() != ratings.subjects()
                || units.size() != subjects.size()
                || raters.size() != ratings.raters()
                || roles.size() != raters.size()) {
            throw new IllegalArgumentException("not the names of a panel of " + ratings.subjects() + " subjects and "
                    + ratings.raters() + " raters: " + subjects.size() + " subjects, " + units.size() + " units, "
                    + raters.size() + " raters, " + roles.size() + " roles");
        }
    }
}
