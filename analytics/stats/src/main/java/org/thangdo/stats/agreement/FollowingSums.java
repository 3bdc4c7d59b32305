package org.thangdo.stats.agreement;

import java.util.List;

/**
 * The sums for a distance that follows the ratings: with other subjects the distances are others too, so they are
 * computed again from the coincidences of the categories.
 */
final class FollowingSums extends DisagreementSums {
    private final Distance distance;
    private final List<Double> scale;
    private double[][] coincidences; // weight of the pairs of ratings of one subject, shape (q, q); made when needed

    FollowingSums(CategorySums categories, Distance distance, List<Double> scale) {
        super(categories, PatternDistances.of(categories.patterns(), distance.matrix(scale, categories.weightOf())));
        this.distance = distance;
        this.scale = scale;
    }

    @Override
    Moments changed(int p, double by) {
        var patterns = categories().patterns();
        double added = by * categories().weightOfOne(p);
        double[] weightOf = categories().weightOf().clone();
        for (int e = patterns.start()[p]; e < patterns.start()[p + 1]; e++) {
            weightOf[patterns.category()[e]] += added * patterns.times()[e] / patterns.ratings()[p];
        }
        double[][] distances = distance.matrix(scale, weightOf);
        double disagreement = added * patterns.disagreement(p, distances);
        for (int k = 0; k < distances.length; k++) {
            disagreement += dot(coincidences()[k], distances[k]);
        }
        return new Moments(
                categories().changed(categories().totals(), p, by),
                disagreement,
                categories().varies(distances, p, by) ? dot(times(distances, weightOf), weightOf) : 0,
                PatternDistances.mean(distances));
    }

    private double[][] coincidences() {
        if (coincidences == null) {
            int q = scale.size();
            coincidences = new double[q][q];
            for (int p = 0; p < categories().patterns().size(); p++) {
                if (categories().subjects(p) > 0 && categories().patterns().ratings()[p] >= 2) {
                    addCoincidences(p);
                }
            }
        }
        return coincidences;
    }

    private void addCoincidences(int p) {
        var patterns = categories().patterns();
        double r = patterns.ratings()[p];
        double each = categories().subjects(p) * categories().weightOfOne(p) / (r * (r - 1));
        for (int e = patterns.start()[p]; e < patterns.start()[p + 1]; e++) {
            for (int f = patterns.start()[p]; f < patterns.start()[p + 1]; f++) {
                coincidences[patterns.category()[e]][patterns.category()[f]] +=
                        each * patterns.times()[e] * patterns.times()[f]; // the diagonal is never read: distance 0
            }
        }
    }
}
