package org.thangdo.study.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History;
import org.thangdo.ratings.History.Cell;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Units of people with final levels, period by period.
 *
 * @param years in the order of periods and names; people without a unit are in none
 * @param heads who was taken for their heads
 */
record UnitYears(List<UnitYear> years, HeadPositions heads) {

    private static final Selection PEOPLE = Selection.finalLevels(Kind.PERSON);

    /** @param named positions of heads; if there are none, words tell them */
    static UnitYears of(History history, List<String> named) {
        var cells = history.levels(PEOPLE, Set.of(Dimension.AGENCY, Dimension.UNIT, Dimension.POSITION)).stream()
                .filter(cell -> !cell.group().get(Dimension.UNIT).isEmpty())
                .toList();
        var heads = heads(cells, named);
        var levels = new HashMap<String, Map<Group, Integer>>();
        history.levelsOfUnits().forEach(unit -> levels.computeIfAbsent(unit.period(), period -> new HashMap<>())
                .put(unit.unit(), unit.level()));
        var names = names(cells);
        var none = LevelCounts.empty(history.scale().size());
        var years = new TreeMap<String, TreeMap<String, UnitYear>>();
        for (Cell cell : cells) {
            var unit = place(cell);
            Integer level = levels.getOrDefault(cell.period(), Map.of()).get(unit);
            boolean head = heads.isHead(cell.group().get(Dimension.POSITION));
            var year = new UnitYear(
                    cell.period(),
                    names.get(unit),
                    level == null ? OptionalInt.empty() : OptionalInt.of(level),
                    head ? cell.counts() : none,
                    head ? none : cell.counts());
            years.computeIfAbsent(cell.period(), period -> new TreeMap<>())
                    .merge(year.unit(), year, UnitYears::together);
        }
        return new UnitYears(
                years.values().stream()
                        .flatMap(units -> units.values().stream())
                        .toList(),
                heads);
    }

    private static UnitYear together(UnitYear one, UnitYear other) {
        return new UnitYear(
                one.period(),
                one.unit(),
                one.level(),
                one.heads().plus(other.heads()),
                one.members().plus(other.members()));
    }

    private static Group place(Cell cell) {
        return new Group(Map.of(
                Dimension.AGENCY, cell.group().get(Dimension.AGENCY),
                Dimension.UNIT, cell.group().get(Dimension.UNIT)));
    }

    private static HeadPositions heads(List<Cell> cells, List<String> named) {
        var taken = new TreeSet<String>();
        long ratings = 0;
        for (Cell cell : cells) {
            String position = cell.group().get(Dimension.POSITION);
            if (named.isEmpty() ? HeadWords.shipped().isHead(position) : HeadWords.isNamed(position, named)) {
                taken.add(position);
                ratings += cell.counts().total();
            }
        }
        return new HeadPositions(!named.isEmpty(), List.copyOf(taken), ratings);
    }

    /** The name of a unit, behind that of its agency if several agencies have a unit of the name. */
    private static Map<Group, String> names(List<Cell> cells) {
        var agencies = new HashMap<String, Set<String>>();
        var names = new HashMap<Group, String>();
        for (Cell cell : cells) {
            agencies.computeIfAbsent(cell.group().get(Dimension.UNIT), unit -> new TreeSet<>())
                    .add(cell.group().get(Dimension.AGENCY));
        }
        for (Cell cell : cells) {
            var unit = place(cell);
            boolean several = agencies.get(unit.get(Dimension.UNIT)).size() > 1;
            names.put(unit, several ? unit.label() : unit.get(Dimension.UNIT));
        }
        return names;
    }

    List<String> periods() {
        return years.stream().map(UnitYear::period).distinct().toList();
    }

    /** The units of a period; of all periods for the empty one. */
    List<UnitYear> in(String period) {
        return period.isEmpty()
                ? years
                : years.stream().filter(year -> year.period().equals(period)).toList();
    }

    /** Each period, then all together if there are several. */
    List<String> scopes() {
        var scopes = new ArrayList<>(periods());
        if (scopes.size() > 1) {
            scopes.add("");
        }
        return scopes;
    }
}
