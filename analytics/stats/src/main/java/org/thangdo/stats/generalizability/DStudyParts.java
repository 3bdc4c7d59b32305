package org.thangdo.stats.generalizability;

import java.util.Arrays;
import org.thangdo.stats.generalizability.DStudyComponent.Part;

/** Where each component of a G study goes in a D study, and what it is divided by. */
final class DStudyParts {
    private final GStudy.Estimated study;
    private final DStudyPlan plan;
    private final int object; // facets of the object, as bits
    private final int fixed;
    private final int[] effects; // facets of each component in the design of the D study

    DStudyParts(GStudy.Estimated study, DStudyPlan plan) {
        this.study = study;
        this.plan = plan;
        var design = plan.design();
        requireSame(Design.parse(study.design()), design);
        object = design.closure(1 << design.index(plan.object()));
        fixed = plan.fixed().stream()
                .mapToInt(facet -> 1 << design.index(facet))
                .reduce(0, (a, b) -> a | b);
        effects = study.components().stream()
                .mapToInt(component -> design.closure(component.facets().stream()
                        .mapToInt(facet -> 1 << design.index(facet))
                        .reduce(0, (a, b) -> a | b)))
                .toArray();
    }

    private static void requireSame(Design studied, Design planned) {
        for (String facet : studied.facets()) {
            if (!planned.facets().contains(facet)
                    || !planned.nestedIn(facet).containsAll(studied.nestedIn(facet))
                    || planned.facets().size() != studied.facets().size()) {
                throw new IllegalArgumentException("D study " + planned + " does not follow from G study " + studied);
            }
        }
    }

    Part part(int component) {
        int effect = effects[component];
        int others = effect & ~object;
        boolean random = (others & ~fixed) != 0;
        if (others == 0) {
            return Part.UNIVERSE_SCORE;
        }
        boolean ofObject = (effect >> plan.design().index(plan.object()) & 1) == 1;
        if (ofObject) {
            return random ? Part.RELATIVE_ERROR : Part.UNIVERSE_SCORE;
        }
        return random ? Part.ABSOLUTE_ERROR : Part.NONE;
    }

    /** 1 over the numbers that the component is averaged over. */
    double coefficient(int component) {
        double size = 1;
        for (String facet : plan.design().names(effects[component] & ~object)) {
            size *= plan.sizeOf(facet);
        }
        return 1 / size;
    }

    /** By component, its coefficient in a part, 0 if it belongs to another. */
    double[] coefficients(Part part) {
        var coefficients = new double[effects.length];
        Arrays.setAll(coefficients, j -> part(j) == part ? coefficient(j) : 0);
        return coefficients;
    }

    DStudyComponent component(int index, double value) {
        return new DStudyComponent(
                study.components().get(index).effect(),
                plan.design().names(effects[index]),
                value * coefficient(index),
                part(index));
    }

    /** Whether the component has a facet in the design of the D study. */
    boolean has(int component, String facet) {
        return (effects[component] >> plan.design().index(facet) & 1) == 1;
    }
}
