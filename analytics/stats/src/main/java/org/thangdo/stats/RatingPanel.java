package org.thangdo.stats;

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

    /** Number of ratings. */
    public int size() {
        return value.length;
    }
}
