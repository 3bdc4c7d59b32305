package org.thangdo.ratings.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * The SQL of things that several raters judge: one subject on one criterion in one period. Role and criterion belong to a
 * rating and choose among the rows; agency, unit, position and duty group belong to the subject and are looked up for the
 * period as a whole, so that a rating without a unit stays with its subject.
 */
final class JudgedThings {

    /** What makes two ratings ratings of the same thing, within one kind. */
    static final String KEY = "period, subject, criterion";

    private static final Set<Dimension> OF_SUBJECT =
            EnumSet.of(Dimension.AGENCY, Dimension.UNIT, Dimension.POSITION, Dimension.DUTY_GROUP);

    private final Selection where;
    private final List<Dimension> by;
    private final List<Dimension> places;

    JudgedThings(Selection where, Set<Dimension> by) {
        this.where = where;
        this.by = Where.ordered(by);
        this.places = OF_SUBJECT.stream()
                .filter(d -> by.contains(d) || where.fixed().containsKey(d))
                .toList();
    }

    List<Dimension> by() {
        return by;
    }

    /** Condition on rows of ratings; the decision is not among them unless the selection asks for a role. */
    String ratings() {
        return all()
                + (where.fixed().containsKey(Dimension.ROLE)
                        ? ""
                        : " AND coalesce(role, '') <> '" + Selection.DECISION + "'");
    }

    /** Condition on rows of ratings and decisions. */
    String all() {
        var ofRating = where;
        for (Dimension dimension : OF_SUBJECT) {
            ofRating = ofRating.without(dimension);
        }
        return "subject IS NOT NULL AND " + Where.condition(ofRating);
    }

    /** A table expression that adds to things their agency, unit, position and duty group, as far as they are asked for. */
    String placed(String things) {
        if (places.isEmpty()) {
            return things;
        }
        String columns = places.stream()
                .map(d -> ", max(coalesce(" + d.column() + ", '')) AS " + d.column())
                .collect(Collectors.joining());
        var placesOnly = where.without(Dimension.ROLE).without(Dimension.CRITERION);
        String kind = "kind = " + Sql.text(where.kind().column());
        String chosen = Where.condition(placesOnly).substring(kind.length());
        return "(SELECT * FROM " + things + " JOIN (SELECT period, subject" + columns + " FROM ratings_rows WHERE "
                + kind + " AND subject IS NOT NULL GROUP BY period, subject) USING (period, subject) WHERE true"
                + chosen + ")";
    }

    /** One column for each level: how many of the rows of a thing have it. */
    static String counts(int size) {
        return IntStream.range(0, size)
                .mapToObj(k -> ", count(*) FILTER (level = " + k + ") AS n" + k)
                .collect(Collectors.joining());
    }

    /** Names of such columns, each after a comma: {@code ", n0, n1"}. */
    static String countColumns(String prefix, int size) {
        return IntStream.range(0, size).mapToObj(k -> ", " + prefix + k).collect(Collectors.joining());
    }

    /** The columns read. */
    static Profile profile(ResultSet row, String prefix, int size) throws SQLException {
        var counts = new ArrayList<Integer>(size);
        for (int k = 0; k < size; k++) {
            counts.add(Math.toIntExact(row.getLong(prefix + k)));
        }
        return new Profile(counts);
    }

    /** The scores of a scale of levels. */
    static List<Double> scores(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(k -> (double) k).toList();
    }
}
