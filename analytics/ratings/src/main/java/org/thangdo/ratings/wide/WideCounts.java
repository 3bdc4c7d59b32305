package org.thangdo.ratings.wide;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.store.Store;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.reliability.CrossProducts;

/** Counts and sums over {@link CategoryTable}, each in one pass of the store. */
final class WideCounts {

    private final Store store;
    private final int raters;
    private final int categories;

    WideCounts(Store store, int raters, int categories) {
        this.store = store;
        this.raters = raters;
        this.categories = categories;
    }

    /**
     * Rows, rows without any rating, and rows with all of them.
     *
     * @param profiles of the rows with ratings; empty if there are too many categories to count them
     */
    record Rows(long all, long silent, long complete, Optional<SortedMap<Profile, Long>> profiles) {}

    static Rows of(ProfileCounts counts, int raters) {
        return new Rows(counts.rows(), counts.silent(), counts.complete(raters), Optional.of(counts.profiles()));
    }

    Rows rows() {
        String none = each(" AND ", j -> "k" + j + " IS NULL");
        String full = each(" AND ", j -> "k" + j + " IS NOT NULL");
        return store.rows(
                        "SELECT count(*), count(*) FILTER (" + none + "), count(*) FILTER (" + full + ") FROM "
                                + CategoryTable.NAME,
                        row -> new Rows(row.getLong(1), row.getLong(2), row.getLong(3), Optional.empty()))
                .get(0);
    }

    /** How many rows there are of each code: {@code Σ_j (category + 1)(q + 1)^j}, 0 for a missing rating. */
    RaterPatterns patterns() {
        String code = IntStream.range(0, raters)
                .mapToObj(j -> "coalesce(k" + j + " + 1, 0)::BIGINT * "
                        + BigInteger.valueOf(categories + 1).pow(j))
                .collect(Collectors.joining(" + "));
        var codes = new long[16];
        var counts = new long[16];
        var grown = new long[][] {codes, counts};
        int[] size = {0};
        store.each(
                "SELECT " + code + " AS code, count(*) FROM " + CategoryTable.NAME + " GROUP BY code ORDER BY code",
                row -> {
                    if (size[0] == grown[0].length) {
                        grown[0] = Arrays.copyOf(grown[0], 2 * size[0]);
                        grown[1] = Arrays.copyOf(grown[1], 2 * size[0]);
                    }
                    grown[0][size[0]] = row.getLong(1);
                    grown[1][size[0]++] = row.getLong(2);
                });
        return new RaterPatterns(
                raters, categories, Arrays.copyOf(grown[0], size[0]), Arrays.copyOf(grown[1], size[0]));
    }

    /** The ratings one by one. */
    RatingPanel panel(int rows, int ratings, double[] values) {
        var subject = new int[ratings];
        var rater = new int[ratings];
        var value = new double[ratings];
        int[] at = {0, 0};
        store.each(
                "SELECT " + each(", ", j -> "coalesce(k" + j + ", -1)") + " FROM " + CategoryTable.NAME
                        + " ORDER BY \"row\"",
                row -> {
                    for (int j = 0; j < raters; j++) {
                        int category = row.getInt(j + 1);
                        if (category >= 0) {
                            subject[at[1]] = at[0];
                            rater[at[1]] = j;
                            value[at[1]++] = values[category];
                        }
                    }
                    at[0]++;
                });
        return new RatingPanel(rows, raters, subject, rater, value);
    }

    long ratings() {
        return store.number("SELECT " + each(" + ", j -> "count(k" + j + ")") + " FROM " + CategoryTable.NAME);
    }

    /** Sums of the scores of complete rows, as whole numbers of the last decimal of the scale. */
    CrossProducts products(long complete, List<BigDecimal> scores) {
        if (complete == 0) {
            return CrossProducts.empty(raters);
        }
        int decimals = scores.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        decimals = Math.max(0, decimals);
        store.run("CREATE OR REPLACE TEMP TABLE wide_scores(category INTEGER, score HUGEINT)");
        for (int k = 0; k < scores.size(); k++) {
            store.run("INSERT INTO wide_scores VALUES (" + k + ", "
                    + scores.get(k).setScale(decimals).unscaledValue() + ")");
        }
        var sums = new ArrayList<String>();
        for (int j = 0; j < raters; j++) {
            sums.add("CAST(sum(s" + j + ") AS VARCHAR)");
            for (int l = 0; l <= j; l++) {
                sums.add("CAST(sum(s" + j + " * s" + l + ") AS VARCHAR)");
            }
        }
        String joins = IntStream.range(0, raters)
                .mapToObj(j -> " JOIN wide_scores v" + j + " ON v" + j + ".category = k" + j)
                .collect(Collectors.joining());
        int places = decimals;
        var products = store.rows(
                "SELECT " + String.join(", ", sums) + " FROM (SELECT " + each(", ", j -> "v" + j + ".score AS s" + j)
                        + " FROM " + CategoryTable.NAME + joins + ")",
                row -> {
                    var sum = new ArrayList<BigDecimal>();
                    var lower = new ArrayList<List<BigDecimal>>();
                    int next = 1;
                    for (int j = 0; j < raters; j++) {
                        sum.add(new BigDecimal(new BigInteger(row.getString(next++)), places));
                        var line = new ArrayList<BigDecimal>();
                        for (int l = 0; l <= j; l++) {
                            line.add(new BigDecimal(new BigInteger(row.getString(next++)), 2 * places));
                        }
                        lower.add(line);
                    }
                    return new CrossProducts(complete, sum, symmetric(lower));
                });
        return products.get(0);
    }

    private List<List<BigDecimal>> symmetric(List<List<BigDecimal>> lower) {
        return IntStream.range(0, raters)
                .mapToObj(j -> IntStream.range(0, raters)
                        .mapToObj(l -> lower.get(Math.max(j, l)).get(Math.min(j, l)))
                        .toList())
                .toList();
    }

    private String each(String between, java.util.function.IntFunction<String> part) {
        return IntStream.range(0, raters).mapToObj(part).collect(Collectors.joining(between));
    }
}
