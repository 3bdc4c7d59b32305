package org.thangdo.stats.facets;

import java.util.Map;

/**
 * What the ratings know of all measures at once: the inverse of the whole observed information, reached without ever
 * writing it out. For ratees it is {@code D⁻¹ + D⁻¹ B S⁻¹ Bᵀ D⁻¹}, for the others {@code S⁻¹}, both under the constraints
 * that give the facets their origins.
 */
public final class MeasureCovariance {
    private final JointInformation information;
    private final ConstrainedSystem system;
    private final Unknowns unknowns;
    private final int[] place;

    /** @param system of the same information, with the entries of its inverse if variances of single elements are asked */
    MeasureCovariance(JointInformation information, ConstrainedSystem system) {
        this.information = information;
        this.system = system;
        unknowns = information.unknowns;
        place = information.border.order.place;
    }

    double variance(int facet, int element) {
        if (facet > 0) {
            int number = unknowns.number[facet][element];
            return number == Unknowns.NONE ? 0 : system.covariance(place[number], place[number]);
        }
        double known = information.rateeInformation[element];
        double sum = 0;
        var border = information.border;
        for (int i = border.start[element]; i < border.start[element + 1]; i++) {
            double entry = information.coupling[i] / known;
            for (int j = border.start[element]; j <= i; j++) {
                double pair =
                        system.covariance(border.place[i], border.place[j]) * entry * information.coupling[j] / known;
                sum += i == j ? pair : 2 * pair;
            }
        }
        return 1 / known + sum;
    }

    /** Information about one element if everything else were known. */
    double information(int facet, int element) {
        return facet == 0
                ? information.rateeInformation[element]
                : information.information[place[unknowns.number[facet][element]]];
    }

    double thresholdVariance(int group, int step) {
        int at = place[unknowns.firstStep[group] + step];
        return system.covariance(at, at);
    }

    /** Whether the ratings tell the measure of a ratee. */
    boolean isKnown(int ratee) {
        return information.rateeInformation[ratee] > 0;
    }

    /**
     * Variance of a contrast {@code Σ w × measure}, for example of the mean of one unit's ratees less that of another's.
     *
     * @param weights by facet and element; extreme and anchored elements count as known
     */
    public double variance(Map<Integer, Map<Integer, Double>> weights) {
        double[] right = reduced(weights);
        double[] response = system.covariances(right);
        // a contrast that the constraints fix, such as the mean of all raters, has variance 0 but for rounding
        return Math.max(0, own(weights.getOrDefault(0, Map.of())) + dot(right, response));
    }

    /** Covariances of the unknowns other than ratees with a contrast. */
    double[] response(Map<Integer, Map<Integer, Double>> weights) {
        return system.covariances(reduced(weights));
    }

    /** Covariance of two contrasts of ratees. @param response of the other */
    double product(Map<Integer, Double> one, Map<Integer, Double> other, double[] response) {
        double sum = dot(reduced(Map.of(0, one)), response);
        for (var weight : one.entrySet()) {
            Double both = other.get(weight.getKey());
            sum += both == null ? 0 : weight.getValue() * both / information.rateeInformation[weight.getKey()];
        }
        return sum;
    }

    /** Covariance of a ratee's measure with a contrast. @param response of the contrast, whose weight of the ratee is given */
    double ofRatee(int ratee, double weight, double[] response) {
        double known = information.rateeInformation[ratee];
        double sum = weight;
        var border = information.border;
        for (int i = border.start[ratee]; i < border.start[ratee + 1]; i++) {
            sum -= information.coupling[i] * response[border.place[i]];
        }
        return sum / known;
    }

    /** Covariance of an element of another facet with a contrast; 0 for an anchor. */
    double ofElement(int facet, int element, double[] response) {
        int number = unknowns.number[facet][element];
        return number == Unknowns.NONE ? 0 : response[place[number]];
    }

    /** Variance of a contrast of ratees if everything else were known. */
    double own(Map<Integer, Double> ratees) {
        double sum = 0;
        for (var weight : ratees.entrySet()) {
            double known = information.rateeInformation[weight.getKey()];
            sum += known == 0 ? 0 : weight.getValue() * weight.getValue() / known;
        }
        return sum;
    }

    /** A contrast with the ratees eliminated, in the order of the matrix. */
    private double[] reduced(Map<Integer, Map<Integer, Double>> weights) {
        var right = new double[unknowns.size];
        weights.forEach((facet, of) -> of.forEach((element, weight) -> {
            if (facet == 0) {
                eliminate(element, weight, right);
            } else if (unknowns.number[facet][element] != Unknowns.NONE) {
                right[place[unknowns.number[facet][element]]] += weight;
            }
        }));
        return right;
    }

    private void eliminate(int ratee, double weight, double[] right) {
        double known = information.rateeInformation[ratee];
        var border = information.border;
        for (int i = border.start[ratee]; known > 0 && i < border.start[ratee + 1]; i++) {
            right[border.place[i]] -= weight * information.coupling[i] / known;
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
