package org.thangdo.study.raters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.ratings.judgement.Factor;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.study.unit.HeadWords;

/** Who among the ratees is senior: heads and deputies by their positions, or those whom a column of the forms says. */
final class Seniority {
    private static final List<String> COLUMNS =
            List.of("senior", "seniority", "leader", "lãnh đạo", "lanh dao", "quản lý", "quan ly");
    private static final List<String> YES =
            List.of("1", "yes", "true", "x", "có", "co", "senior", "leader", "lãnh đạo", "quản lý");

    private Seniority() {}

    /** Whether each ratee is senior; nothing if the data do not say, or say the same of all. */
    static Optional<boolean[]> of(Judgements judgements) {
        var ratees = judgements.ratees();
        var senior = judgements.facets().stream()
                .filter(Seniority::isTold)
                .filter(ratees::areDescribedBy)
                .findFirst()
                .map(facet -> said(ratees.of(facet)))
                .orElseGet(() -> positions(ratees.position()));
        long count = IntStream.range(0, senior.length).filter(n -> senior[n]).count();
        return count == 0 || count == senior.length ? Optional.empty() : Optional.of(senior);
    }

    /** Whether a column of the forms says who is senior. */
    static boolean isTold(Factor column) {
        return COLUMNS.contains(column.column().toLowerCase(Locale.ROOT));
    }

    private static boolean[] said(Factor facet) {
        var senior = new boolean[facet.size()];
        for (int n = 0; n < senior.length; n++) {
            senior[n] = YES.contains(facet.name(n).toLowerCase(Locale.ROOT));
        }
        return senior;
    }

    private static boolean[] positions(Factor position) {
        var words = HeadWords.shipped();
        var leads = position.names().stream().map(words::isLeader).toList();
        var senior = new boolean[position.size()];
        for (int n = 0; n < senior.length; n++) {
            senior[n] = leads.get(position.code(n));
        }
        return senior;
    }
}
