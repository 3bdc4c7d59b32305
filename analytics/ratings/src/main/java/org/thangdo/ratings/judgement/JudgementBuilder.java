package org.thangdo.ratings.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.Roles;

/**
 * Collects judgements row by row. Names may be more than those that occur; the judgements have only those that do.
 */
public final class JudgementBuilder {

    private final Names names;
    private final List<String> roles;
    private final Codes ratee;
    private final Codes rater;
    private final Codes criterion;
    private final List<Codes> facets = new ArrayList<>();
    private final byte[] level;
    private int size;

    /** Somebody in a period: codes of the period, the subject, its unit and its position. */
    public record Ratee(int period, int subject, int unit, int position) {}

    /** One person in one role. */
    public record Rater(String role, String name) {}

    /**
     * The names that rows refer to, each list in its order.
     *
     * @param ratees in the order of period and subject
     * @param raters in the order of role and name
     * @param facets names of each facet, by what it is called
     */
    public record Names(
            List<String> periods,
            List<String> subjects,
            List<String> units,
            List<String> positions,
            List<Ratee> ratees,
            List<Rater> raters,
            List<String> criteria,
            Map<String, List<String>> facets) {}

    /** @param capacity no more rows than this are added */
    public JudgementBuilder(Names names, int capacity) {
        this.names = names;
        var all = new TreeSet<>(Roles.CANONICAL);
        names.raters().forEach(each -> all.add(each.role()));
        this.roles = List.copyOf(all);
        this.ratee = Codes.of(names.ratees().size(), capacity);
        this.rater = Codes.of(names.raters().size(), capacity);
        this.criterion = Codes.of(names.criteria().size(), capacity);
        names.facets().values().forEach(values -> facets.add(Codes.of(values.size(), capacity)));
        this.level = new byte[capacity];
    }

    /**
     * Adds a judgement; rows come in the order of ratee, rater, facets and criterion.
     *
     * @param values code of each facet
     */
    public void add(int ratee, int rater, int[] values, int criterion, int level) {
        this.ratee.set(size, ratee);
        this.rater.set(size, rater);
        this.criterion.set(size, criterion);
        for (int f = 0; f < values.length; f++) {
            facets.get(f).set(size, values[f]);
        }
        this.level[size++] = (byte) level;
    }

    /** The judgements added. */
    public Judgements build(LevelList levels, Map<LeftOut, Long> leftOut, Reading reading) {
        var ratees = names.ratees();
        var raters = names.raters();
        var columns = new Judgements.Columns(
                derived("period", names.periods(), each -> ratees.get(each).period()),
                derived("subject", names.subjects(), each -> ratees.get(each).subject()),
                derived("unit", names.units(), each -> ratees.get(each).unit()),
                derived("position", names.positions(), each -> ratees.get(each).position()),
                factor("rater", raters.stream().map(Rater::name).toList(), rater),
                role(),
                factor("criterion", names.criteria(), criterion),
                facets());
        return new Judgements(columns, Arrays.copyOf(level, size), levels, leftOut, reading);
    }

    private Factor derived(String column, List<String> values, IntUnaryOperator ofRatee) {
        var codes = Codes.of(values.size(), size);
        for (int row = 0; row < size; row++) {
            codes.set(row, ofRatee.applyAsInt(ratee.get(row)));
        }
        return factor(column, values, codes);
    }

    private Factor role() {
        int[] ofRater = names.raters().stream()
                .mapToInt(each -> roles.indexOf(each.role()))
                .toArray();
        var codes = Codes.of(roles.size(), size);
        for (int row = 0; row < size; row++) {
            codes.set(row, ofRater[rater.get(row)]);
        }
        return factor("role", roles, codes);
    }

    private List<Factor> facets() {
        var factors = new ArrayList<Factor>();
        names.facets().forEach((column, values) -> factors.add(factor(column, values, facets.get(factors.size()))));
        return List.copyOf(factors);
    }

    /** The column with the names that occur. */
    private Factor factor(String column, List<String> all, Codes codes) {
        var used = new boolean[all.size()];
        for (int row = 0; row < size; row++) {
            used[codes.get(row)] = true;
        }
        var occurring = new ArrayList<String>();
        var recoded = new int[all.size()];
        for (int code = 0; code < used.length; code++) {
            recoded[code] = occurring.size();
            if (used[code]) {
                occurring.add(all.get(code));
            }
        }
        if (occurring.size() == all.size()) {
            return new Factor(column, all, codes.first(size));
        }
        var kept = Codes.of(occurring.size(), size);
        for (int row = 0; row < size; row++) {
            kept.set(row, recoded[codes.get(row)]);
        }
        return new Factor(column, occurring, kept);
    }
}
