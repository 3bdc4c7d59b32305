package org.thangdo.stats.generalizability;

import java.util.List;

/**
 * How many elements of a facet stand behind one element of others, as harmonic means: error variances are divided by the
 * numbers, so the harmonic mean is the one that keeps the mean error variance.
 */
public final class ObservedSizes {
    private final FacetScores scores;
    private final Design design;

    public ObservedSizes(FacetScores scores, Design design) {
        this.scores = scores;
        this.design = design;
    }

    /** Elements of a facet; of a nested one those under one cell of what it is nested in. */
    public double of(String facet) {
        return harmonic(facet, design.outer(design.index(facet)));
    }

    /** Elements of a facet that one object was observed under, within one cell of what the facet is nested in. */
    public double of(String facet, String object) {
        return harmonic(facet, design.closure(design.outer(design.index(facet)) | 1 << design.index(object)));
    }

    /** Sizes of all facets but the object, as each object was observed. */
    public List<FacetSize> perObject(String object) {
        int own = design.closure(1 << design.index(object));
        return design.facets().stream()
                .filter(facet -> (own >> design.index(facet) & 1) == 0)
                .map(facet -> new FacetSize(facet, of(facet, object)))
                .toList();
    }

    private double harmonic(String facet, int within) {
        var outer = Cells.whole(scores.observations());
        for (String other : design.names(within)) {
            outer = outer.and(scores.dense(scores.index(other)), scores.elements(other));
        }
        var inner = outer.and(scores.dense(scores.index(facet)), scores.elements(facet));
        var elements = new int[outer.size()];
        for (int first : inner.first()) {
            elements[outer.cellOf()[first]]++;
        }
        double inverse = 0;
        for (int count : elements) {
            inverse += 1.0 / count;
        }
        return elements.length / inverse;
    }
}
