package org.thangdo.stats.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetModel.GroupMean;
import org.thangdo.stats.facets.FacetModel.Grouped;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.facets.Linkage;

/**
 * Ratings of two periods with every person and every rater standing once for each: element {@code 2 n + t} is number {@code n}
 * in the earlier ({@code t = 0}) or later period. Each part of a period that is linked in itself has its own origin.
 */
final class PeriodPair {
    static final int RATEE = 0;
    static final int RATER = 1;
    static final int CRITERION = 2;
    /** Facet of the period in the ratings given. */
    static final int PERIOD = 3;

    final FacetRatings ratings;
    /** Linked part of each element, shape (ratees, raters; elements), -1 for one without ratings. */
    final int[][] part;

    private final FacetModel model;

    PeriodPair(FacetRatings all, int from, int to) {
        var both = all.where(row -> all.element(PERIOD, row) == from || all.element(PERIOD, row) == to);
        var columns = new int[3][both.ratings()];
        var levels = new byte[both.ratings()];
        for (int row = 0; row < levels.length; row++) {
            int time = both.element(PERIOD, row) == from ? 0 : 1;
            columns[RATEE][row] = 2 * both.element(RATEE, row) + time;
            columns[RATER][row] = 2 * both.element(RATER, row) + time;
            columns[CRITERION][row] = both.element(CRITERION, row);
            levels[row] = (byte) both.level(row);
        }
        int[] sizes = {2 * all.size(RATEE), 2 * all.size(RATER), all.size(CRITERION)};
        ratings = FacetRatings.of(columns, sizes, levels, all.categories());
        part = new int[][] {new int[sizes[RATEE]], new int[sizes[RATER]]};
        model = FacetModel.ratingScale(2).with(RATER, new Grouped(parts()));
    }

    private List<GroupMean> parts() {
        Arrays.fill(part[RATEE], -1);
        Arrays.fill(part[RATER], -1);
        var groups = new ArrayList<GroupMean>();
        for (var component : Linkage.of(ratings, RATER, Set.of()).components()) {
            component.ratees().forEach(n -> part[RATEE][n] = groups.size());
            component.elements().forEach(r -> part[RATER][r] = groups.size());
            groups.add(new GroupMean(component.elements(), 0));
        }
        return groups;
    }

    /** Whether there are ratings in both periods. */
    boolean isRated() {
        var rated = new boolean[2];
        for (int row = 0; row < ratings.ratings(); row++) {
            rated[time(row)] = true;
        }
        return rated[0] && rated[1];
    }

    FacetFit fit() {
        return FacetFit.of(ratings, model);
    }

    /** 0 for a rating of the earlier period, 1 for one of the later. */
    int time(int row) {
        return ratings.element(RATEE, row) % 2;
    }
}
