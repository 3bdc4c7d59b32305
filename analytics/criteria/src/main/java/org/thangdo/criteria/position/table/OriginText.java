package org.thangdo.criteria.position.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thangdo.criteria.position.Norms;
import org.thangdo.criteria.text.Language;

/** Where norms come from, as one cell: a word, or a word with what it rests on. */
final class OriginText {

    private static final String BY = ": ";
    private static final String NEXT = " | ";

    private OriginText() {}

    static String of(Norms.Origin origin, Language language) {
        var words = Choices.words(language);
        if (origin instanceof Norms.Decided decided) {
            return words.say("origin.decided") + BY + decided.by();
        }
        if (origin instanceof Norms.FromHistory history) {
            String ranges = history.intervals().stream()
                    .map(range -> PositionRows.number(range.low()) + " … " + PositionRows.number(range.high()))
                    .collect(Collectors.joining(NEXT));
            return words.say("origin.history")
                    + BY
                    + String.join(
                            NEXT,
                            Long.toString(history.people()),
                            Long.toString(history.values()),
                            history.from(),
                            history.to(),
                            PositionRows.number(history.level()),
                            ranges);
        }
        return words.say("origin.illustrative");
    }

    /** Empty if it cannot be read. */
    static Optional<Norms.Origin> read(String text) {
        String[] sides = text.strip().split(":", 2);
        String rest = sides.length == 2 ? sides[1].strip() : "";
        if (is("illustrative", sides[0])) {
            return Optional.of(new Norms.Illustrative());
        }
        if (is("decided", sides[0]) && !rest.isEmpty()) {
            return Optional.of(new Norms.Decided(rest));
        }
        return is("history", sides[0]) ? history(rest.split("\\s*\\|\\s*")) : Optional.empty();
    }

    private static boolean is(String kind, String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Language.values()).anyMatch(language -> Choices.words(language)
                .say("origin." + kind)
                .toLowerCase(Locale.ROOT)
                .equals(wanted));
    }

    private static Optional<Norms.Origin> history(String[] cells) {
        if (cells.length != 9 || !(cells[0] + cells[1]).matches("\\d+")) {
            return Optional.empty();
        }
        var ranges = new ArrayList<Norms.Range>();
        for (int i = 5; i < cells.length; i++) {
            String[] ends = cells[i].split("\\s*…\\s*");
            var low = Cells.number(ends[0]);
            var high = Cells.number(ends[ends.length - 1]);
            if (low.isEmpty() || high.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(new Norms.Range(low.get(), high.get()));
        }
        return Cells.number(cells[4])
                .map(level -> new Norms.FromHistory(
                        Long.parseLong(cells[0]), Long.parseLong(cells[1]), cells[2], cells[3], level, ranges));
    }
}
