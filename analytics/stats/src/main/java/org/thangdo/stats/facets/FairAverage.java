package org.thangdo.stats.facets;

import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;

/**
 * The average rating an element would have if everybody else were average: the measure said in levels, so that a committee
 * can read it. For a ratee it is what raters of mean severity would give on criteria of mean difficulty. Where raters have
 * impressions of ratees, it is the mean over all that they might have.
 *
 * <p>Reference: Linacre (1989); FACETS, "Fair(M)" and "Fair(Z)".
 */
public final class FairAverage {
    private static final int NODES = 21;

    private final StepScale[] scales;
    private final double[][] thresholds;
    /** Share of the ratings in each threshold group. */
    private final double[] share;
    /** Facet whose elements have their own thresholds. */
    private final int stepFacet;
    /** Its measures; {@code NaN} for an element that has none. */
    private final double[] stepMeasures;

    private final double[] mean;
    private final NormalNodes nodes;
    private final double halo;

    private FairAverage(Unknowns unknowns, Measures at, double[] mean, boolean[] measured, double halo) {
        scales = unknowns.scales;
        thresholds = at.steps;
        stepFacet = unknowns.model.steps();
        stepMeasures = stepFacet == FacetModel.SHARED ? new double[0] : at.facets[stepFacet].clone();
        for (int e = 0; e < stepMeasures.length; e++) {
            stepMeasures[e] = measured[e] ? stepMeasures[e] : Double.NaN;
        }
        this.mean = mean;
        this.halo = halo;
        share = shares(unknowns);
        nodes = NormalNodes.of(halo > 0 ? NODES : 1);
    }

    /**
     * By the measures of a joint fit.
     *
     * @param centred {@code true}: the other facets at the mean of their measures, extremes left out ("M"); {@code false}: at 0
     *     ("Z")
     */
    public static FairAverage of(Fitted fit, boolean centred) {
        var mean = new double[fit.ratings().facets()];
        for (int f = 0; centred && f < mean.length; f++) {
            int facet = f;
            mean[f] = IntStream.range(0, fit.ratings().size(f))
                    .filter(e -> isSure(fit.standing(facet, e)))
                    .mapToDouble(e -> fit.measure(facet, e))
                    .average()
                    .orElse(0);
        }
        var unknowns = fit.estimation.unknowns;
        boolean[] measured = measured(unknowns);
        return new FairAverage(unknowns, fit.extremes.measures, mean, measured, 0);
    }

    private static boolean isSure(Standing standing) {
        return standing == Standing.MEASURED || standing == Standing.ANCHORED;
    }

    /**
     * By the measures of a marginal fit, the other facets at their means, the ratees at what is expected of them.
     *
     * @param atOrigin facets that stand at 0 instead, such as one that holds what some ratings have and others have not
     */
    public static FairAverage of(MarginalFit.Fitted fit, Integer... atOrigin) {
        var origins = Set.of(atOrigin);
        var unknowns = fit.estimation.design.unknowns;
        var at = fit.estimation.at.measures;
        var mean = new double[at.facets.length];
        for (int f = 0; f < mean.length; f++) {
            int facet = f;
            int[] counts = fit.ratings().counts(f);
            double[] measures = at.facets[f];
            mean[f] = IntStream.range(0, counts.length)
                    .filter(e -> counts[e] > 0 && !origins.contains(facet))
                    .mapToDouble(e -> measures[e])
                    .average()
                    .orElse(0);
        }
        return new FairAverage(unknowns, at, mean, measured(unknowns), fit.estimation.at.deviation(RandomEffect.HALO));
    }

    private static double[] shares(Unknowns unknowns) {
        var ratings = unknowns.ratings;
        var shares = new double[unknowns.scales.length];
        for (int row = 0; row < ratings.ratings(); row++) {
            shares[unknowns.group(row)] += 1.0 / ratings.ratings();
        }
        return shares;
    }

    private static boolean[] measured(Unknowns unknowns) {
        int facet = unknowns.model.steps();
        var measured = new boolean[facet == FacetModel.SHARED ? 0 : unknowns.number[facet].length];
        for (int e = 0; e < measured.length; e++) {
            measured[e] = unknowns.scales[e].levels().length > 1;
        }
        return measured;
    }

    /**
     * Fair average of an element of a facet that has this measure, in levels from 0; ends of an interval of the measure give those
     * of the average. Where threshold groups differ it is the mean over the ratings, each group at its own element.
     */
    public double at(int facet, double measure) {
        double others = 0;
        for (int f = 0; f < mean.length; f++) {
            others += f == facet ? 0 : (f == 0 ? mean[f] : -mean[f]);
        }
        double place = others + (facet == 0 ? measure : -measure);
        double sum = 0;
        for (int g = 0; g < scales.length; g++) {
            if (scales[g].levels().length > 0) {
                boolean own = stepFacet != FacetModel.SHARED && stepFacet != facet && !Double.isNaN(stepMeasures[g]);
                sum += share[g] * expected(g, place + (own ? mean[stepFacet] - stepMeasures[g] : 0));
            }
        }
        return sum;
    }

    private double expected(int group, double place) {
        var expectation = scales[group].expectation(thresholds[group]);
        double sum = 0;
        for (int q = 0; q < nodes.count(); q++) {
            double z = nodes.at()[q];
            expectation.place(place + halo * z);
            sum += FastMath.exp(nodes.logWeight()[q] - z * z / 2) * expectation.mean;
        }
        return sum;
    }
}
