package org.thangdo.stats.agreement;

import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * The profiles of a table as arrays, in the order of the table: only the categories that a profile uses are listed, so
 * that 3 ratings on a scale of 100 cost 3 numbers. The entries of pattern {@code p} are
 * {@code start[p] … start[p + 1] − 1}.
 *
 * @param categories number of categories of the scale
 * @param start first entry of each pattern and one past the last, shape (patterns + 1)
 * @param category category of each entry
 * @param times ratings in that category, {@code > 0}
 * @param ratings number of ratings by pattern, shape (patterns)
 * @param subjects number of subjects by pattern, shape (patterns)
 */
record Patterns(int categories, int[] start, int[] category, double[] times, int[] ratings, long[] subjects) {

    static Patterns of(AgreementTable table) {
        int size = table.subjects().size();
        int entries = table.subjects().keySet().stream()
                .mapToInt(profile ->
                        (int) profile.counts().stream().filter(c -> c > 0).count())
                .sum();
        var patterns = new Patterns(
                table.scale().size(),
                new int[size + 1],
                new int[entries],
                new double[entries],
                new int[size],
                new long[size]);
        int p = 0;
        for (var row : table.subjects().entrySet()) {
            patterns.set(p++, row.getKey(), row.getValue());
        }
        return patterns;
    }

    private void set(int p, Profile profile, long n) {
        int next = start[p];
        for (int k = 0; k < categories; k++) {
            int count = profile.counts().get(k);
            if (count > 0) {
                category[next] = k;
                times[next++] = count;
                ratings[p] += count;
            }
        }
        start[p + 1] = next;
        subjects[p] = n;
    }

    int size() {
        return ratings.length;
    }

    /** {@code Σ_k x_k f_k / r}: mean of a number per category over the ratings of a pattern. */
    double mean(int p, double[] ofCategory) {
        double sum = 0;
        for (int e = start[p]; e < start[p + 1]; e++) {
            sum += times[e] * ofCategory[category[e]];
        }
        return sum / ratings[p];
    }

    /** Mean distance of two different ratings of a pattern; 0 where there is only one. */
    double disagreement(int p, double[][] distances) {
        double sum = 0;
        for (int e = start[p]; e < start[p + 1]; e++) {
            double[] from = distances[category[e]];
            double inner = 0;
            for (int f = start[p]; f < e; f++) {
                inner += times[f] * from[category[f]];
            }
            sum += 2 * times[e] * inner;
        }
        double r = ratings[p];
        return r < 2 ? 0 : sum / (r * (r - 1));
    }

    /** {@code Σ_k x_k² / r²}: probability that two ratings of a pattern, drawn with replacement, are the same. */
    double concentration(int p) {
        double sum = 0;
        for (int e = start[p]; e < start[p + 1]; e++) {
            sum += times[e] * times[e];
        }
        return sum / ratings[p] / ratings[p];
    }
}
