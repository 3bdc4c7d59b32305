package org.thangdo.criteria.weights;

import java.util.List;

/**
 * The comparisons of the best-worst method: how many times the most important criterion is as important as each, and each as
 * the least important one. Rezaei (2015), Omega 53.
 *
 * @param criteria names, each once, at least two
 * @param best index of the most important criterion
 * @param worst index of the least important one, not {@code best}
 * @param bestToOthers shape (criteria), each in [1, a_BW]; 1 at {@code best}
 * @param othersToWorst shape (criteria), each in [1, a_BW]; 1 at {@code worst}, and at {@code best} what
 *     {@code bestToOthers} says of the worst
 */
public record BestWorst(
        List<String> criteria, int best, int worst, List<Double> bestToOthers, List<Double> othersToWorst) {

    public BestWorst {
        criteria = CriterionWeights.names(criteria);
        bestToOthers = List.copyOf(bestToOthers);
        othersToWorst = List.copyOf(othersToWorst);
        int n = criteria.size();
        if (n < 2 || best == worst || best < 0 || worst < 0 || best >= n || worst >= n) {
            throw new IllegalArgumentException("no best and worst of " + n + " criteria: " + best + ", " + worst);
        }
        requireComparisons(criteria, bestToOthers, best, worst);
        requireComparisons(criteria, othersToWorst, worst, best);
        if (!bestToOthers.get(worst).equals(othersToWorst.get(best))) {
            throw new IllegalArgumentException("the best is compared with the worst twice: " + bestToOthers.get(worst)
                    + " and " + othersToWorst.get(best));
        }
    }

    private static void requireComparisons(
            List<String> criteria, List<Double> comparisons, int reference, int opposite) {
        if (comparisons.size() != criteria.size()) {
            throw new IllegalArgumentException(comparisons.size() + " comparisons of " + criteria.size() + " criteria");
        }
        for (int i = 0; i < criteria.size(); i++) {
            double each = comparisons.get(i);
            if (!(each >= 1 && each < Double.POSITIVE_INFINITY) || i == reference && each != 1) {
                throw new IllegalArgumentException("comparison of " + criteria.get(i) + " is " + each);
            }
            if (each > comparisons.get(opposite)) {
                throw new IllegalArgumentException("comparison of " + criteria.get(i) + " is " + each
                        + ", more than that of the best with the worst");
            }
        }
    }

    /** With best and worst where the comparisons first are 1, the usual way of writing them. */
    public static BestWorst of(List<String> criteria, List<Double> bestToOthers, List<Double> othersToWorst) {
        return new BestWorst(
                criteria, bestToOthers.indexOf(1.0), othersToWorst.lastIndexOf(1.0), bestToOthers, othersToWorst);
    }

    /** {@code a_BW}: how many times the best is as important as the worst. */
    public double span() {
        return bestToOthers.get(worst);
    }

    /**
     * The input-based consistency ratio {@code max_j |a_Bj a_jW − a_BW| / (a_BW² − a_BW)}: known before anything is solved;
     * 0 if and only if the comparisons fit perfectly. Liang, Brunelli and Rezaei (2020), Omega 96.
     */
    public double inputRatio() {
        double greatest = 0;
        for (int j = 0; j < criteria.size(); j++) {
            greatest = Math.max(greatest, Math.abs(bestToOthers.get(j) * othersToWorst.get(j) - span()));
        }
        return greatest == 0 ? 0 : greatest / (span() * span() - span());
    }
}
