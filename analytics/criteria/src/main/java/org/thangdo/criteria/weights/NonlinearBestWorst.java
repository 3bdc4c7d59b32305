package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.criteria.weights.LinearBestWorst.Range;

/**
 * The nonlinear best-worst method: the least {@code ξ} with {@code |w_B/w_j − a_Bj| <= ξ} and {@code |w_j/w_W − a_jW| <= ξ} for
 * each criterion. Rezaei (2015), Omega 53.
 *
 * <p>It is solved in closed form. Let {@code y = w_B/w_W}. Criterion {@code j} is possible for {@code y} from
 * {@code (a_Bj − ξ)(a_jW − ξ)} to {@code (a_Bj + ξ)(a_jW + ξ)}, the pair of best and worst from {@code a_BW − ξ} to
 * {@code a_BW + ξ}; {@code ξ*} is where the last two of these ranges touch, so {@code y} is one number at the optimum and
 * each {@code w_j/w_W} has a range of its own. More than 3 criteria therefore seldom have unique weights.
 *
 * @param deviation {@code ξ*}, {@code >= 0}
 * @param ranges weights of each criterion that reach {@code ξ*}, shape (criteria)
 * @param centres centres of the ranges, brought to the sum 1: a choice, not a solution
 * @param consistencyIndex {@code ξ*} of the worst answers with this {@code a_BW}: the printed table of Rezaei (2015) for
 *     whole numbers up to 9, so that published ratios are found again, else the exact root
 * @param ratio {@code ξ* / consistencyIndex}; 0 where both are 0
 */
public record NonlinearBestWorst(
        double deviation, List<Range> ranges, CriterionWeights centres, double consistencyIndex, double ratio) {

    private static final double SAME = 1e-9;
    private static final double[] REZAEI = {0, 0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47, 5.23};

    public NonlinearBestWorst {
        ranges = List.copyOf(ranges);
    }

    public boolean unique() {
        return ranges.stream().allMatch(range -> range.width() <= SAME);
    }

    /** Solves the programme. */
    public static NonlinearBestWorst solve(BestWorst comparisons) {
        double deviation = deviation(comparisons);
        var ranges = ranges(comparisons, deviation);
        double index = printedIndex(comparisons.span());
        return new NonlinearBestWorst(
                deviation,
                ranges,
                CriterionWeights.inProportion(
                        comparisons.criteria(),
                        ranges.stream().mapToDouble(Range::centre).toArray()),
                index,
                deviation == 0 ? 0 : deviation / index);
    }

    /**
     * The smaller root of {@code ξ² − (1 + 2a) ξ + (a² − a) = 0}. Of 1 … 9 it is 0, 0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47,
     * 5.23, the table of Rezaei (2015).
     *
     * @param span {@code a_BW >= 1}
     */
    public static double consistencyIndex(double span) {
        if (!(span >= 1)) {
            throw new IllegalArgumentException("the best is less important than the worst: " + span);
        }
        return smallerRoot(1 + 2 * span, span * span - span);
    }

    private static double printedIndex(double span) {
        boolean printed = span == Math.rint(span) && span <= REZAEI.length;
        return printed ? REZAEI[(int) span - 1] : consistencyIndex(span);
    }

    private static double deviation(BestWorst comparisons) {
        double greatest = 0;
        for (int j = 0; j < comparisons.criteria().size(); j++) {
            if (inner(comparisons, j)) {
                double sum = sum(comparisons, j);
                double product = product(comparisons, j);
                double beyond = product - comparisons.span();
                double touch = beyond >= 0 ? smallerRoot(sum + 1, beyond) : greaterRoot(sum + 1, beyond);
                greatest = Math.max(greatest, touch);
                for (int k = 0; k < comparisons.criteria().size(); k++) {
                    if (inner(comparisons, k)) {
                        greatest =
                                Math.max(greatest, (product - product(comparisons, k)) / (sum + sum(comparisons, k)));
                    }
                }
            }
        }
        return greatest;
    }

    private static boolean inner(BestWorst comparisons, int j) {
        return j != comparisons.best() && j != comparisons.worst();
    }

    private static double sum(BestWorst comparisons, int j) {
        return comparisons.bestToOthers().get(j) + comparisons.othersToWorst().get(j);
    }

    private static double product(BestWorst comparisons, int j) {
        return comparisons.bestToOthers().get(j) * comparisons.othersToWorst().get(j);
    }

    /** Of {@code ξ² − s ξ + c = 0}, {@code c >= 0}, without cancellation. */
    private static double smallerRoot(double s, double c) {
        return 2 * c / (s + Math.sqrt(Math.max(0, s * s - 4 * c)));
    }

    /** The positive root of {@code ξ² + s ξ + c = 0}, {@code c < 0}. */
    private static double greaterRoot(double s, double c) {
        return -2 * c / (s + Math.sqrt(s * s - 4 * c));
    }

    private static List<Range> ranges(BestWorst comparisons, double deviation) {
        int n = comparisons.criteria().size();
        double span = comparisons.span() - deviation;
        for (int j = 0; j < n; j++) {
            if (inner(comparisons, j)) {
                span = Math.max(
                        span,
                        Math.max(0, comparisons.bestToOthers().get(j) - deviation)
                                * Math.max(0, comparisons.othersToWorst().get(j) - deviation));
            }
        }
        var least = new double[n];
        var greatest = new double[n];
        for (int j = 0; j < n; j++) {
            least[j] = bound(comparisons, j, span, deviation, false);
            greatest[j] = Math.max(least[j], bound(comparisons, j, span, deviation, true));
        }
        var ranges = new ArrayList<Range>();
        for (int j = 0; j < n; j++) {
            double othersLeast = 0;
            double othersGreatest = 0;
            for (int k = 0; k < n; k++) {
                othersLeast += k == j ? 0 : least[k];
                othersGreatest += k == j ? 0 : greatest[k];
            }
            ranges.add(new Range(least[j] / (least[j] + othersGreatest), greatest[j] / (greatest[j] + othersLeast)));
        }
        return ranges;
    }

    /** Least or greatest {@code w_j / w_W}. */
    private static double bound(BestWorst comparisons, int j, double span, double deviation, boolean upper) {
        if (j == comparisons.worst()) {
            return 1;
        }
        if (j == comparisons.best()) {
            return span;
        }
        double best = comparisons.bestToOthers().get(j);
        double worst = comparisons.othersToWorst().get(j);
        if (!upper) {
            return Math.max(worst - deviation, span / (best + deviation));
        }
        return best > deviation ? Math.min(worst + deviation, span / (best - deviation)) : worst + deviation;
    }
}
