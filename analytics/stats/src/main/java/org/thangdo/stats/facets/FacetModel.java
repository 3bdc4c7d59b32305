package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A many-facet Rasch model: the logarithm of the odds of one level against the next lower one is
 *
 * <pre>    θ_ratee − Σ β_element − τ_step</pre>
 *
 * so a ratee with a high measure is rated high, a rater with a high measure is severe, a criterion hard. All in logits.
 *
 * <p>References: Linacre (1989), <i>Many-Facet Rasch Measurement</i>; Andrich (1978), Psychometrika 43; Masters (1982),
 * Psychometrika 47.
 *
 * @param origins what holds each facet but the ratees' in place, in the order of the facets
 * @param steps number of the facet (1, 2, …) whose elements each have their own thresholds (partial credit), or
 *     {@link #SHARED} if all ratings have the same (rating scale)
 */
public record FacetModel(List<Origin> origins, int steps) {

    /** One set of thresholds for all ratings. */
    public static final int SHARED = -1;

    public FacetModel {
        origins = List.copyOf(origins);
        if (origins.isEmpty() || steps != SHARED && (steps < 1 || steps > origins.size())) {
            throw new IllegalArgumentException("thresholds of facet " + steps + " of a model with " + origins.size()
                    + " facets besides the ratee");
        }
    }

    /** Every facet centred on 0, thresholds shared. @param facets number of facets besides the ratee */
    public static FacetModel ratingScale(int facets) {
        return new FacetModel(Collections.nCopies(facets, new Centred()), SHARED);
    }

    /** Every facet centred on 0, each element of one facet with its own thresholds. */
    public static FacetModel partialCredit(int facets, int steps) {
        return new FacetModel(Collections.nCopies(facets, new Centred()), steps);
    }

    /** The same model with another origin of one facet, 1 the first after the ratee. */
    public FacetModel with(int facet, Origin origin) {
        var changed = new ArrayList<>(origins);
        changed.set(facet - 1, origin);
        return new FacetModel(changed, steps);
    }

    /** Threshold group of a rating. */
    int group(FacetRatings ratings, int row) {
        return steps == SHARED ? 0 : ratings.element(steps, row);
    }

    /** Ratings show differences of measures only, so each facet but the ratees' needs an origin. */
    public sealed interface Origin {}

    /** The mean of the elements that have ratings is 0. */
    public record Centred() implements Origin {}

    /** Some elements have measures that are known and not estimated. @param measures by element, not empty */
    public record Anchored(Map<Integer, Double> measures) implements Origin {
        public Anchored {
            measures = Collections.unmodifiableMap(new TreeMap<>(measures));
            if (measures.isEmpty()) {
                throw new IllegalArgumentException("no anchor");
            }
        }
    }

    /**
     * Groups of elements have known means ("group anchors"), such as the raters of units that have no rater in common.
     *
     * @param groups not empty, no element in two
     */
    public record Grouped(List<GroupMean> groups) implements Origin {
        public Grouped {
            groups = List.copyOf(groups);
            var all =
                    groups.stream().flatMap(group -> group.elements().stream()).toList();
            if (all.isEmpty() || all.stream().distinct().count() < all.size()) {
                throw new IllegalArgumentException("no groups, or an element in two: " + groups);
            }
        }
    }

    /** A group of elements whose measures have a known mean, in logits. */
    public record GroupMean(List<Integer> elements, double mean) {
        public GroupMean {
            elements = List.copyOf(elements);
            if (elements.isEmpty() || !Double.isFinite(mean)) {
                throw new IllegalArgumentException("not a group with a mean: " + elements + ", " + mean);
            }
        }
    }
}
