package org.thangdo.ratings.judgement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.Roles;

/**
 * Judgements one by one: one row is one judgement of a subject on a criterion in a period, by a rater, at a level. A rater is
 * one person in one role, so somebody who judges in two roles is two raters; judgements without a rater are those of their
 * role as a whole, and those who judge themselves are one rater {@code self}, or one in each unit.
 *
 * <p>Columns are codes into names. Names are in the order of text; roles in {@link Roles#CANONICAL} order, and raters by role
 * and name. Rows are in the order of period, subject, rater, facets and criterion, and no rater judges a thing twice; so
 * equal data make equal judgements, whatever the order of the file. What the data do not say is the empty name.
 *
 * <p>Unit and position belong to the subject in the period: the one that its rows name, or the last in order if they name
 * several.
 */
public final class Judgements {

    private final Columns columns;
    private final byte[] level;
    private final LevelList levels;
    private final Map<LeftOut, Long> leftOut;
    private final Reading reading;

    /** The columns of names. */
    record Columns(
            Factor period,
            Factor subject,
            Factor unit,
            Factor position,
            Factor rater,
            Factor role,
            Factor criterion,
            List<Factor> facets) {}

    Judgements(Columns columns, byte[] level, LevelList levels, Map<LeftOut, Long> leftOut, Reading reading) {
        this.columns = columns;
        this.level = level;
        this.levels = levels;
        var counts = new EnumMap<LeftOut, Long>(LeftOut.class);
        leftOut.forEach((why, n) -> {
            if (n > 0) {
                counts.put(why, n);
            }
        });
        this.leftOut = Collections.unmodifiableMap(counts);
        this.reading = Objects.requireNonNull(reading, "reading");
    }

    /** Number of judgements. */
    public int size() {
        return level.length;
    }

    /** When the subject was judged; canonical, for example {@code 2021-Q3}. */
    public Factor period() {
        return columns.period();
    }

    /** Who was judged. */
    public Factor subject() {
        return columns.subject();
    }

    /** Unit of the subject in the period. */
    public Factor unit() {
        return columns.unit();
    }

    /** Position of the subject in the period. */
    public Factor position() {
        return columns.position();
    }

    /** Raters; those of different roles may share a name. */
    public Factor rater() {
        return columns.rater();
    }

    /** Role of the rater. */
    public Factor role() {
        return columns.role();
    }

    /** On what the subject was judged. */
    public Factor criterion() {
        return columns.criterion();
    }

    /** Further columns of the forms, such as seniority, topic or occasion, in the order of the file. */
    public List<Factor> facets() {
        return columns.facets();
    }

    /** The facet with this name. */
    public Optional<Factor> facet(String name) {
        return columns.facets().stream()
                .filter(facet -> facet.column().equals(name))
                .findFirst();
    }

    /** Level of a row, lowest 0. */
    public int level(int row) {
        return level[row];
    }

    /** A copy of the levels, row by row. */
    public byte[] level() {
        return level.clone();
    }

    /** The levels that could be given, unused ones included. */
    public LevelList levels() {
        return levels;
    }

    /** The subjects in the periods in which they were judged, in the order of the rows. */
    public Ratees ratees() {
        return new Ratees(this);
    }

    /** Rows or cells that were read and left out, by reason; only reasons that occur, in the order of {@link LeftOut}. */
    public Map<LeftOut, Long> leftOut() {
        return leftOut;
    }

    /** What was read: files, rows, findings. */
    public Reading reading() {
        return reading;
    }

    /** Role of each rater, as a code into the names of {@link #role}. */
    public int[] roleOfRater() {
        var roles = new int[columns.rater().names().size()];
        for (int row = 0; row < size(); row++) {
            roles[columns.rater().code(row)] = columns.role().code(row);
        }
        return roles;
    }
}
