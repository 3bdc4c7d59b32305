package org.thangdo.stats.facets.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.classification.Certainty;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;
import org.thangdo.stats.facets.FairAverage;

/**
 * Levels of ratees by what they would get from raters of mean severity, beside those by the mean of what they got, and how
 * sure each is.
 *
 * @param cuts measures at which the fair average reaches the cuts, in logits, ascending
 * @param people by number of the ratee; those without a measure are left out
 * @param changed people whose level differs between the two
 * @param certainty on average, the level by measure taken for the true one
 */
public record FairLevels(List<Double> cuts, List<Person> people, int changed, Certainty certainty) {
    private static final double FARTHEST = 30;
    private static final int HALVINGS = 60;

    public FairLevels {
        cuts = List.copyOf(cuts);
        people = List.copyOf(people);
    }

    /**
     * One ratee.
     *
     * @param mean of the ratings, in levels from 0
     * @param byMean level that the mean reaches
     * @param fair average, in levels from 0
     * @param byFair level that the fair average reaches
     * @param chances of each level, from the measure and its standard error
     */
    public record Person(int ratee, double mean, int byMean, double fair, int byFair, List<Double> chances) {
        public Person {
            chances = List.copyOf(chances);
        }

        /** Probability of the level by fair average. */
        public double sure() {
            return chances.get(byFair);
        }
    }

    /**
     * Levels of all ratees.
     *
     * @param cuts on the scale of the ratings, in levels from 0, ascending; a score equal to a cut reaches it
     * @param errorFactor by which standard errors are multiplied, {@code >= 1}: impressions that the model does not know make
     *     them too small
     */
    public static FairLevels of(Fitted fit, double[] cuts, double errorFactor) {
        requireAscending(cuts);
        if (!(errorFactor >= 1)) {
            throw new IllegalArgumentException("errors cannot be made smaller: " + errorFactor);
        }
        var average = FairAverage.of(fit, true);
        double[] measures = measures(average, cuts);
        var people = new ArrayList<Person>();
        for (int n = 0; n < fit.ratings().size(0); n++) {
            if (fit.standing(0, n) == Standing.MEASURED || fit.standing(0, n) == Standing.EXTREME) {
                double mean = mean(fit, n);
                double measure = fit.measure(0, n);
                double[] chances = Certainty.rudner(measure, errorFactor * fit.standardError(0, n), measures);
                people.add(new Person(
                        n,
                        mean,
                        Certainty.level(mean, cuts),
                        average.at(0, fit.measure(0, n)),
                        Certainty.level(measure, measures),
                        Arrays.stream(chances).boxed().toList()));
            }
        }
        int changed = (int) people.stream()
                .filter(person -> person.byMean() != person.byFair())
                .count();
        return new FairLevels(Arrays.stream(measures).boxed().toList(), people, changed, certainty(people));
    }

    private static void requireAscending(double[] cuts) {
        for (int c = 1; c < cuts.length; c++) {
            if (!(cuts[c] > cuts[c - 1])) {
                throw new IllegalArgumentException("cuts do not ascend: " + Arrays.toString(cuts));
            }
        }
        if (cuts.length == 0) {
            throw new IllegalArgumentException("no cut");
        }
    }

    private static double[] measures(FairAverage average, double[] cuts) {
        return Arrays.stream(cuts).map(cut -> measure(average, cut)).toArray();
    }

    private static double measure(FairAverage average, double cut) {
        double low = -FARTHEST;
        double high = FARTHEST;
        if (!(average.at(0, low) < cut && average.at(0, high) > cut)) {
            throw new IllegalArgumentException("a cut that no fair average reaches or all do: " + cut);
        }
        for (int count = 0; count < HALVINGS; count++) {
            double middle = (low + high) / 2;
            if (average.at(0, middle) < cut) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double mean(Fitted fit, int ratee) {
        var ratings = fit.ratings();
        return IntStream.range(ratings.start(ratee), ratings.start(ratee + 1))
                .map(ratings::level)
                .average()
                .orElseThrow();
    }

    private static Certainty certainty(List<Person> people) {
        if (people.isEmpty()) {
            throw new IllegalArgumentException("nobody has a measure");
        }
        var ones = new double[people.size()];
        Arrays.fill(ones, 1);
        return Certainty.of(
                people.stream()
                        .map(person -> person.chances().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .toArray(double[][]::new),
                people.stream().mapToInt(Person::byFair).toArray(),
                ones);
    }
}
