package org.thangdo.study.agreement;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thangdo.ratings.Group;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.agreement.AgreementCoefficient;
import org.thangdo.stats.agreement.AgreementDifference;
import org.thangdo.stats.agreement.AgreementFamily;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.Chance;
import org.thangdo.stats.agreement.Inference;
import org.thangdo.stats.agreement.KrippendorffMetric;
import org.thangdo.stats.agreement.Weighting;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.study.agreement.SideBySide.Why;

/** Which coefficients are shown side by side, and which of them is read first. */
final class CoefficientSet {

    /** Share of ratings at one level from which that level is said to dominate. */
    static final double DOMINANT = 0.7;

    /** On the levels as they are, then with their order; each with the chance models of the books. */
    private static final List<AgreementCoefficient> SHOWN = List.of(
            AgreementCoefficient.PERCENT_AGREEMENT,
            AgreementCoefficient.BRENNAN_PREDIGER,
            AgreementCoefficient.FLEISS_KAPPA,
            AgreementCoefficient.GWET_AC1,
            AgreementCoefficient.ALPHA_NOMINAL,
            AgreementCoefficient.of(Chance.NONE, Weighting.QUADRATIC),
            AgreementCoefficient.of(Chance.UNIFORM, Weighting.QUADRATIC),
            AgreementCoefficient.of(Chance.POOLED, Weighting.QUADRATIC),
            AgreementCoefficient.GWET_AC2,
            AgreementCoefficient.ALPHA_ORDINAL,
            AgreementCoefficient.ALPHA_INTERVAL);

    private CoefficientSet() {}

    static SideBySide of(Group group, AgreementTable table, double confidence) {
        return of(group, table, estimated(table, SHOWN, Inference.at(confidence)), confidence);
    }

    /** Those that are shown, then the rest of the family that has a meaning on the scale. */
    static List<AgreementCoefficient> all(List<Double> scale) {
        return Stream.concat(SHOWN.stream(), AgreementCoefficient.family().stream())
                .distinct()
                .filter(coefficient -> coefficient.distance().suits(scale))
                .toList();
    }

    static List<Coefficient> estimated(AgreementTable table, List<AgreementCoefficient> wanted, Inference inference) {
        var estimated = new AgreementFamily(table, wanted).estimate(inference);
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> coefficient(
                        wanted.get(i),
                        estimated.get(i).estimate(),
                        estimated.get(i).subjects()))
                .toList();
    }

    /** @param coefficients those of {@link #SHOWN} first, then others */
    static SideBySide of(Group group, AgreementTable table, List<Coefficient> coefficients, double confidence) {
        var levels = levels(table);
        var why = dominates(levels) ? Why.ONE_LEVEL_DOMINATES : Why.LEVELS_IN_ORDER;
        var first = coefficients.get(SHOWN.indexOf(first(why)));
        var spread = AgreementDifference.ofCoefficients(
                table, AgreementCoefficient.GWET_AC1, AgreementCoefficient.ALPHA_NOMINAL, confidence);
        return new SideBySide(
                group,
                total(table, 1),
                total(table, 2),
                levels.total(),
                levels.counts(),
                coefficients,
                first,
                why,
                spread.estimate());
    }

    /** The coefficient that is read first. */
    static AgreementCoefficient first(Why why) {
        return why == Why.ONE_LEVEL_DOMINATES ? AgreementCoefficient.GWET_AC1 : AgreementCoefficient.ALPHA_ORDINAL;
    }

    private static Coefficient coefficient(AgreementCoefficient coefficient, Estimate estimate, long subjects) {
        String distance = coefficient.distance().id();
        return coefficient.distance() instanceof KrippendorffMetric
                ? Coefficient.measured(coefficient.id(), distance, estimate, subjects)
                : Coefficient.weighted(coefficient.id(), distance, estimate, subjects);
    }

    private static boolean dominates(LevelCounts levels) {
        return levels.counts().stream().anyMatch(n -> n >= DOMINANT * levels.total());
    }

    /** Number of subjects with at least so many ratings. */
    static long total(AgreementTable table, int ratings) {
        return table.subjects().entrySet().stream()
                .filter(row -> row.getKey().ratings() >= ratings)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static LevelCounts levels(AgreementTable table) {
        var counts = new long[table.scale().size()];
        table.subjects().forEach((profile, n) -> {
            for (int k = 0; k < counts.length; k++) {
                counts[k] += n * profile.counts().get(k);
            }
        });
        return LevelCounts.of(counts);
    }
}
