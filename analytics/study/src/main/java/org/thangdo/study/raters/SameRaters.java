package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;

/**
 * The mean level that all raters together would give somebody of a measure, each weighted by how many ratings he gave, on all
 * criteria likewise. A single rater of mean severity would give another mean: levels do not follow measures along a line.
 */
final class SameRaters {
    /** Groups of raters and criteria of about equal severity and difficulty. */
    private static final int GROUPS = 40;

    private final FittedMeasures measures;
    /** How much more severe and difficult a group is than the mean, in logits; each has the same weight. */
    private final double[] shifts;

    SameRaters(JudgedFacets facets, Fitted joint, FittedMeasures measures) {
        this.measures = measures;
        var criteria =
                facets.hasCriteria() ? elements(JudgedFacets.CRITERION, joint, measures) : List.of(new Weighted(0, 1));
        var pairs = new ArrayList<Weighted>();
        for (var rater : elements(JudgedFacets.RATER, joint, measures)) {
            for (var criterion : criteria) {
                pairs.add(new Weighted(rater.shift + criterion.shift, rater.weight * criterion.weight));
            }
        }
        shifts = groups(pairs);
    }

    private record Weighted(double shift, double weight) {}

    private static List<Weighted> elements(int facet, Fitted joint, FittedMeasures measures) {
        int[] counts = joint.ratings().counts(facet);
        int[] sure = IntStream.range(0, counts.length)
                .filter(e -> isSure(joint.standing(facet, e)) && measures.measure(facet, e) instanceof Estimate.Defined)
                .toArray();
        double mean = IntStream.of(sure)
                .mapToDouble(e -> value(measures, facet, e))
                .average()
                .orElse(0);
        return IntStream.of(sure)
                .mapToObj(e -> new Weighted(value(measures, facet, e) - mean, counts[e]))
                .toList();
    }

    private static boolean isSure(Standing standing) {
        return standing == Standing.MEASURED || standing == Standing.ANCHORED;
    }

    private static double value(FittedMeasures measures, int facet, int element) {
        return ((Estimate.Defined) measures.measure(facet, element)).value();
    }

    /** Shift at the middle of each of equal parts of the weight. */
    private static double[] groups(List<Weighted> pairs) {
        if (pairs.isEmpty()) {
            return new double[] {0};
        }
        pairs.sort(Comparator.comparingDouble(Weighted::shift));
        double total = pairs.stream().mapToDouble(Weighted::weight).sum();
        var shifts = new double[GROUPS];
        double passed = 0;
        int next = 0;
        for (var pair : pairs) {
            passed += pair.weight;
            while (next < GROUPS && (next + 0.5) / GROUPS * total <= passed) {
                shifts[next++] = pair.shift;
            }
        }
        while (next < GROUPS) {
            shifts[next++] = pairs.get(pairs.size() - 1).shift;
        }
        return shifts;
    }

    /** Mean level from 0 of a ratee with this measure. */
    double level(double measure) {
        double sum = 0;
        for (double shift : shifts) {
            sum += measures.fair(JudgedFacets.RATEE, measure - shift);
        }
        return sum / shifts.length;
    }
}
