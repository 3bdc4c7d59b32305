package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetModel.Anchored;
import org.thangdo.stats.facets.FacetModel.Origin;
import org.thangdo.stats.facets.FacetRatings;

/**
 * Judgements with what raters do besides being severe, as two more facets. In one, whose measures are 0, every rater who
 * used each level often enough has thresholds of his own and all others share theirs: who keeps to the middle or goes to
 * the ends is not taken for severe or lenient. The other has one measure, by which subordinates are milder on seniors.
 *
 * <p>Reference: Myford and Wolfe (2004), J. Applied Measurement 5 (central tendency and differential severity in a
 * many-facet model).
 */
final class HabitTerms {
    /** Times that each level must be used by those who share thresholds, below which these are guesses. */
    private static final int FEWEST_USES = 5;
    /** Forms of subordinates on seniors, and on others, below which deference is not asked. */
    private static final int FEWEST_FORMS = 10;

    private static final String SUBORDINATE = "subordinate";

    private final JudgedFacets facets;
    private final FacetRatings judged;
    private final Optional<int[]> defers;
    final FacetRatings ratings;
    final FacetModel model;

    /** @param judged the judgements that are modelled, of the facets given */
    HabitTerms(JudgedFacets facets, FacetRatings judged) {
        this.facets = facets;
        this.judged = judged;
        defers = defers();
        int raters = judged.size(JudgedFacets.RATER);
        var scales = judged.with(scales(), raters + 1);
        ratings = defers.isPresent() ? scales.with(defers.get(), 2) : scales;
        var origins = facets.model.origins().stream().collect(Collectors.toCollection(ArrayList<Origin>::new));
        origins.add(new Anchored(IntStream.rangeClosed(0, raters).boxed().collect(Collectors.toMap(r -> r, r -> 0.0))));
        if (defers.isPresent()) {
            origins.add(new Anchored(Map.of(0, 0.0)));
        }
        model = new FacetModel(origins, judged.facets());
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
        int role = facets.roles.indexOf(SUBORDINATE);
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
