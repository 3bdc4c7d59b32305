package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.classification.Certainty;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.facets.card.FairLevels;

/**
 * Levels of ratees as if all raters had rated everybody, whatever the model that the measures come from: a level is reached
 * half a level below it.
 */
final class FairCuts {
    private static final double FARTHEST = 30;
    private static final int HALVINGS = 60;

    private final FacetRatings ratings;
    private final FittedMeasures measures;
    private final SameRaters same;
    private final double[] halves;
    /** Measures at which the mean level by all raters reaches the halves; beyond all where it never or always does. */
    private final double[] cuts;

    FairCuts(JudgedFacets facets, Fitted joint, FittedMeasures measures) {
        this.measures = measures;
        ratings = facets.ratings;
        same = new SameRaters(facets, joint, measures);
        halves = IntStream.range(1, ratings.categories())
                .mapToDouble(level -> level - 0.5)
                .toArray();
        cuts = Arrays.stream(halves).map(this::measure).toArray();
    }

    private double measure(double half) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int count = 0; count < HALVINGS; count++) {
            double middle = (low + high) / 2;
            if (same.level(middle) < half) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Levels of those who have a measure; nobody may have one. */
    List<FairLevels.Person> people(long[] points) {
        var people = new ArrayList<FairLevels.Person>();
        for (int n = 0; n < points.length; n++) {
            int count = ratings.start(n + 1) - ratings.start(n);
            if (count > 0
                    && measures.measure(JudgedFacets.RATEE, n) instanceof Estimate.Defined known
                    && known.standardError() > 0) {
                double mean = (double) points[n] / count;
                double[] chances = Certainty.rudner(known.value(), known.standardError(), cuts);
                people.add(new FairLevels.Person(
                        n,
                        mean,
                        Certainty.level(mean, halves),
                        same.level(known.value()),
                        Certainty.level(known.value(), cuts),
                        Arrays.stream(chances).boxed().toList()));
            }
        }
        return people;
    }

    /** Mean level from 0 that all raters together would give somebody of this measure. */
    double level(double measure) {
        return same.level(measure);
    }

    /** The same people as levels to be compared with. */
    FairLevels levels(List<FairLevels.Person> people) {
        int changed = (int) people.stream()
                .filter(person -> person.byMean() != person.byFair())
                .count();
        return new FairLevels(Arrays.stream(cuts).boxed().toList(), people, changed, certainty(people));
    }

    static Certainty certainty(List<FairLevels.Person> people) {
        var ones = new double[people.size()];
        Arrays.fill(ones, 1);
        return Certainty.of(
                people.stream()
                        .map(person -> person.chances().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .toArray(double[][]::new),
                people.stream().mapToInt(FairLevels.Person::byFair).toArray(),
                ones);
    }
}
