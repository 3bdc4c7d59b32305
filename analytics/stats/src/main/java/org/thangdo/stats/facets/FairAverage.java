package org.thangdo.stats.facets;

import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;

/**
 * The average rating an element would have if everybody else were average: the measure said in levels, so that a committee
 * can read it. For a ratee it is what raters of mean severity would give on criteria of mean difficulty.
 *
 * <p>Reference: Linacre (1989); FACETS, "Fair(M)" and "Fair(Z)".
 */
public final class FairAverage {

    private final Fitted fit;
    private final double[] mean;

    /**
     * @param centred {@code true}: the other facets at the mean of their measures, extremes left out ("M"); {@code false}: at 0
     *     ("Z")
     */
    public FairAverage(Fitted fit, boolean centred) {
        this.fit = fit;
        mean = new double[fit.ratings().facets()];
        for (int f = 0; centred && f < mean.length; f++) {
            mean[f] = mean(f);
        }
    }

    private double mean(int facet) {
        double sum = 0;
        int count = 0;
        for (int e = 0; e < fit.ratings().size(facet); e++) {
            var standing = fit.standing(facet, e);
            if (standing == Standing.MEASURED || standing == Standing.ANCHORED) {
                sum += fit.measure(facet, e);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Fair average of an element of a facet, in levels from 0. */
    public double of(int facet, int element) {
        return at(facet, fit.measure(facet, element));
    }

    /**
     * Fair average of an element that had another measure; ends of an interval of the measure give those of the average. Where
     * threshold groups differ it is the mean over the groups, each at its own element.
     */
    public double at(int facet, double measure) {
        double others = 0;
        for (int f = 0; f < mean.length; f++) {
            others += f == facet ? 0 : (f == 0 ? mean[f] : -mean[f]);
        }
        double place = others + (facet == 0 ? measure : -measure);
        int steps = fit.estimation.unknowns.model.steps();
        double sum = 0;
        int groups = 0;
        for (int g = 0; g < fit.groups(); g++) {
            if (fit.levels(g).length > 0) {
                boolean own = steps != FacetModel.SHARED && steps != facet && fit.standing(steps, g) != Standing.ABSENT;
                double shift = own ? mean[steps] - fit.measure(steps, g) : 0;
                var expected = fit.estimation.unknowns.scales[g].expectation(fit.thresholds(g));
                expected.place(place + shift);
                sum += expected.mean;
                groups++;
            }
        }
        return sum / groups;
    }
}
