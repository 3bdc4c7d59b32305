package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.Roles;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetModel.Anchored;
import org.thangdo.stats.facets.FacetRatings;

/**
 * Judgements with what raters do besides being severe, as up to two more facets. In one, whose measures are 0, every rater
 * who used each level often enough has thresholds of his own and all others share theirs: who keeps to the middle or goes to
 * the ends is not taken for severe or lenient. It is there if the ratings tell such raters apart. The other has one measure,
 * by which subordinates are milder on seniors.
 *
 * <p>Reference: Myford and Wolfe (2004), J. Applied Measurement 5 (central tendency and differential severity in a
 * many-facet model).
 */
final class HabitTerms {
    /** Times that each level must be used by those who share thresholds, below which these are guesses. */
    private static final int FEWEST_USES = 5;
    /** Forms of subordinates on seniors, and on others, below which deference is not asked. */
    private static final int FEWEST_FORMS = 10;

    private final JudgedFacets facets;
    private final FacetRatings judged;
    final FacetRatings ratings;
    final FacetModel model;

    /** @param judged the judgements that are modelled, of the facets given */
    HabitTerms(JudgedFacets facets, FacetRatings judged) {
        this.facets = facets;
        this.judged = judged;
        var scaled = scaled();
        var defers = defers();
        ratings = defers.isPresent() ? scaled.ratings.with(defers.get(), 2) : scaled.ratings;
        model = defers.isPresent() ? with(scaled.model, Map.of(0, 0.0)) : scaled.model;
    }

    /** Ratings and the model of their facets. */
    private record Modelled(FacetRatings ratings, FacetModel model) {}

    private static FacetModel with(FacetModel model, Map<Integer, Double> anchors) {
        var origins = new ArrayList<>(model.origins());
        origins.add(new Anchored(anchors));
        return new FacetModel(origins, model.steps());
    }

    /** With thresholds of raters' own, if the joint likelihood says more with them than they cost (Akaike's criterion). */
    private Modelled scaled() {
        int raters = judged.size(JudgedFacets.RATER);
        int[] scale = scales();
        var column = judged.with(scale, raters + 1);
        var zeros = IntStream.rangeClosed(0, raters).boxed().collect(Collectors.toMap(r -> r, r -> 0.0));
        var own = new FacetModel(with(facets.model, zeros).origins(), judged.facets());
        long scales = Arrays.stream(scale).distinct().count();
        long levels = IntStream.range(0, judged.ratings())
                .map(judged::level)
                .distinct()
                .count();
        double cost = (scales - 1) * Math.max(0, levels - 2);
        boolean pays = FacetFit.of(judged, facets.model) instanceof FacetFit.Fitted shared
                && FacetFit.of(column, own) instanceof FacetFit.Fitted many
                && many.logLikelihood() - shared.logLikelihood() > cost;
        return pays ? new Modelled(column, own) : new Modelled(judged, facets.model);
    }

    /** Whether there is anything that the judgements say of habits. */
    boolean any() {
        return ratings.facets() > judged.facets();
    }

    /** Facets that fair averages are to leave at 0. */
    Integer[] added() {
        return IntStream.range(judged.facets(), ratings.facets()).boxed().toArray(Integer[]::new);
    }

    /** Of each judgement the rater, counted from 1, whose thresholds it has; 0 for those that are shared. */
    private int[] scales() {
        var used = new int[judged.size(JudgedFacets.RATER)][judged.categories()];
        var all = new int[judged.categories()];
        for (int row = 0; row < judged.ratings(); row++) {
            used[judged.element(JudgedFacets.RATER, row)][judged.level(row)]++;
            all[judged.level(row)]++;
        }
        int[] levels = IntStream.range(0, all.length).filter(k -> all[k] > 0).toArray();
        boolean[] own = own(used, levels);
        return IntStream.range(0, judged.ratings())
                .map(row -> judged.element(JudgedFacets.RATER, row))
                .map(r -> own[r] ? r + 1 : 0)
                .toArray();
    }

    /**
     * Who has thresholds of his own. The others must use every level often enough together, so those who used some level
     * least join them until they do. @param used shape (raters, levels)
     */
    private static boolean[] own(int[][] used, int[] levels) {
        int[] fewest = Arrays.stream(used)
                .mapToInt(uses -> Arrays.stream(levels).map(k -> uses[k]).min().orElse(0))
                .toArray();
        int[] order = IntStream.range(0, used.length)
                .filter(r -> Arrays.stream(used[r]).sum() > 0)
                .boxed()
                .sorted(Comparator.comparing(r -> fewest[r]))
                .mapToInt(r -> r)
                .toArray();
        var own = new boolean[used.length];
        int[] shared = null;
        for (int r : order) {
            int[] before = shared;
            boolean poor = before != null && Arrays.stream(levels).anyMatch(k -> before[k] < FEWEST_USES);
            own[r] = fewest[r] >= FEWEST_USES && !poor;
            if (!own[r]) {
                shared = before == null ? new int[used[r].length] : before;
                for (int k = 0; k < shared.length; k++) {
                    shared[k] += used[r][k];
                }
            }
        }
        return own;
    }

    /** Of each judgement 1 if a subordinate gives it to a senior; nothing where that is not told from severity. */
    private Optional<int[]> defers() {
        int role = facets.roles.indexOf(Roles.SUBORDINATE);
        var senior = Seniority.of(facets.judgements);
        if (role < 0 || senior.isEmpty()) {
            return Optional.empty();
        }
        var defers = new int[judged.ratings()];
        var forms = new int[2][facets.roleOfRater.length];
        for (int n = 0; n < judged.size(JudgedFacets.RATEE); n++) {
            int kind = senior.get()[n] ? 1 : 0;
            var seen = new BitSet();
            for (int row = judged.start(n); row < judged.start(n + 1); row++) {
                int rater = judged.element(JudgedFacets.RATER, row);
                if (facets.roleOfRater[rater] == role) {
                    defers[row] = kind;
                    forms[kind][rater] += seen.get(rater) ? 0 : 1;
                    seen.set(rater);
                }
            }
        }
        return isTold(forms) ? Optional.of(defers) : Optional.empty();
    }

    /** Whether those who judge seniors and others do so often enough. @param forms shape (2, raters) */
    private static boolean isTold(int[][] forms) {
        int[] both = IntStream.range(0, forms[0].length)
                .filter(r -> forms[0][r] > 0 && forms[1][r] > 0)
                .toArray();
        return Arrays.stream(forms)
                .allMatch(of -> Arrays.stream(both).map(r -> of[r]).sum() >= FEWEST_FORMS);
    }
}
