package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thangdo.charts.Frame;
import org.thangdo.charts.figure.SeverityCaterpillar.Rater;
import org.thangdo.charts.figure.SeverityCaterpillar.Role;
import org.thangdo.stats.Estimate;
import org.thangdo.study.table.Cells;

/**
 * A row of a {@link SeverityCaterpillar} as it is written.
 *
 * @param role its place, or that of the role of a rater
 * @param shown value and interval; empty where there is none or it is hidden
 * @param instead why there is no value; empty where there is one
 * @param raters number of raters in words
 * @param ratings number of ratings in words
 * @param solid whether the dot is filled
 */
record SeverityRow(
        Kind kind,
        int role,
        String name,
        Optional<Estimate.Defined> shown,
        String instead,
        String raters,
        String ratings,
        boolean solid) {

    enum Kind {
        ROLE,
        RATER
    }

    /** One row for each role, and below it one for each of its raters if these are listed. */
    static List<SeverityRow> of(SeverityCaterpillar figure, boolean listed) {
        var rows = new ArrayList<SeverityRow>();
        for (int i = 0; i < figure.roles().size(); i++) {
            var role = figure.roles().get(i);
            rows.add(of(figure, i, role));
            if (listed) {
                for (Rater rater : figure.singles(role)) {
                    rows.add(of(figure.frame(), i, rater));
                }
            }
        }
        return rows;
    }

    private static SeverityRow of(SeverityCaterpillar figure, int place, Role role) {
        var numerals = figure.frame().words().numerals();
        boolean hidden = figure.hidden(role);
        Optional<Estimate.Defined> shown =
                role.measure() instanceof Estimate.Defined defined && !hidden ? Optional.of(defined) : Optional.empty();
        return new SeverityRow(
                Kind.ROLE,
                place,
                role.name(),
                shown,
                shown.isPresent() ? "" : figure.instead(role),
                hidden ? "" : numerals.whole(role.raters()),
                hidden ? "" : numerals.whole(role.count()),
                role.apart());
    }

    private static SeverityRow of(Frame frame, int role, Rater rater) {
        String ratings = frame.words().numerals().whole(rater.count());
        return rater.measure() instanceof Estimate.Defined defined
                ? new SeverityRow(
                        Kind.RATER, role, rater.code(), Optional.of(defined), "", "", ratings, !rater.extreme())
                : new SeverityRow(
                        Kind.RATER,
                        role,
                        rater.code(),
                        Optional.empty(),
                        Cells.in(frame.language()).reason(((Estimate.Undefined) rater.measure()).reason()),
                        "",
                        ratings,
                        false);
    }
}
