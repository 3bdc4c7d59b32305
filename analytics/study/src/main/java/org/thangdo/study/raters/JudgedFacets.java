package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.judgement.Factor;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetModel.Anchored;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.generalizability.FacetScores;

/** Judgements as facets: ratees (people in periods), raters, and criteria if there are several. */
final class JudgedFacets {
    static final int RATEE = 0;
    static final int RATER = 1;
    /** Facet of the criteria, if there are several. */
    static final int CRITERION = 2;

    final Judgements judgements;
    final FacetRatings ratings;
    final FacetModel model;
    final List<String> periods;
    /** Period, subject and unit of each ratee. */
    final Factor period;

    final Factor subject;
    final Factor unit;
    final List<String> raters;
    /** Role of each rater, as a code into {@link #roles}. */
    final int[] roleOfRater;

    final List<String> roles;

    JudgedFacets(Judgements judgements, RaterPlan.Thresholds thresholds) {
        this.judgements = judgements;
        var ratees = judgements.ratees();
        period = ratees.period();
        subject = ratees.subject();
        unit = ratees.unit();
        periods = judgements.period().names();
        raters = judgements.rater().names();
        roleOfRater = judgements.roleOfRater();
        roles = judgements.role().names();
        ratings = ratings(ratees.ofRows(), ratees.size());
        model = model(thresholds);
    }

    /**
     * Facet of the periods, if there are several; none otherwise. Its elements are held at 0: what changes from period to
     * period is in the measures of the ratees.
     */
    int periodFacet() {
        return periods.size() > 1 ? (hasCriteria() ? CRITERION + 1 : CRITERION) : -1;
    }

    private FacetRatings ratings(int[] ratee, int ratees) {
        var columns = new ArrayList<>(List.of(ratee, judgements.rater().codes()));
        var sizes = new ArrayList<>(List.of(ratees, raters.size()));
        if (hasCriteria()) {
            columns.add(judgements.criterion().codes());
            sizes.add(judgements.criterion().names().size());
        }
        if (periods.size() > 1) {
            columns.add(judgements.period().codes());
            sizes.add(periods.size());
        }
        return FacetRatings.of(
                columns.toArray(int[][]::new),
                sizes.stream().mapToInt(size -> size).toArray(),
                judgements.level(),
                judgements.levels().size());
    }

    private FacetModel model(RaterPlan.Thresholds thresholds) {
        int facets = ratings.facets() - 1;
        var model =
                switch (thresholds) {
                    case SHARED -> FacetModel.ratingScale(facets);
                    case RATER -> FacetModel.partialCredit(facets, RATER);
                    case CRITERION ->
                        hasCriteria() ? FacetModel.partialCredit(facets, CRITERION) : FacetModel.ratingScale(facets);
                };
        return periodFacet() < 0 ? model : model.with(periodFacet(), new Anchored(zeros(periods.size())));
    }

    private static Map<Integer, Double> zeros(int size) {
        return IntStream.range(0, size).boxed().collect(Collectors.toMap(code -> code, code -> 0.0));
    }

    boolean hasCriteria() {
        return judgements.criterion().names().size() > 1;
    }

    /** Criteria; none if there is only one, which then is no facet. */
    List<String> criteria() {
        return hasCriteria() ? judgements.criterion().names() : List.of();
    }

    /** Unit of each ratee of a period as a code; −1 in other periods or without a unit. */
    int[] unitsIn(int code) {
        return IntStream.range(0, ratings.size(RATEE))
                .map(n -> period.code(n) == code && !unit.name(n).isEmpty() ? unit.code(n) : -1)
                .toArray();
    }

    /** Raters of a role. */
    int[] ratersOf(int role) {
        return IntStream.range(0, roleOfRater.length)
                .filter(r -> roleOfRater[r] == role)
                .toArray();
    }

    /** Names of ratees: with their period if there are several. */
    String ratee(int n) {
        return periods.size() > 1 ? period.name(n) + " " + subject.name(n) : subject.name(n);
    }

    /** Sums of the levels of each element of a facet. */
    long[] points(int facet) {
        var points = new long[ratings.size(facet)];
        for (int row = 0; row < ratings.ratings(); row++) {
            points[ratings.element(facet, row)] += ratings.level(row);
        }
        return points;
    }

    /** Names that several raters of different roles share are told apart by the role. */
    List<String> raterIds() {
        long distinct = raters.stream().distinct().count();
        return distinct == raters.size()
                ? raters
                : IntStream.range(0, raters.size())
                        .mapToObj(r -> roles.get(roleOfRater[r]) + " " + raters.get(r))
                        .toList();
    }

    /** The levels as scores, by ratee, rater and, if there are several, criterion. */
    FacetScores scores() {
        return scores(column(RATER), List.of(), List.of());
    }

    /** The same by role too; a rater of a role in which no ratee has two raters is another one for each ratee. */
    FacetScores scoresByRole(IntPredicate isSingle) {
        int[] role = IntStream.of(column(RATER)).map(r -> roleOfRater[r]).toArray();
        int[] rater = IntStream.range(0, role.length)
                .map(row -> isSingle.test(role[row])
                        ? raters.size() + ratings.element(RATEE, row)
                        : ratings.element(RATER, row))
                .toArray();
        return scores(rater, List.of("role"), List.of(role));
    }

    private FacetScores scores(int[] rater, List<String> more, List<int[]> codes) {
        var names = new ArrayList<>(List.of("ratee", "rater"));
        var columns = new ArrayList<>(List.of(column(RATEE), rater));
        if (hasCriteria()) {
            names.add("criterion");
            columns.add(column(CRITERION));
        }
        names.addAll(more);
        columns.addAll(codes);
        var numbers = judgements.levels().scores();
        double[] scores = IntStream.range(0, ratings.ratings())
                .mapToDouble(row -> numbers.get(ratings.level(row)))
                .toArray();
        return FacetScores.of(names, columns.toArray(int[][]::new), scores);
    }

    private int[] column(int facet) {
        return IntStream.range(0, ratings.ratings())
                .map(row -> ratings.element(facet, row))
                .toArray();
    }
}
