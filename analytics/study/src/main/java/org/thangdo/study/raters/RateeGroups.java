package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.judgement.Factor;

/**
 * Groups of ratees that raters may treat differently: units, positions, and those of any column of the forms that describes
 * people, such as duty group or sex; seniors are asked about by themselves. A group of few people is none, and neither is one
 * without a name; of many groups the largest are looked at.
 */
final class RateeGroups {
    /** Of one kind; every form is drawn hundreds of times for each. */
    private static final int MOST = 50;

    private final JudgedFacets facets;
    private final int fewest;
    /** Group of each ratee by grouping, as a number into {@link #named}. */
    private final List<int[]> groupings = new ArrayList<>();

    private final List<Named> named = new ArrayList<>();

    /** @param people in the group */
    record Named(String column, String name, int people) {}

    /** @param fewest people of a group */
    RateeGroups(JudgedFacets facets, int fewest) {
        this.facets = facets;
        this.fewest = fewest;
        var ratees = facets.judgements.ratees();
        add(Dimension.UNIT.column(), facets.unit);
        add(Dimension.POSITION.column(), ratees.position());
        facets.judgements.facets().stream()
                .filter(column -> !Seniority.isTold(column))
                .filter(ratees::areDescribedBy)
                .forEach(column -> add(column.column(), ratees.of(column)));
    }

    /** Two groups are needed to treat them differently. */
    private void add(String column, Factor group) {
        var people = new ArrayList<Set<Integer>>();
        group.names().forEach(name -> people.add(new HashSet<>()));
        for (int n = 0; n < group.size(); n++) {
            people.get(group.code(n)).add(facets.subject.code(n));
        }
        int[] codes = IntStream.range(0, people.size())
                .filter(code ->
                        !group.names().get(code).isEmpty() && people.get(code).size() >= fewest)
                .boxed()
                .sorted(Comparator.comparing(code -> -people.get(code).size()))
                .limit(MOST)
                .sorted()
                .mapToInt(code -> code)
                .toArray();
        if (codes.length < 2) {
            return;
        }
        int[] number = IntStream.range(0, people.size()).map(code -> -1).toArray();
        for (int code : codes) {
            number[code] = named.size();
            named.add(
                    new Named(column, group.names().get(code), people.get(code).size()));
        }
        groupings.add(
                IntStream.range(0, group.size()).map(n -> number[group.code(n)]).toArray());
    }

    int[][] groupings() {
        return groupings.toArray(int[][]::new);
    }

    Named named(int number) {
        return named.get(number);
    }
}
