package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * Studies with known truth in which units differ and raters differ: the latent value of a rating is the level of the
 * unit, plus the quality of the subject, plus the leniency of the rater, plus noise of variance 1; it is cut at 0.7 and
 * 1.7. Ratings are missing at random.
 *
 * @param unitVariance of the levels of units
 * @param subjectVariance of the quality of subjects within a unit
 * @param raterVariance of leniency
 * @param missing probability that a rating is missing
 */
record CrossedStudy(double unitVariance, double subjectVariance, double raterVariance, double missing) {

    static final List<Double> THREE_LEVELS = List.of(1.0, 2.0, 3.0);

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** One study, every rater meeting every subject; the units are of equal size and follow each other. */
    SampledAgreement draw(SeededRandom random, int units, int subjectsPerUnit, int raters) {
        int subjects = units * subjectsPerUnit;
        double[] leniency = normals(random, raters, raterVariance);
        double[] level = normals(random, units, unitVariance);
        double[] quality = normals(random, subjects, subjectVariance);
        var ratings = new double[subjects][raters];
        var unit = new int[subjects];
        for (int s = 0; s < subjects; s++) {
            unit[s] = s / subjectsPerUnit;
            for (int r = 0; r < raters; r++) {
                ratings[s][r] = random.nextDouble() < missing
                        ? Double.NaN
                        : category(level[unit[s]] + quality[s] + leniency[r] + normal(random));
            }
        }
        return new SampledAgreement(new CategoryPanel(RatingPanel.of(ratings), THREE_LEVELS), unit);
    }

    /** The coefficient of everybody: each subject has its own unit and is rated by its own two raters. */
    double truth(AgreementCoefficient coefficient, SeededRandom random, int subjects) {
        double spread = Math.sqrt(unitVariance + subjectVariance);
        double noise = Math.sqrt(raterVariance + 1);
        var profiles = new ArrayList<Profile>();
        for (int s = 0; s < subjects; s++) {
            double quality = spread * normal(random);
            var counts = new int[3];
            counts[category(quality + noise * normal(random))]++;
            counts[category(quality + noise * normal(random))]++;
            profiles.add(new Profile(List.of(counts[0], counts[1], counts[2])));
        }
        var table = profiles.stream().collect(AgreementTable.collector(THREE_LEVELS));
        return new AgreementFamily(table, List.of(coefficient))
                .statistic()
                .of(new AgreementFamily(table, List.of(coefficient)).samples())[0];
    }

    private static int category(double latent) {
        return latent < 0.7 ? 0 : latent < 1.7 ? 1 : 2;
    }

    private static double[] normals(SeededRandom random, int size, double variance) {
        var normals = new double[size];
        for (int i = 0; i < size; i++) {
            normals[i] = Math.sqrt(variance) * normal(random);
        }
        return normals;
    }

    private static double normal(SeededRandom random) {
        return NORMAL.inverseCumulativeProbability(0.5 * 0x1.0p-53 + random.nextDouble());
    }
}
