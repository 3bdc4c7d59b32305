package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thangdo.stats.generalizability.DesignFault.Kind;

/** Holds a declared design against the codes of the scores. */
public final class DesignCheck {
    private DesignCheck() {}

    /** Everything that keeps the scores from carrying the design; empty if they carry it. */
    public static List<DesignFault> faults(FacetScores scores, Design design) {
        if (scores.observations() == 0) {
            return List.of(DesignFault.of(Kind.NO_SCORES));
        }
        var faults = new ArrayList<DesignFault>();
        for (String facet : design.facets()) {
            if (scores.elements(facet) == 1) {
                faults.add(DesignFault.of(Kind.ONE_ELEMENT, facet));
            }
        }
        for (String facet : design.facets()) {
            for (String other : design.facets()) {
                if (!facet.equals(other) && scores.elements(facet) > 1 && scores.elements(other) > 1) {
                    pair(scores, design, facet, other).ifPresent(faults::add);
                }
            }
        }
        if (Arrays.stream(scores.values()).allMatch(score -> score == scores.values()[0])) {
            faults.add(DesignFault.of(Kind.NO_VARIATION));
        }
        return List.copyOf(faults);
    }

    private static Optional<DesignFault> pair(FacetScores scores, Design design, String facet, String other) {
        var contradiction = contradiction(scores, facet, other);
        boolean declared = design.nestedIn(facet).contains(other);
        if (contradiction.isPresent()) {
            return declared ? contradiction : Optional.empty();
        }
        boolean same = scores.elements(facet) == scores.elements(other);
        if (declared) {
            return same ? Optional.of(DesignFault.of(Kind.SAME_FACETS, facet, other)) : Optional.empty();
        }
        if (design.nestedIn(other).contains(facet) || same && scores.index(facet) > scores.index(other)) {
            return Optional.empty();
        }
        return Optional.of(DesignFault.of(same ? Kind.SAME_FACETS : Kind.NOT_CROSSED, facet, other));
    }

    /** Whether each element of a facet occurs with one element of the other, which has more than one and fewer. */
    static boolean nested(FacetScores scores, String facet, String other) {
        return scores.elements(other) > 1
                && scores.elements(facet) > scores.elements(other)
                && contradiction(scores, facet, other).isEmpty();
    }

    /** An element of the facet that occurs with two elements of the other. */
    private static Optional<DesignFault> contradiction(FacetScores scores, String facet, String other) {
        int f = scores.index(facet);
        int g = scores.index(other);
        var found = new int[scores.elements(facet)];
        for (int m = 0; m < scores.observations(); m++) {
            int inner = scores.dense(f)[m];
            int outer = scores.dense(g)[m] + 1;
            if (found[inner] != 0 && found[inner] != outer) {
                return Optional.of(DesignFault.of(
                        Kind.NOT_NESTED,
                        facet,
                        scores.given(f)[inner],
                        other,
                        scores.given(g)[found[inner] - 1],
                        scores.given(g)[outer - 1]));
            }
            found[inner] = outer;
        }
        return Optional.empty();
    }

    /** Pairs of crossed facets whose elements fall into parts without a common score. */
    static List<DesignFault> disconnected(FacetScores scores, Design design) {
        var faults = new ArrayList<DesignFault>();
        for (int f = 0; f < design.facets().size(); f++) {
            for (int g = f + 1; g < design.facets().size(); g++) {
                if ((design.closure(1 << f) & design.closure(1 << g)) == 0) {
                    String first = design.facets().get(f);
                    String second = design.facets().get(g);
                    int parts = parts(scores, scores.index(first), scores.index(second));
                    if (parts > 1) {
                        faults.add(DesignFault.of(Kind.NOT_CONNECTED, first, second, parts));
                    }
                }
            }
        }
        return List.copyOf(faults);
    }

    private static int parts(FacetScores scores, int f, int g) {
        int of = scores.given(f).length;
        var parent = new int[of + scores.given(g).length];
        Arrays.setAll(parent, i -> i);
        int parts = parent.length;
        for (int m = 0; m < scores.observations(); m++) {
            int one = root(parent, scores.dense(f)[m]);
            int two = root(parent, of + scores.dense(g)[m]);
            if (one != two) {
                parent[two] = one;
                parts--;
            }
        }
        return parts;
    }

    private static int root(int[] parent, int element) {
        int at = element;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
