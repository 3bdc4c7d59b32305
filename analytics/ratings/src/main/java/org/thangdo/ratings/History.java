package org.thangdo.ratings;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.Measurements;
import org.thangdo.ratings.judgement.Products;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.SourcePairTable;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.reliability.CrossProducts;
import tech.tablesaw.api.Table;

/**
 * Historical ratings that were read and checked, and the exact summaries of them. Every answer is counts; dividing is left
 * to {@code stats}. Rows come in the order of period and group, so equal data give equal answers, byte for byte.
 */
public interface History extends AutoCloseable {

    /** The scale on which levels were given. */
    Scale scale();

    /** What was read: files, rows kept, rejected and merged, findings. */
    Reading reading();

    /** Periods with final levels of this kind, in order. */
    List<String> periods(Kind kind);

    /** Whether every final level belongs to a known subject, so that people can be followed between periods. */
    boolean followsSubjects(Kind kind);

    /** Values of a dimension under a selection, in order; the empty string stands for ratings without one. */
    List<String> values(Selection where, Dimension dimension);

    /** Level counts by period and group. */
    List<Cell> levels(Selection where, Set<Dimension> by);

    /** Level counts of one group in one period. */
    record Cell(String period, Group group, LevelCounts counts) {}

    /**
     * The final level of each unit in which people have final levels, from ratings of organisations: of the organisation
     * that is called like the unit, or else of the one that lies in it. An agency that is named on both sides must be the
     * same. A unit of which two different levels are said has none. Groups are by agency and unit.
     */
    List<OfUnit> levelsOfUnits();

    /** @param unit by {@link Dimension#AGENCY} and {@link Dimension#UNIT}, as the people of the unit name them */
    record OfUnit(String period, Group unit, int level) {}

    /**
     * Subjects with a final level in both periods, by level then and now, grouped by where they were in the first.
     */
    List<Flow> transitions(Selection where, String from, String to, Set<Dimension> by);

    /**
     * @param counts {@code counts.get(i).get(j)}: subjects at level {@code i} in {@code from}, {@code j} in {@code to}
     */
    record Flow(String from, String to, Group group, List<List<Long>> counts) {}

    /** Level counts, in {@code period}, of the subjects that also have ({@code true}) or lack a level in {@code other}. */
    SortedMap<Boolean, LevelCounts> presence(Selection where, String period, String other);

    /** How often each score was given, by period and group. */
    List<Scores> scores(Selection where, Set<Dimension> by);

    /** Scores of one group in one period: how many subjects have each score. */
    record Scores(String period, Group group, SortedMap<Double, Long> counts) {}

    /** Shares printed beside counts, each with where it stands. */
    List<PrintedShare> printedShares();

    /**
     * A share as a report prints it.
     *
     * @param printed the numeral exactly as printed, without the percent sign: {@code "27,02"}
     * @param total people of the period and group
     */
    record PrintedShare(String period, Group group, int level, long n, long total, String printed, String source) {}

    /** Commitments by period: how many were made and how many kept, and how many repeat one of the period before. */
    List<Commitments> commitments();

    /** {@code unknown} are those of which nobody says whether they were kept. */
    record Commitments(String period, long made, long kept, long unknown, long repeated, long people) {}

    /**
     * How raters judged the same things, raters forgotten, by period and group. A judged thing is one subject on one
     * criterion in one period; a rating without a rater counts like any other. The decision is what the ratings led to and
     * not one of them, so it is left out unless the selection fixes the role. Grouped by role, each role has its own
     * profiles. Tables of periods or groups merge into the table of all.
     *
     * <p>In a period a subject belongs to one agency, unit, position and duty group: the one that its ratings name, or the
     * last in order if they name several.
     */
    List<Profiles> profiles(Selection where, Set<Dimension> by);

    /** Profiles of one group in one period; the scores of the scale are {@code 1..q}. */
    record Profiles(String period, Group group, AgreementTable table) {}

    /**
     * How two sources judged the same things, for every pair of roles, the decision included, that has judged one together;
     * by period and group. {@code first} comes before {@code second} in {@link Roles#ORDER}.
     */
    List<SourcePairs> sourcePairs(Selection where, Set<Dimension> by);

    /** Pairs of profiles of one group in one period; the scores of the scale are {@code 1..q}. */
    record SourcePairs(String period, Group group, String first, String second, SourcePairTable table) {}

    /**
     * Sums and products of what several sources said of the same things, by period and group. Only things that every source
     * judged are in them; the others are counted. Several raters of one source count as their mean, rounded half up to six
     * decimals.
     *
     * @param roles the sources, two or more, in the order of the sums
     */
    List<SourceScores> sourceScores(Selection where, List<String> roles, Measure measure, Set<Dimension> by);

    /** @param incomplete things that at least one of the sources judged, but not all */
    record SourceScores(String period, Group group, List<String> roles, CrossProducts complete, long incomplete) {}

    /** Ratings one by one, with who was rated and by whom. */
    Panel panel(Selection where, Measure measure);

    /**
     * Judgements one by one, as a rater model takes them, decisions left out unless they are asked for or the selection fixes
     * the role. Somebody who judges himself is the rater {@code self}: where the role is {@code self}, or where no role is
     * said and rater and subject have the same id.
     */
    Judgements judgements(Selection where, JudgementOptions options);

    /** What was measured of subjects; the names of subjects are those of the judgements. */
    Measurements measurements();

    /** What people produced; the names of subjects are those of the judgements. */
    Products products();

    /** What the board that votes on a level said, and what became of it, by period and group. */
    List<Votes> votes(Set<Dimension> by);

    /** A canonical table ({@code ratings}, {@code counts}, {@code votes}, …) as a Tablesaw frame. */
    Table table(String name);

    @Override
    void close();
}
