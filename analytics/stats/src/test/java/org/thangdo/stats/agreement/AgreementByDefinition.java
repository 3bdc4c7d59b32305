package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Coefficients from the ratings themselves, pair of ratings by pair of ratings: slow, and shares nothing but distances. */
final class AgreementByDefinition {
    private final List<List<Integer>> subjects = new ArrayList<>(); // categories from 0, missing ones dropped
    private final int categories;

    AgreementByDefinition(int[][] ratings, int categories) {
        this.categories = categories;
        for (int[] row : ratings) {
            var rated = new ArrayList<Integer>();
            for (int category : row) {
                if (category > 0) {
                    rated.add(category - 1);
                }
            }
            subjects.add(rated);
        }
    }

    double of(AgreementCoefficient coefficient) {
        boolean alpha = coefficient.chance() == Chance.KRIPPENDORFF;
        double[][] d = coefficient.distance().matrix(RatedSubjects.scale(categories), pairable());
        return alpha ? 1 - alphaObserved(d) / alphaExpected(d) : 1 - observed(d) / expected(coefficient.chance(), d);
    }

    private double[] pairable() {
        var counts = new double[categories];
        subjects.stream().filter(rated -> rated.size() >= 2).forEach(rated -> rated.forEach(k -> counts[k]++));
        return counts;
    }

    private double observed(double[][] d) {
        return subjects.stream()
                .filter(rated -> rated.size() >= 2)
                .mapToDouble(rated -> meanOfPairs(rated, (k, l) -> d[k][l]))
                .average()
                .orElseThrow();
    }

    private double expected(Chance chance, double[][] d) {
        var share = new double[categories];
        subjects.forEach(rated -> rated.forEach(k -> share[k] += 1.0 / rated.size() / subjects.size()));
        double uniform = 0;
        double pooled = 0;
        double spread = 0;
        double weights = 0;
        for (int k = 0; k < categories; k++) {
            spread += share[k] * (1 - share[k]);
            for (int l = 0; l < categories; l++) {
                uniform += d[k][l] / categories / categories;
                pooled += d[k][l] * share[k] * share[l];
                weights += 1 - d[k][l];
            }
        }
        return switch (chance) {
            case NONE -> 1;
            case UNIFORM -> uniform;
            case GWET -> 1 - weights * spread / categories / (categories - 1);
            default -> pooled;
        };
    }

    /** Every rating of a subject weighs the same, so a subject with r ratings weighs r. */
    private double alphaObserved(double[][] d) {
        double sum = 0;
        double weight = 0;
        for (var rated : subjects) {
            if (rated.size() >= 2) {
                sum += rated.size() * meanOfPairs(rated, (k, l) -> d[k][l]);
                weight += rated.size();
            }
        }
        return sum / weight;
    }

    private double alphaExpected(double[][] d) {
        var all = new ArrayList<Integer>();
        subjects.stream().filter(rated -> rated.size() >= 2).forEach(all::addAll);
        return meanOfPairs(all, (k, l) -> d[k][l]);
    }

    private static double meanOfPairs(List<Integer> ratings, ToDoubleBiFunction<Integer, Integer> f) {
        double sum = 0;
        for (int i = 0; i < ratings.size(); i++) {
            for (int j = 0; j < ratings.size(); j++) {
                sum += i == j ? 0 : f.applyAsDouble(ratings.get(i), ratings.get(j));
            }
        }
        return sum / ratings.size() / (ratings.size() - 1);
    }
}
