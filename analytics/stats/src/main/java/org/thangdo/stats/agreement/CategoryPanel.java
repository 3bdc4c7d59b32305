package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * Ratings one by one in the categories of a declared scale, raters known. What asks about raters, about who should be
 * drawn again, or about single subjects starts here; what does not starts from an {@link AgreementTable}.
 *
 * @param panel its values are indices of categories, from 0
 * @param scale numeric score of each category, strictly increasing, length {@code q >= 2}
 */
public record CategoryPanel(RatingPanel panel, List<Double> scale) {

    public CategoryPanel {
        scale = AgreementTable.requireScale(scale);
        for (int i = 0; i < panel.size(); i++) {
            double value = panel.value()[i];
            if (!(value >= 0 && value < scale.size() && value == Math.rint(value))) {
                throw new IllegalArgumentException("not a category of " + scale.size() + ": " + value + ", subject "
                        + panel.subject()[i] + ", rater " + panel.rater()[i]);
            }
        }
    }

    /** The profiles of the rated subjects, raters forgotten. */
    public AgreementTable table() {
        return profiles().stream().flatMap(Optional::stream).collect(AgreementTable.collector(scale));
    }

    /** The profile of each subject, raters forgotten; none where it has no ratings. */
    List<Optional<Profile>> profiles() {
        var profiles = new ArrayList<Optional<Profile>>();
        int[] starts = starts();
        for (int s = 0; s < panel.subjects(); s++) {
            var counts = new int[scale.size()];
            for (int i = starts[s]; i < starts[s + 1]; i++) {
                counts[category(i)]++;
            }
            boolean rated = starts[s] < starts[s + 1];
            profiles.add(
                    rated
                            ? Optional.of(
                                    new Profile(Arrays.stream(counts).boxed().toList()))
                            : Optional.empty());
        }
        return profiles;
    }

    /** The category of every rating, in the order of the panel; a copy. */
    int[] categories() {
        return IntStream.range(0, panel.size()).map(this::category).toArray();
    }

    /** First rating of each subject and one past the last, shape (subjects + 1). */
    int[] starts() {
        var starts = new int[panel.subjects() + 1];
        for (int subject : panel.subject()) {
            starts[subject + 1]++;
        }
        for (int s = 0; s < panel.subjects(); s++) {
            starts[s + 1] += starts[s];
        }
        return starts;
    }

    /** Ratings of each rater, as their places in the panel, in the order of the subjects. */
    int[][] ofRaters() {
        var sizes = new int[panel.raters()];
        for (int rater : panel.rater()) {
            sizes[rater]++;
        }
        int[][] places = IntStream.of(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = panel.size() - 1; i >= 0; i--) {
            int rater = panel.rater()[i];
            places[rater][--sizes[rater]] = i;
        }
        return places;
    }

    /** Category of a rating. @param i its place in the panel */
    int category(int i) {
        return (int) panel.value()[i];
    }
}
