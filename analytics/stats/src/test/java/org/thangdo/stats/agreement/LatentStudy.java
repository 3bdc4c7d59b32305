package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * A study with known truth: each subject has a normal latent quality, each rating adds normal noise and is cut into four
 * categories at fixed thresholds, and each rating is missing with the same probability. The probability of every profile
 * is known, so the true coefficient is that of the table of probabilities, and a study is one multinomial draw.
 *
 * @param profiles that can occur
 * @param chances of each, as whole numbers that add up to about 10⁹
 */
record LatentStudy(List<Profile> profiles, long[] chances) {

    static final List<Double> FOUR_LEVELS = List.of(1.0, 2.0, 3.0, 4.0);

    private static final double[] SHARES = {0.80, 0.18, 0.02, 0}; // of the categories
    private static final double WHOLE = 1e9;
    private static final int GRID = 401; // points of the latent quality between −6 and 6

    /**
     * @param raters number of raters
     * @param missing probability that a rating is missing
     * @param correlation of the latent values of two raters
     */
    static LatentStudy of(int raters, double missing, double correlation) {
        double[][] chanceOf = categoryChances(correlation);
        var profiles = new ArrayList<Profile>();
        var chances = new ArrayList<Long>();
        for (int a = 0; a <= raters; a++) {
            for (int b = 0; a + b <= raters; b++) {
                for (int c = 0; a + b + c <= raters; c++) {
                    int r = a + b + c;
                    long chance =
                            r == 0 ? 0 : Math.round(WHOLE * rated(raters, r, missing) * counted(chanceOf, a, b, c));
                    if (chance > 0) {
                        profiles.add(new Profile(List.of(a, b, c, 0)));
                        chances.add(chance);
                    }
                }
            }
        }
        return new LatentStudy(
                profiles, chances.stream().mapToLong(Long::longValue).toArray());
    }

    /** Probability of each used category at each point of the grid, with the weight of the point last; shape (grid, 4). */
    private static double[][] categoryChances(double correlation) {
        var normal = new NormalDistribution(null, 0, 1);
        double first = normal.inverseCumulativeProbability(SHARES[0]);
        double second = normal.inverseCumulativeProbability(SHARES[0] + SHARES[1]);
        var chances = new double[GRID][];
        for (int g = 0; g < GRID; g++) {
            double x = -6 + 12.0 * g / (GRID - 1);
            double mean = Math.sqrt(correlation) * x;
            double noise = Math.sqrt(1 - correlation);
            double low = normal.cumulativeProbability((first - mean) / noise);
            double middle = normal.cumulativeProbability((second - mean) / noise) - low;
            chances[g] = new double[] {low, middle, 1 - low - middle, normal.density(x) * 12 / (GRID - 1)};
        }
        return chances;
    }

    private static double rated(int raters, int rated, double missing) {
        return choose(raters, rated) * Math.pow(1 - missing, rated) * Math.pow(missing, raters - rated);
    }

    private static double counted(double[][] chanceOf, int a, int b, int c) {
        double sum = 0;
        for (double[] at : chanceOf) {
            sum += at[3] * Math.pow(at[0], a) * Math.pow(at[1], b) * Math.pow(Math.max(0, at[2]), c);
        }
        return sum * choose(a + b + c, a) * choose(b + c, b);
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 0; i < k; i++) {
            ways = ways * (n - i) / (i + 1);
        }
        return ways;
    }

    /** A study of so many rated subjects. */
    AgreementTable draw(SeededRandom random, int subjects) {
        return table(random.multinomial(subjects, chances));
    }

    /** The study of everybody: its coefficients are the truth. */
    AgreementTable everybody() {
        return table(chances);
    }

    private AgreementTable table(long[] counts) {
        var subjects = new TreeMap<Profile, Long>();
        IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .forEach(i -> subjects.put(profiles.get(i), counts[i]));
        return new AgreementTable(FOUR_LEVELS, subjects);
    }
}
