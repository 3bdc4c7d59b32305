package org.thangdo.stats.generalizability;

/**
 * A role of which raters are to be chosen.
 *
 * @param name of the role
 * @param weight of its mean in the composite, {@code > 0}
 * @param perRater error variance that one rater of the role brings to the mean of the role, {@code >= 0}
 * @param cost of one rater, {@code > 0}
 * @param least fewest raters, {@code >= 1}
 * @param most raters there are, {@code >= least}
 */
public record RaterRole(String name, double weight, double perRater, double cost, int least, int most) {
    public RaterRole {
        if (!(weight > 0) || !(perRater >= 0) || !(cost > 0) || least < 1 || most < least) {
            throw new IllegalArgumentException("not a role: " + name + ", weight " + weight + ", error " + perRater
                    + ", cost " + cost + ", raters " + least + " to " + most);
        }
    }

    /** Error variance that a number of its raters leaves in the composite. */
    double error(int raters) {
        return weight * weight * perRater / raters;
    }
}
