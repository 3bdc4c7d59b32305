package org.thangdo.criteria.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;

/** Readings in words. The frame of a rewrite is in the language of the sentence, all else in that of the reader. */
public final class LintText {

    private final Words words;

    private LintText(Words words) {
        this.words = words;
    }

    public static LintText in(Language language) {
        return new LintText(words(language));
    }

    private static Words words(Language language) {
        return Words.of(LintText.class, "lint", language);
    }

    public String verdict(Verdict verdict) {
        return words.say("verdict." + verdict);
    }

    /** Why, in one line, with the words that decided. */
    public String reason(SentenceReading reading) {
        var deciding = reading.deciding();
        String seen = rules(deciding.reason()).stream()
                .map(rules -> quoted(reading, deciding, rules))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        return words.say("reason." + deciding.reason(), Map.of("words", seen)).strip();
    }

    private String quoted(SentenceReading reading, ClauseReading clause, List<String> rules) {
        return clause.spans().stream()
                .filter(span -> rules.stream().anyMatch(span.rule()::startsWith))
                .map(span -> words.say("quoted", Map.of("text", reading.text().substring(span.start(), span.end()))))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Rules whose words a reason quotes; the next ones if those saw nothing. */
    private static List<List<String>> rules(Reason reason) {
        return switch (reason) {
            case RATE -> List.of(List.of("R."), List.of("T.WHOLE"));
            case ATTITUDE_SHARE -> List.of(List.of("R."));
            case COUNT, BARE_COUNT -> List.of(List.of("Q.COUNT"));
            case DEADLINE -> List.of(List.of("D.DEADLINE"));
            case CHANGE -> List.of(List.of("B.", "Q.COUNT", "R."));
            case ZERO -> List.of(List.of("T.ZERO"), List.of("T.STATE"));
            case FREQUENCY -> List.of(List.of("D.FREQUENCY"));
            case RANK -> List.of(List.of("Q.RANK"));
            case BENCHMARK -> List.of(List.of("B.BENCHMARK"));
            case NOT_A_RESULT -> List.of(List.of("Q."));
            case GENERIC_SHARE -> List.of(List.of("R.GENERIC"));
            case COMPARISON_WITHOUT_AMOUNT -> List.of(List.of("B."));
            case NAMED_NUMBER -> List.of(List.of("M."));
            default -> List.of(List.of("G."));
        };
    }

    /** Missing slots, separated by commas; empty if nothing is missing. */
    public String missing(List<Slot> slots) {
        return slots.stream().map(slot -> words.say("slot." + slot)).collect(Collectors.joining(", "));
    }

    /**
     * How the sentence could be written so that it is measured. What it already says is kept: a measured sentence stands, and only
     * what it lacks is added. A qualitative one is sent to anchored behaviour.
     *
     * @param objects of the position, offered where the sentence names no product; may be empty
     */
    public String frame(SentenceReading reading, List<String> objects) {
        return switch (reading.verdict()) {
            case QUALITATIVE -> words.say("frame.QUALITATIVE");
            case MEASURABLE -> kept(reading);
            default -> new Rewrite(reading, words(reading.language())).with(objects);
        };
    }

    private String kept(SentenceReading reading) {
        if (reading.missing().isEmpty()) {
            return words.say("frame.COMPLETE");
        }
        var own = words(reading.language());
        String blanks =
                reading.missing().stream().map(slot -> own.say("blank." + slot)).collect(Collectors.joining(", "));
        return words.say("frame.MEASURABLE", Map.of("blanks", blanks));
    }

    /** What is to be said of a form as a whole, the share that rests on measures first. */
    public List<String> form(CriterionForm form) {
        var said = new ArrayList<String>();
        String of = form.hasPoints() ? "points" : "rows";
        said.add(words.say("form.measurable." + of, Map.of("share", form.share(Verdict.MEASURABLE))));
        double unmeasured = form.share(Verdict.GENERAL) + form.share(Verdict.INCOMPLETE);
        if (unmeasured > 0) {
            said.add(words.say("form.unmeasured." + of, Map.of("share", unmeasured)));
        }
        if (form.share(Verdict.QUALITATIVE) > 0) {
            said.add(words.say("form.qualitative." + of, Map.of("share", form.share(Verdict.QUALITATIVE))));
        }
        form.repeatedSentences().forEach(each -> said.add(shared("form.repeated", each)));
        form.sameProducts().forEach(each -> said.add(shared("form.product", each)));
        if (!form.uncovered().isEmpty()) {
            String aspects = form.uncovered().stream()
                    .map(aspect -> words.say("aspect." + aspect))
                    .collect(Collectors.joining(", "));
            said.add(words.say("form.uncovered", Map.of("aspects", aspects)));
        }
        return said;
    }

    private String shared(String key, CriterionForm.Shared shared) {
        String rows = shared.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return words.say(key, Map.of("what", shared.what(), "rows", rows));
    }
}
