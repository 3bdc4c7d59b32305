package org.thangdo.study.inflation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.decomposition.GroupShare;
import org.thangdo.stats.decomposition.Kitagawa;
import org.thangdo.stats.decomposition.Oaxaca;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Why the share of the top level moved between two periods: because groups grew or shrank (composition), or because the
 * share moved inside the groups (rate).
 *
 * @param within whose change is split: everybody, or one agency
 * @param by into which groups
 * @param kitagawa composition and rate
 * @param oaxaca the same change seen from the first period, in three parts
 * @param entered groups that exist in the second period only; their names may only have changed
 * @param left groups that exist in the first period only
 */
public record Decomposition(
        String from,
        String to,
        Group within,
        Set<Dimension> by,
        Kitagawa kitagawa,
        Oaxaca oaxaca,
        long entered,
        long left) {

    /** The split of the change from one period to another over the groups in the cells. */
    static Decomposition of(
            Set<Dimension> by, Group within, List<History.Cell> cells, Span span, Bootstrap bootstrap, double level) {
        Map<Group, LevelCounts> then = in(cells, span.from());
        Map<Group, LevelCounts> now = in(cells, span.to());
        var names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        var nobody = LevelCounts.of(0, 0);
        var shares = names.stream()
                .map(group -> share(group, then.getOrDefault(group, nobody), now.getOrDefault(group, nobody)))
                .toList();
        return new Decomposition(
                span.from(),
                span.to(),
                within,
                by,
                Kitagawa.of(shares, bootstrap, level),
                Oaxaca.threefold(shares, bootstrap, level),
                shares.stream().filter(GroupShare::entered).count(),
                shares.stream().filter(GroupShare::left).count());
    }

    /** Two periods. */
    record Span(String from, String to) {}

    private static Map<Group, LevelCounts> in(List<History.Cell> cells, String period) {
        var counts = new TreeMap<Group, LevelCounts>();
        cells.stream()
                .filter(cell -> cell.period().equals(period))
                .forEach(cell -> counts.merge(cell.group(), cell.counts(), LevelCounts::plus));
        return counts;
    }

    private static GroupShare share(Group group, LevelCounts then, LevelCounts now) {
        return new GroupShare(group.label(), then.total(), then.top(), now.total(), now.top());
    }
}
