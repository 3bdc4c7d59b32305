package org.thangdo.ratings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thangdo.ratings.SampleRatings.Row;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.SourcePairTable;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;
import org.thangdo.stats.reliability.CrossProducts;

/** Summaries of judgements as a loop over the rows makes them, for comparison. */
record RowByRow(List<Row> rows, List<Double> scale) {

    /** Who got how many of each level: the ratings wanted that have one. */
    AgreementTable profiles(Predicate<Row> wanted) {
        var ratings = rows.stream().filter(row -> row.level() >= 0 && wanted.test(row));
        return ratings.collect(Collectors.groupingBy(Row::thing)).values().stream()
                .map(SampleRatings::profile)
                .collect(AgreementTable.collector(scale));
    }

    /** The same for two roles side by side. */
    SourcePairTable pairs(Predicate<Row> wanted, String first, String second) {
        return SampleRatings.byThing(rows.stream().filter(wanted).toList()).values().stream()
                .filter(roles -> roles.containsKey(first) && roles.containsKey(second))
                .map(roles -> new ProfilePair(
                        SampleRatings.profile(roles.get(first)), SampleRatings.profile(roles.get(second))))
                .collect(SourcePairTable.collector(scale));
    }

    /** Sums of the mean score, or level from 1, of each role, over the people whom all of the roles rated. */
    CrossProducts products(Predicate<Row> wanted, List<String> roles, Measure measure) {
        var sum = CrossProducts.empty(roles.size());
        var things = rows.stream()
                .filter(row -> wanted.test(row) && (measure == Measure.SCORE || row.level() >= 0))
                .collect(Collectors.groupingBy(Row::thing));
        for (List<Row> ratings : things.values()) {
            var means = roles.stream()
                    .flatMap(role -> mean(ratings, role, measure).stream())
                    .toList();
            if (means.size() == roles.size()) {
                sum = sum.merge(new CrossProducts(
                        1,
                        means,
                        means.stream()
                                .map(x -> means.stream().map(x::multiply).toList())
                                .toList()));
            }
        }
        return sum;
    }

    private static Optional<BigDecimal> mean(List<Row> ratings, String role, Measure measure) {
        var values = ratings.stream()
                .filter(row -> row.role().equals(role))
                .map(row -> measure == Measure.SCORE
                        ? BigDecimal.valueOf(row.tenths(), 1)
                        : BigDecimal.valueOf(row.level() + 1))
                .toList();
        return values.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(values.size()), 6, RoundingMode.HALF_UP));
    }
}
