package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a D study asks: how dependable is the mean over so many raters and criteria?
 *
 * @param object the facet that is measured, such as the person
 * @param design of the D study; it nests at least what the G study nests. Raters nested in persons are raters of their own
 *     for each person, whose leniency is not adjusted for; raters that cross persons are the same for all, or are adjusted
 * @param sizes how many elements of each other facet one score averages over; of a nested facet, under one cell of what it
 *     is nested in
 * @param fixed facets whose elements are all that matter; their interaction with the object belongs to the universe score
 * @param negatives whether a negative component counts as 0
 * @param level confidence level in (0, 1)
 */
public record DStudyPlan(
        String object, Design design, List<FacetSize> sizes, List<String> fixed, Negatives negatives, double level) {

    /** What a negative component of variance counts as. */
    public enum Negatives {
        /** As 0, since no variance is negative. */
        ZERO,
        /** As it is, so that errors of estimation cancel in sums of components. */
        KEPT
    }

    public DStudyPlan {
        Objects.requireNonNull(negatives, "negatives");
        sizes = List.copyOf(sizes);
        fixed = List.copyOf(fixed);
        int own = design.closure(1 << design.index(object));
        for (String facet : design.facets()) {
            boolean averaged = (own >> design.index(facet) & 1) == 0;
            long given =
                    sizes.stream().filter(size -> size.facet().equals(facet)).count();
            if (given != (averaged ? 1 : 0)) {
                throw new IllegalArgumentException(
                        given + " sizes of facet " + facet + " for " + object + " in " + design);
            }
        }
        for (String facet : fixed) {
            if ((own >> design.index(facet) & 1) == 1) {
                throw new IllegalArgumentException("fixed facet of the object " + object + ": " + facet);
            }
        }
    }

    /** The sizes of the G study, all facets random, negative components as 0. */
    public static DStudyPlan of(GStudy.Estimated study, String object) {
        var design = Design.parse(study.design());
        int own = design.closure(1 << design.index(object));
        var sizes = study.facets().stream()
                .filter(size -> (own >> design.index(size.facet()) & 1) == 0)
                .toList();
        return new DStudyPlan(object, design, sizes, List.of(), Negatives.ZERO, study.level());
    }

    /** With another number of elements of a facet. */
    public DStudyPlan size(String facet, double size) {
        var changed = sizes.stream()
                .map(old -> old.facet().equals(facet) ? new FacetSize(facet, size) : old)
                .toList();
        if (changed.equals(sizes) && sizes.stream().noneMatch(old -> old.facet().equals(facet))) {
            throw new IllegalArgumentException("not averaged over: " + facet);
        }
        return new DStudyPlan(object, design, changed, fixed, negatives, level);
    }

    /** With the sizes of a list. */
    public DStudyPlan sizes(List<FacetSize> all) {
        return new DStudyPlan(object, design, all, fixed, negatives, level);
    }

    /** With elements of a facet of their own for each element of another, such as raters for each person. */
    public DStudyPlan nested(String facet, String within) {
        return new DStudyPlan(object, design.nested(facet, within), sizes, fixed, negatives, level);
    }

    /** With a fixed facet. */
    public DStudyPlan fixed(String facet) {
        var all = new ArrayList<>(fixed);
        all.add(facet);
        return new DStudyPlan(object, design, sizes, all, negatives, level);
    }

    /** With negative components as they are. */
    public DStudyPlan keepingNegatives() {
        return new DStudyPlan(object, design, sizes, fixed, Negatives.KEPT, level);
    }

    double sizeOf(String facet) {
        return sizes.stream()
                .filter(size -> size.facet().equals(facet))
                .mapToDouble(FacetSize::size)
                .findFirst()
                .orElse(1);
    }
}
