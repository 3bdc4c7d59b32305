package org.thangdo.stats.facets.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.facets.FittedForms;
import org.thangdo.stats.facets.NullModel;
import org.thangdo.stats.facets.ScoredForms;
import org.thangdo.stats.facets.card.Judgement.Withheld;

/**
 * Whether raters of one role repeat what another role said before them. Both judge the same ratee on the same criterion at the
 * same time; that they agree as two who know the ratee do is expected, and drawn from the null model.
 *
 * <p>A ratee's own profile over criteria makes everybody agree more than the model expects, copied or not. So agreement with
 * the earlier role is also set beside that with all other raters, colleagues of the own role among them: {@link
 * Pair#beyondOthers} is the one to believe. The ratee himself is no such other: where the weak over-rate themselves, everybody
 * agrees less with him than with anybody else, and that would look like copying. Where nobody else judges, colleagues who all
 * repeat the earlier role agree with each other as much, and hide it.
 *
 * @param all of the role
 * @param raters of the role, by number
 */
public record Copying(Pair all, List<Pair> raters) {

    /** Fewest pairs of ratings that agreement is given for. */
    public static final int FEWEST_PAIRS = 30;

    public Copying {
        raters = List.copyOf(raters);
    }

    /**
     * Agreement with the earlier role.
     *
     * @param rater number; negative for all raters of the role
     * @param pairs of ratings of the same thing
     * @param agreement share of pairs with the same level
     * @param beyondOthers that share less the one of pairs with others
     * @param resemblance mean product of the standardised residuals of a pair
     * @param resemblanceBeyondOthers that mean less the one of pairs with others
     */
    public record Pair(
            int rater,
            int pairs,
            Judgement agreement,
            Judgement beyondOthers,
            Judgement resemblance,
            Judgement resemblanceBeyondOthers) {}

    /**
     * Agreement of a role with an earlier one.
     *
     * @param follower role that judged later
     * @param leader role that judged before
     * @param self role in which ratees rate themselves; negative if they do not
     */
    public static Copying of(NullModel model, CardPlan plan, int follower, int leader, int self) {
        return new Pairs(model, plan, follower, leader, self).copying();
    }

    /** Pairs of ratings by rater of the later role. */
    private static final class Pairs {
        private final NullModel model;
        private final CardPlan plan;
        private final int[] raters;
        /** Pairs by rater: number of the rater in {@link #raters}, two ratings, whether of the earlier role. */
        private final List<int[]> pairs = new ArrayList<>();

        Pairs(NullModel model, CardPlan plan, int follower, int leader, int self) {
            this.model = model;
            this.plan = plan;
            raters = IntStream.range(0, plan.role().length)
                    .filter(r -> plan.role()[r] == follower)
                    .toArray();
            var forms = model.forms();
            var same = new TreeMap<Long, List<Integer>>();
            for (int i = 0; i < forms.ratings(); i++) {
                same.computeIfAbsent(thing(forms, i), key -> new ArrayList<>()).add(i);
            }
            for (var ratings : same.values()) {
                pair(forms, ratings, follower, leader, self);
            }
        }

        private long thing(FittedForms forms, int rating) {
            long thing = forms.element(0, rating);
            thing = thing * forms.fit().ratings().size(forms.criterionFacet())
                    + forms.element(forms.criterionFacet(), rating);
            return plan.period() == CardPlan.NONE
                    ? thing
                    : thing * forms.fit().ratings().size(plan.period()) + forms.element(plan.period(), rating);
        }

        private void pair(FittedForms forms, List<Integer> ratings, int follower, int leader, int self) {
            for (int one : ratings) {
                int rater = forms.element(forms.raterFacet(), one);
                for (int other : ratings) {
                    int role = plan.role()[forms.element(forms.raterFacet(), other)];
                    if (plan.role()[rater] == follower && other != one && (role == leader || role != self)) {
                        pairs.add(new int[] {Arrays.binarySearch(raters, rater), one, other, role == leader ? 0 : 1});
                    }
                }
            }
        }

        /** Agreement and resemblance with the earlier role and beyond others, by rater and then of all. */
        double[] numbers(ScoredForms scored) {
            var sums = new double[raters.length + 1][6];
            for (int[] pair : pairs) {
                double equal = scored.level()[pair[1]] == scored.level()[pair[2]] ? 1 : 0;
                double product = residual(scored, pair[1]) * residual(scored, pair[2]);
                for (int at : new int[] {pair[0], raters.length}) {
                    sums[at][3 * pair[3]]++;
                    sums[at][3 * pair[3] + 1] += equal;
                    sums[at][3 * pair[3] + 2] += product;
                }
            }
            var numbers = new double[4 * sums.length];
            for (int at = 0; at < sums.length; at++) {
                double[] of = sums[at];
                numbers[4 * at] = of[1] / of[0];
                numbers[4 * at + 1] = of[1] / of[0] - of[4] / of[3];
                numbers[4 * at + 2] = of[2] / of[0];
                numbers[4 * at + 3] = of[2] / of[0] - of[5] / of[3];
            }
            return numbers;
        }

        private static double residual(ScoredForms scored, int rating) {
            return (scored.level()[rating] - scored.mean()[rating]) / FastMath.sqrt(scored.variance()[rating]);
        }

        Copying copying() {
            double[] given = numbers(model.forms().given());
            double[][] draws = model.draw(plan.replicates(), plan.seed(), this::numbers);
            var counts = new int[raters.length + 1][2];
            for (int[] pair : pairs) {
                counts[pair[0]][pair[3]]++;
                counts[raters.length][pair[3]]++;
            }
            var judged = new ArrayList<List<Judgement>>();
            for (int k = 0; k < 4; k++) {
                var of = new ArrayList<Judgement>();
                for (int at = 0; at < counts.length; at++) {
                    of.add(judge(given, draws, counts[at], 4 * at + k));
                }
                var adjusted = new ArrayList<>(Judging.adjusted(of.subList(0, raters.length)));
                adjusted.add(of.get(raters.length));
                judged.add(adjusted);
            }
            var all = IntStream.rangeClosed(0, raters.length)
                    .mapToObj(at -> new Pair(
                            at == raters.length ? -1 : raters[at],
                            counts[at][0],
                            judged.get(0).get(at),
                            judged.get(1).get(at),
                            judged.get(2).get(at),
                            judged.get(3).get(at)))
                    .toList();
            return new Copying(all.get(raters.length), all.subList(0, raters.length));
        }

        private Judgement judge(double[] given, double[][] draws, int[] counts, int number) {
            int fewest = number % 2 == 0 ? counts[0] : Math.min(counts[0], counts[1]);
            return fewest < FEWEST_PAIRS
                    ? new Withheld(Need.PAIRS, fewest, FEWEST_PAIRS)
                    : Judging.of(given[number], Judging.column(draws, number), CardIndex.Side.ABOVE, plan.level());
        }
    }
}
