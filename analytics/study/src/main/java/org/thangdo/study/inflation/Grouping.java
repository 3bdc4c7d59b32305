package org.thangdo.study.inflation;

import java.util.List;
import java.util.Set;
import org.thangdo.ratings.Dimension;

/**
 * The same look at every group of one grouping.
 *
 * @param by what the ratings are grouped by
 * @param groups in the order of the group labels
 */
public record Grouping(Set<Dimension> by, List<Series> groups) {

    public Grouping {
        groups = List.copyOf(groups);
    }
}
