package org.thangdo.stats.reliability;

import java.util.stream.IntStream;
import org.thangdo.stats.RatingPanel;

/**
 * The subjects of a panel whom every rater rated (who answered every item).
 *
 * @param scores shape (subjects, raters)
 * @param leftOut number of other subjects
 */
record CompleteScores(double[][] scores, int leftOut) {

    static CompleteScores of(RatingPanel panel) {
        var rated = new int[panel.subjects()];
        for (int subject : panel.subject()) {
            rated[subject]++;
        }
        int[] complete = IntStream.range(0, rated.length)
                .filter(i -> rated[i] == panel.raters())
                .toArray();
        var scores = new double[complete.length][panel.raters()];
        for (int r = 0, row = -1; r < panel.size(); r++) {
            if (rated[panel.subject()[r]] == panel.raters()) {
                row += panel.rater()[r] == 0 ? 1 : 0; // a complete subject begins with the first rater
                scores[row][panel.rater()[r]] = panel.value()[r];
            }
        }
        return new CompleteScores(scores, rated.length - complete.length);
    }
}
