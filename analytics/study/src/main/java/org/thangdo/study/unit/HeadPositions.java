package org.thangdo.study.unit;

import java.util.List;

/**
 * Who was taken for the head of a unit.
 *
 * @param named whether the plan named the positions; otherwise the words for heads told them
 * @param taken positions taken for that of a head, in the order of their names
 * @param ratings final levels of heads, one for each person and period
 */
public record HeadPositions(boolean named, List<String> taken, long ratings) {

    public HeadPositions {
        taken = List.copyOf(taken);
    }

    boolean isHead(String position) {
        return taken.contains(position);
    }
}
