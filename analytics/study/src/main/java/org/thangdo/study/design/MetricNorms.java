package org.thangdo.study.design;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.bunching.Heaping;
import org.thangdo.stats.norms.Better;
import org.thangdo.stats.norms.CapPile;
import org.thangdo.stats.norms.LevelOrder;
import org.thangdo.stats.norms.NormMark;
import org.thangdo.stats.norms.Outliers;
import org.thangdo.stats.norms.QuantileNorms;
import org.thangdo.stats.norms.RegimeBreak;
import org.thangdo.stats.norms.Seasonality;

/**
 * What history says of one metric of a position, and what speaks against setting norms from it.
 *
 * @param name as the data write it
 * @param product whether the values are pieces of a product completed in a period
 * @param metric id of the metric of the definition; empty if it belongs to none
 * @param better which values are the better ones
 * @param every length of the periods
 * @param from first period
 * @param to last period
 * @param otherLengths values left out because their period is longer or shorter
 * @param decimals that the values have
 * @param norms of all values
 * @param chosen those to set norms from: of all values, or since the break if that is wanted
 * @param byYear norms of each year; empty if there is one year
 * @param outliers far values; people in them are for the analyst alone
 * @param withoutOutliers norms of the other values; absent if no value is far
 * @param regime of the period means
 * @param regimeFrom first period of the later regime; empty if no break is beyond chance, the number of metrics
 *     allowed for
 * @param sinceBreak norms of the later regime; absent if there is none
 * @param season of the period means
 * @param adjusted norms of values without their season; absent if there is none beyond chance
 * @param order of the values at each final level of the same person and year; absent without final levels
 * @param cap how many sit at the best possible value; absent if there is none
 * @param heaps round values, and norms in use, at which more values lie than beside them
 * @param pooled marks pulled towards similar positions; empty if there are fewer than two others
 * @param before norms that the definition had; absent if it had none
 */
public record MetricNorms(
        String name,
        boolean product,
        String metric,
        Better better,
        Every every,
        String from,
        String to,
        long otherLengths,
        int decimals,
        QuantileNorms norms,
        QuantileNorms chosen,
        List<OfYear> byYear,
        List<Far> outliers,
        Optional<QuantileNorms> withoutOutliers,
        RegimeBreak regime,
        String regimeFrom,
        Optional<QuantileNorms> sinceBreak,
        Seasonality season,
        Optional<QuantileNorms> adjusted,
        Optional<LevelOrder> order,
        Optional<CapPile> cap,
        List<Heaping> heaps,
        List<PooledMark> pooled,
        Optional<Before> before) {

    public MetricNorms {
        byYear = List.copyOf(byYear);
        outliers = List.copyOf(outliers);
        heaps = List.copyOf(heaps);
        pooled = List.copyOf(pooled);
    }

    /** Norms of one year. */
    public record OfYear(String year, QuantileNorms norms) {}

    /** A far value ({@link Outliers}). @param source where it stands */
    public record Far(String person, String period, double value, String source) {}

    /**
     * One mark after pulling towards similar positions.
     *
     * @param positions that were pulled together
     * @param shrinkage share of their common mean in it
     */
    public record PooledMark(NormMark mark, int positions, double shrinkage, Estimate estimate) {}

    /**
     * Norms that were in use.
     *
     * @param illustrative whether they were made up to show the form
     * @param marks floor, norm, target, stretch
     * @param reached share of person-periods that reach each of them
     */
    public record Before(boolean illustrative, List<Double> marks, List<Double> reached) {
        public Before {
            marks = List.copyOf(marks);
            reached = List.copyOf(reached);
        }
    }
}
