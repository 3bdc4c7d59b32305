package org.thangdo.study.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.agreement.Distance;
import org.thangdo.stats.agreement.KrippendorffMetric;
import org.thangdo.stats.agreement.PeerConvention;
import org.thangdo.stats.agreement.RaterTable;
import org.thangdo.stats.agreement.Weighting;

/**
 * What a published tool prints for the same ratings where it goes by another convention, beside what is printed here.
 *
 * @param distance how far apart two categories are
 * @param theirs figures by name: {@code value}, {@code se}, {@code ci_lo}, {@code ci_hi}, {@code p}, …
 * @param ours the same; without those that are not made here
 */
public record PeerFigures(
        PeerConvention convention,
        String peer,
        String statistic,
        String distance,
        SortedMap<String, Double> theirs,
        SortedMap<String, Double> ours) {

    private static final double SAME = 5e-7;

    /** Every convention that makes a difference to these ratings. @param ours coefficients of the same ratings */
    static List<PeerFigures> of(RaterTable table, List<Coefficient> ours) {
        var all = new ArrayList<PeerFigures>();
        for (var convention : PeerConvention.values()) {
            for (var distance : distances(convention)) {
                var theirs = convention.figures(table, distance);
                var figures = new PeerFigures(
                        convention,
                        convention.peer(),
                        convention.statistic(),
                        distance.id(),
                        theirs,
                        ours(ours, convention.statistic() + "." + distance.id()));
                if (figures.differ()) {
                    all.add(figures);
                }
            }
        }
        return all;
    }

    private static List<Distance> distances(PeerConvention convention) {
        return switch (convention) {
            case KRIPPENDORFFSALPHA_ORDINAL -> List.of(KrippendorffMetric.ORDINAL);
            case IRR_ALPHA -> List.of(KrippendorffMetric.NOMINAL, KrippendorffMetric.ORDINAL);
            case JASP_FLEISS_INTERVAL -> List.of(Weighting.IDENTITY);
            default -> List.of(Weighting.IDENTITY, Weighting.QUADRATIC);
        };
    }

    private static SortedMap<String, Double> ours(List<Coefficient> ours, String key) {
        var figures = new TreeMap<String, Double>();
        ours.stream()
                .filter(each -> each.key().equals(key))
                .map(Coefficient::estimate)
                .filter(Estimate.Defined.class::isInstance)
                .map(Estimate.Defined.class::cast)
                .findFirst()
                .ifPresent(defined -> {
                    figures.put("value", defined.value());
                    figures.put("se", defined.standardError());
                    figures.put("ci_lo", defined.interval().lower());
                    figures.put("ci_hi", defined.interval().upper());
                });
        return figures;
    }

    private boolean differ() {
        return ours.entrySet().stream()
                .anyMatch(figure -> theirs.containsKey(figure.getKey())
                        && Math.abs(theirs.get(figure.getKey()) - figure.getValue()) > SAME);
    }
}
