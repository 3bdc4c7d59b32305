package org.thangdo.ratings.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.History.SourceScores;
import org.thangdo.ratings.Measure;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.reliability.CrossProducts;

/** Sums of squares and products of what several roles said of the same things, in whole millionths so that nothing is rounded. */
final class SourceScoreQuery {

    private static final int DECIMALS = 6;
    private static final String UNIT = "1000000";

    private SourceScoreQuery() {}

    static List<SourceScores> scores(
            Store store, Selection where, List<String> roles, Measure measure, Set<Dimension> by) {
        if (roles.size() < 2 || roles.stream().distinct().count() < roles.size()) {
            throw new IllegalArgumentException("not two or more different roles: " + roles);
        }
        if (by.contains(Dimension.ROLE)) {
            throw new IllegalArgumentException("sums over roles cannot be grouped by role: " + by);
        }
        var things = new JudgedThings(where, by);
        var rows = new ArrayList<>(store.rows(sql(things, roles, measure), row -> {
            long n = row.getLong("n");
            var complete = n == 0 ? CrossProducts.empty(roles.size()) : read(row, n, roles.size());
            return new SourceScores(
                    row.getString("period"), Where.group(row, things.by()), roles, complete, row.getLong("incomplete"));
        }));
        rows.sort(Comparator.comparing(SourceScores::period).thenComparing(SourceScores::group));
        return rows;
    }

    private static String sql(JudgedThings things, List<String> roles, Measure measure) {
        String value = measure == Measure.LEVEL ? "(level + 1)" : "score";
        String listed = roles.stream().map(Sql::text).collect(Collectors.joining(", "));
        var means = new StringBuilder();
        var complete = new StringBuilder("true");
        var sums = new StringBuilder();
        for (int j = 0; j < roles.size(); j++) {
            String role = "FILTER (role = " + Sql.text(roles.get(j)) + ")";
            means.append(", " + mean("sum(v) " + role, "count(*) " + role) + " AS m" + j);
            complete.append(" AND m" + j + " IS NOT NULL");
            sums.append(", sum(m" + j + ") FILTER (complete) AS s" + j);
            for (int l = 0; l <= j; l++) {
                sums.append(", sum(m" + j + " * m" + l + ") FILTER (complete) AS p" + j + "_" + l);
            }
        }
        String rated = "(SELECT " + JudgedThings.KEY + means + " FROM (SELECT *, CAST(round(" + value + " * " + UNIT
                + ") AS HUGEINT) AS v FROM ratings_rows WHERE " + measure.column() + " IS NOT NULL AND " + things.all()
                + " AND role IN (" + listed + ")) GROUP BY " + JudgedThings.KEY + ")";
        return "SELECT period" + Where.columns(things.by())
                + ", count(*) FILTER (complete) AS n, count(*) FILTER (NOT complete) AS incomplete" + sums
                + " FROM (SELECT *, " + complete + " AS complete FROM " + things.placed(rated) + ") GROUP BY ALL";
    }

    /** A mean of whole numbers, rounded half up. */
    private static String mean(String sum, String n) {
        return "sign(" + sum + ") * ((2 * abs(" + sum + ") + " + n + ") // (2 * " + n + "))";
    }

    private static CrossProducts read(ResultSet row, long n, int k) throws SQLException {
        var sums = new ArrayList<BigDecimal>();
        for (int j = 0; j < k; j++) {
            sums.add(decimal(row, "s" + j, DECIMALS));
        }
        var products = new ArrayList<List<BigDecimal>>();
        for (int j = 0; j < k; j++) {
            var line = new ArrayList<BigDecimal>();
            for (int l = 0; l < k; l++) {
                line.add(decimal(row, "p" + Math.max(j, l) + "_" + Math.min(j, l), 2 * DECIMALS));
            }
            products.add(line);
        }
        return new CrossProducts(n, sums, products);
    }

    private static BigDecimal decimal(ResultSet row, String column, int decimals) throws SQLException {
        return new BigDecimal(new BigInteger(row.getString(column)), decimals);
    }
}
