package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which facets cross and which are nested: facet {@code r} is nested in {@code t} if each of its elements occurs with one
 * element of {@code t} only, as raters who each judge one task. All other pairs cross. An effect of the design is a set of
 * facets that holds, with any facet, every facet that it is nested in.
 *
 * <p>References: Brennan (2001), <i>Generalizability Theory</i>, chapters 3 and 7.
 */
public final class Design {
    private static final int MOST_FACETS = 8;

    private final List<String> facets;
    private final int[] nestedIn; // by facet, the facets it is nested in, as bits; closed under nesting
    private final List<Effect> effects;

    private Design(List<String> facets, int[] nestedIn) {
        if (facets.isEmpty() || facets.size() > MOST_FACETS) {
            throw new IllegalArgumentException("not 1 to " + MOST_FACETS + " facets: " + facets);
        }
        this.facets = List.copyOf(facets);
        this.nestedIn = closed(nestedIn);
        for (int f = 0; f < facets.size(); f++) {
            if ((this.nestedIn[f] >> f & 1) == 1) {
                throw new IllegalArgumentException(facets.get(f) + " is nested in itself");
            }
        }
        effects = enumerate();
    }

    /**
     * Reads Brennan's notation, such as {@code p x (r:t)} or {@code (r:p) x i}; names of facets may be longer than a letter.
     */
    public static Design parse(String notation) {
        var read = DesignNotation.read(notation);
        var facets = List.copyOf(read.keySet());
        int[] nested = facets.stream()
                .mapToInt(facet -> read.get(facet).stream()
                        .mapToInt(outer -> 1 << facets.indexOf(outer))
                        .reduce(0, (a, b) -> a | b))
                .toArray();
        return new Design(facets, nested);
    }

    /** The design that the codes show, of all facets of the scores. */
    public static Design of(FacetScores scores) {
        return of(scores, scores.facets());
    }

    /**
     * The design that the codes show: of two facets whose elements determine each other, and of a facet with one element,
     * nothing is nested; {@link DesignCheck} refuses them.
     *
     * @param facets some of the facets of the scores
     */
    public static Design of(FacetScores scores, List<String> facets) {
        var nested = new int[facets.size()];
        for (int f = 0; f < nested.length; f++) {
            for (int g = 0; g < nested.length; g++) {
                if (f != g && DesignCheck.nested(scores, facets.get(f), facets.get(g))) {
                    nested[f] |= 1 << g;
                }
            }
        }
        return new Design(facets, nested);
    }

    private static int[] closed(int[] nested) {
        int[] closed = nested.clone();
        for (int round = 0; round < nested.length; round++) {
            for (int f = 0; f < nested.length; f++) {
                for (int g = 0; g < nested.length; g++) {
                    closed[f] |= (closed[f] >> g & 1) == 1 ? closed[g] : 0;
                }
            }
        }
        return closed;
    }

    private List<Effect> enumerate() {
        var sets = new TreeSet<Integer>((a, b) -> Integer.bitCount(a) != Integer.bitCount(b)
                ? Integer.compare(Integer.bitCount(a), Integer.bitCount(b))
                : Integer.compareUnsigned(Integer.reverse(b), Integer.reverse(a)));
        for (int set = 1; set < 1 << facets.size(); set++) {
            sets.add(closure(set));
        }
        return sets.stream().map(set -> new Effect(set, name(set))).toList();
    }

    /** A set of facets, as bits, with all that they are nested in. */
    int closure(int set) {
        int closure = set;
        for (int f = 0; f < facets.size(); f++) {
            closure |= (set >> f & 1) == 1 ? nestedIn[f] : 0;
        }
        return closure;
    }

    private String name(int set) {
        int outer = 0;
        for (int f = 0; f < facets.size(); f++) {
            outer |= (set >> f & 1) == 1 ? nestedIn[f] : 0;
        }
        String primary = String.join(separator(), names(set & ~outer));
        return outer == 0 ? primary : primary + ":" + name(outer);
    }

    private String separator() {
        return facets.stream().allMatch(facet -> facet.length() == 1) ? "" : " x ";
    }

    List<String> names(int set) {
        return IntStream.range(0, facets.size())
                .filter(f -> (set >> f & 1) == 1)
                .mapToObj(facets::get)
                .toList();
    }

    public List<String> facets() {
        return facets;
    }

    /** The facets that a facet is nested in. */
    public List<String> nestedIn(String facet) {
        return names(nestedIn[index(facet)]);
    }

    /** Names of the effects, from the main effects up; the last one holds every facet. */
    public List<String> effectNames() {
        return effects.stream().map(Effect::name).toList();
    }

    List<Effect> effects() {
        return effects;
    }

    int outer(int facet) {
        return nestedIn[facet];
    }

    int index(String facet) {
        int index = facets.indexOf(facet);
        if (index < 0) {
            throw new IllegalArgumentException("no facet " + facet + " in " + this);
        }
        return index;
    }

    /** The same facets with one more nesting, as when a D study gives each person raters of their own. */
    public Design nested(String facet, String within) {
        int[] nested = nestedIn.clone();
        nested[index(facet)] |= 1 << index(within);
        return new Design(facets, nested);
    }

    /** Brennan's notation; {@link #parse} reads it. */
    @Override
    public String toString() {
        int inner = (1 << facets.size()) - 1;
        for (int outer : nestedIn) {
            inner &= ~outer;
        }
        var terms = new ArrayList<String>();
        for (int f = 0; f < facets.size(); f++) {
            if ((inner >> f & 1) == 1) {
                terms.add(term(f));
            }
        }
        return terms.size() == 1
                ? terms.get(0)
                : String.join(" x ", terms.stream().map(Design::enclosed).toList());
    }

    private String term(int facet) {
        if (nestedIn[facet] == 0) {
            return facets.get(facet);
        }
        Set<String> within = new LinkedHashSet<>();
        int direct = nestedIn[facet];
        for (int f = 0; f < facets.size(); f++) {
            direct &= (nestedIn[facet] >> f & 1) == 1 ? ~nestedIn[f] : ~0;
        }
        for (int f = 0; f < facets.size(); f++) {
            if ((direct >> f & 1) == 1) {
                within.add(term(f));
            }
        }
        String outer = String.join(
                " x ",
                within.stream().map(w -> within.size() == 1 ? w : enclosed(w)).toList());
        return facets.get(facet) + ":" + (within.size() == 1 ? outer : "(" + outer + ")");
    }

    private static String enclosed(String term) {
        return term.contains(":") ? "(" + term + ")" : term;
    }

    /** Designs are equal if the same facets, in any order, are nested in the same facets. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Design design
                && Set.copyOf(facets).equals(Set.copyOf(design.facets))
                && facets.stream()
                        .allMatch(facet -> Set.copyOf(nestedIn(facet)).equals(Set.copyOf(design.nestedIn(facet))));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(facets.stream().sorted().toArray());
    }
}
