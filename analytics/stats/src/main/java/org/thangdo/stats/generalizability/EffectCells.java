package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.generalizability.DesignFault.Kind;

/**
 * The cells of every effect of a design. The effect that holds all facets is the residual where no cell of it has two
 * scores; where one has, the scores within cells are the residual.
 */
final class EffectCells {
    /** The name of the residual where cells hold several scores. */
    static final String WITHIN = "e";

    final Design design;
    final double[] scores;
    final List<Effect> effects; // those with a component of their own, the residual not among them
    final List<Cells> cells; // of these effects
    final String residual;
    private final Effect all;
    private final int allCells;

    EffectCells(FacetScores data, Design design) {
        this.design = design;
        scores = data.values();
        var ofAll = new ArrayList<Cells>();
        for (Effect effect : design.effects()) {
            ofAll.add(cells(data, design, effect, ofAll));
        }
        int last = ofAll.size() - 1;
        all = design.effects().get(last);
        allCells = ofAll.get(last).size();
        boolean replicated = allCells < scores.length;
        effects = replicated ? design.effects() : design.effects().subList(0, last);
        cells = List.copyOf(ofAll.subList(0, effects.size()));
        residual = replicated ? WITHIN : all.name() + "," + WITHIN;
    }

    /** From the cells of the largest smaller effect, so that few keys are needed. */
    private static Cells cells(FacetScores data, Design design, Effect effect, List<Cells> before) {
        var cells = Cells.whole(data.observations());
        int covered = 0;
        for (int e = before.size() - 1; e >= 0; e--) {
            if (effect.includes(design.effects().get(e))) {
                cells = before.get(e);
                covered = design.effects().get(e).facets();
                break;
            }
        }
        for (int f = 0; f < design.facets().size(); f++) {
            if (effect.has(f) && (covered >> f & 1) == 0) {
                String facet = design.facets().get(f);
                cells = cells.and(data.dense(data.index(facet)), data.elements(facet));
            }
        }
        return cells;
    }

    int observations() {
        return scores.length;
    }

    /** Components to estimate, the residual among them. */
    int components() {
        return effects.size() + 1;
    }

    List<String> names() {
        var names = new ArrayList<>(effects.stream().map(Effect::name).toList());
        names.add(residual);
        return names;
    }

    /** Cells of a component; those of the residual are the scores. */
    int size(int component) {
        return component < cells.size() ? cells.get(component).size() : scores.length;
    }

    /** Two effects that the scores cannot tell apart. */
    Optional<DesignFault> confounded() {
        for (int a = 0; a < effects.size(); a++) {
            if (cells.get(a).size() == scores.length) {
                return Optional.of(DesignFault.of(
                        Kind.CONFOUNDED_WITH_RESIDUAL, effects.get(a).name()));
            }
            for (int b = a + 1; b < effects.size(); b++) {
                if (effects.get(b).includes(effects.get(a)) && size(a) == size(b)) {
                    return Optional.of(DesignFault.of(
                            Kind.CONFOUNDED,
                            effects.get(a).name(),
                            effects.get(b).name()));
                }
            }
        }
        return effects.isEmpty()
                ? Optional.of(DesignFault.of(Kind.CONFOUNDED_WITH_RESIDUAL, all.name()))
                : Optional.empty();
    }

    /**
     * Whether every effect has equally many scores in each cell, and any two effects cross completely within what they
     * have in common.
     */
    boolean balanced() {
        for (int a = 0; a < cells.size(); a++) {
            if (!cells.get(a).even()) {
                return false;
            }
            for (int b = 0; b < a; b++) {
                long both = cellsOf(effects.get(a).facets() | effects.get(b).facets());
                long common = cellsOf(effects.get(a).facets() & effects.get(b).facets());
                if (both * common != (long) size(a) * size(b)) {
                    return false;
                }
            }
        }
        return scores.length % allCells == 0;
    }

    private int cellsOf(int facets) {
        if (facets == 0) {
            return 1;
        }
        int index = index(facets);
        return index < 0 ? allCells : size(index);
    }

    /** Which effect has exactly these facets; −1 if that is the residual. */
    int index(int facets) {
        for (int e = 0; e < effects.size(); e++) {
            if (effects.get(e).facets() == facets) {
                return e;
            }
        }
        return -1;
    }

    /**
     * {@code Σ over cells a of the effect, cells b of the component, of n_ab² / n_a}: how often the component counts in the
     * expectation of the effect's uncorrected sum of squares.
     */
    double coefficient(int effect, int component) {
        if (component == effects.size()) {
            return size(effect);
        }
        int joint = index(effects.get(effect).facets() | effects.get(component).facets());
        if (joint < 0) {
            return size(effect);
        }
        var outer = cells.get(effect);
        var inner = cells.get(joint);
        double sum = 0;
        for (int c = 0; c < inner.size(); c++) {
            double n = inner.counts()[c];
            sum += n * n / outer.counts()[outer.cellOf()[inner.first()[c]]];
        }
        return sum;
    }

    /** {@code Σ n_b² / n²}: how often the component counts in the variance of the mean of all scores. */
    double inMean(int component) {
        double n = scores.length;
        if (component == effects.size()) {
            return 1 / n;
        }
        double sum = 0;
        for (double count : cells.get(component).counts()) {
            sum += count * count;
        }
        return sum / n / n;
    }

    /** The uncorrected sum of squares {@code Σ_c (sum of cell c)² / n_c} of an effect. */
    double uncorrected(int effect, double[] numbers) {
        double[] sums = cells.get(effect).sums(numbers);
        double total = 0;
        for (int c = 0; c < sums.length; c++) {
            total += sums[c] * sums[c] / cells.get(effect).counts()[c];
        }
        return total;
    }

    /** Components with intervals from their covariance. */
    List<Estimate> estimates(double[] values, double[][] covariance, double level) {
        var forms = new ComponentForms(values, covariance);
        var estimates = new ArrayList<Estimate>();
        for (int j = 0; j < components(); j++) {
            var larger = new boolean[components()];
            for (int k = 0; k < components(); k++) {
                larger[k] = j != k
                        && (k == effects.size()
                                || j < effects.size() && effects.get(k).includes(effects.get(j)));
            }
            estimates.add(ComponentInterval.of(forms, j, larger, level));
        }
        return estimates;
    }
}
