package org.thangdo.stats;

import java.util.Arrays;

/**
 * Ratings one by one, with who was rated and by whom: subjects × raters, in which most cells may be empty. What needs to
 * know the raters apart is computed from it; what does not is computed from a summary.
 *
 * <p>Subjects and raters are numbered from 0. The rows are in the order of subject, then rater, and no rater rates a
 * subject twice.
 *
 * @param subjects number of subjects
 * @param raters number of raters
 * @param subject of each rating, ascending, each in [0, subjects)
 * @param rater of each rating, each in [0, raters)
 * @param value of each rating: a score, or the index of a category; finite
 */
public record RatingPanel(int subjects, int raters, int[] subject, int[] rater, double[] value) {

    public RatingPanel {
        if (subject.length != rater.length || subject.length != value.length) {
            throw new IllegalArgumentException(
                    "columns of different length: " + subject.length + ", " + rater.length + ", " + value.length);
        }
        for (int i = 0; i < subject.length; i++) {
            boolean ordered =
                    i == 0 || subject[i - 1] < subject[i] || subject[i - 1] == subject[i] && rater[i - 1] < rater[i];
            boolean known = subject[i] >= 0 && subject[i] < subjects && rater[i] >= 0 && rater[i] < raters;
            if (!ordered || !known || !Double.isFinite(value[i])) {
                throw new IllegalArgumentException("not a rating in its place: subject " + subject[i] + ", rater "
                        + rater[i] + ", value " + value[i]);
            }
        }
    }

    /** The panel of a matrix. @param ratings shape (subjects, raters); {@code NaN} is a missing rating */
    public static RatingPanel of(double[][] ratings) {
        int raters = ratings.length == 0 ? 0 : ratings[0].length;
        int size = 0;
        for (double[] row : ratings) {
            for (double value : row) {
                size += Double.isNaN(value) ? 0 : 1;
            }
        }
        var subject = new int[size];
        var rater = new int[size];
        var value = new double[size];
        int next = 0;
        for (int i = 0; i < ratings.length; i++) {
            for (int j = 0; j < raters; j++) {
                if (!Double.isNaN(ratings[i][j])) {
                    subject[next] = i;
                    rater[next] = j;
                    value[next++] = ratings[i][j];
                }
            }
        }
        return new RatingPanel(ratings.length, raters, subject, rater, value);
    }

    /**
     * The values that two raters gave to the subjects that both rated.
     *
     * @param first in [0, raters)
     * @param second in [0, raters), another one
     * @return shape (2, subjects that both rated), in the order of the subjects
     */
    public double[][] pair(int first, int second) {
        if (first == second || first < 0 || first >= raters || second < 0 || second >= raters) {
            throw new IllegalArgumentException("not two of " + raters + " raters: " + first + " and " + second);
        }
        var ones = new double[size()];
        var others = new double[size()];
        int common = 0;
        for (int from = 0, to; from < size(); from = to) {
            double one = Double.NaN;
            double other = Double.NaN;
            for (to = from; to < size() && subject[to] == subject[from]; to++) {
                one = rater[to] == first ? value[to] : one;
                other = rater[to] == second ? value[to] : other;
            }
            if (!Double.isNaN(one) && !Double.isNaN(other)) {
                ones[common] = one;
                others[common++] = other;
            }
        }
        return new double[][] {Arrays.copyOf(ones, common), Arrays.copyOf(others, common)};
    }

    /** Number of ratings. */
    public int size() {
        return value.length;
    }
}
