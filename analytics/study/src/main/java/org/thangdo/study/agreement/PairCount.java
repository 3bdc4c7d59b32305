package org.thangdo.study.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.thangdo.ratings.History.SourcePairs;
import org.thangdo.ratings.Roles;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.RaterTable;
import org.thangdo.stats.agreement.SourceChance;
import org.thangdo.stats.agreement.SourceCoefficient;
import org.thangdo.stats.agreement.SourceDifference;
import org.thangdo.stats.agreement.SourcePairTable;
import org.thangdo.stats.agreement.Weighting;
import org.thangdo.stats.multiplicity.Adjustment;
import org.thangdo.study.Plan;
import org.thangdo.study.agreement.SideBySide.Why;

/** Sources two by two. */
record PairCount(Why why, Plan plan) {

    private static final SourceCoefficient WEIGHTED_KAPPA = SourceCoefficient.of(SourceChance.OWN, Weighting.QUADRATIC);
    private static final List<SourceCoefficient> SHOWN = List.of(
            SourceCoefficient.PERCENT_AGREEMENT,
            SourceCoefficient.COHEN_KAPPA,
            WEIGHTED_KAPPA,
            SourceCoefficient.GWET_AC1,
            SourceCoefficient.of(SourceChance.GWET, Weighting.QUADRATIC));

    private record Names(String first, String second) implements Comparable<Names> {
        private static final Comparator<Names> ORDER =
                Comparator.comparing(Names::first, Roles.CANONICAL).thenComparing(Names::second, Roles.CANONICAL);

        @Override
        public int compareTo(Names other) {
            return ORDER.compare(this, other);
        }
    }

    List<SourcePair> all(List<SourcePairs> found) {
        var tables = new TreeMap<Names, SourcePairTable>();
        found.forEach(
                pair -> tables.merge(new Names(pair.first(), pair.second()), pair.table(), SourcePairTable::merge));
        return of(tables);
    }

    /** Every two raters, in their order. */
    List<SourcePair> all(RaterTable table, List<String> raters) {
        var tables = new LinkedHashMap<Names, SourcePairTable>();
        for (int i = 0; i < raters.size(); i++) {
            for (int j = i + 1; j < raters.size(); j++) {
                tables.put(new Names(raters.get(i), raters.get(j)), table.pair(i, j));
            }
        }
        return of(tables);
    }

    private List<SourcePair> of(Map<Names, SourcePairTable> tables) {
        var pairs = new ArrayList<SourcePair>();
        tables.forEach((names, table) -> pairs.add(pair(names, table)));
        var adjusted = Adjustment.BENJAMINI_HOCHBERG.adjustTests(
                pairs.stream().map(SourcePair::leaning).toList());
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> pairs.get(i).adjusted(adjusted.get(i), plan.alpha()))
                .toList();
    }

    private SourcePair pair(Names names, SourcePairTable table) {
        var coefficients = SHOWN.stream().map(each -> coefficient(each, table)).toList();
        var shown = why == Why.ONE_LEVEL_DOMINATES ? SourceCoefficient.GWET_AC1 : WEIGHTED_KAPPA;
        var difference = SourceDifference.of(table, plan.confidence());
        var leaning = leaning(difference.mean(), table.total());
        return new SourcePair(
                names.first(),
                names.second(),
                table.total(),
                coefficients,
                coefficients.get(SHOWN.indexOf(shown)),
                difference,
                leaning,
                leaning,
                Optional.empty(),
                gaps(table));
    }

    private Coefficient coefficient(SourceCoefficient coefficient, SourcePairTable table) {
        var agreement = coefficient.estimate(table, plan.confidence());
        return Coefficient.weighted(
                coefficient.id(), coefficient.distance().id(), agreement.estimate(), agreement.subjects());
    }

    private static TestResult leaning(Estimate mean, long subjects) {
        if (mean instanceof Estimate.Undefined undefined) {
            return TestResult.untested(undefined.reason());
        }
        var defined = (Estimate.Defined) mean;
        return defined.standardError() > 0
                ? Alternative.TWO_SIDED.test(defined.value() / defined.standardError(), subjects - 1)
                : TestResult.untested(Reason.NO_VARIATION);
    }

    private static Optional<List<Long>> gaps(SourcePairTable table) {
        int q = table.scale().size();
        var gaps = new long[2 * q - 1];
        for (Map.Entry<SourcePairTable.ProfilePair, Long> row : table.subjects().entrySet()) {
            var first = row.getKey().first();
            var second = row.getKey().second();
            if (first.ratings() > 1 || second.ratings() > 1) {
                return Optional.empty();
            }
            int gap = second.counts().indexOf(1) - first.counts().indexOf(1);
            gaps[gap + q - 1] += row.getValue();
        }
        return Optional.of(LongStream.of(gaps).boxed().toList());
    }
}
