package org.thangdo.study.diagnosis;

import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.lint.LintText;
import org.thangdo.criteria.lint.SentenceReader;
import org.thangdo.criteria.lint.SentenceReading;
import org.thangdo.ratings.recognise.Folding;

/** Finds the text of a criterion in the form, by its name, and reads it. */
final class CriterionTexts {

    private static final int FIRST_WORDS = 60;

    private final CriteriaPlan plan;
    private SentenceReader reader;

    CriterionTexts(CriteriaPlan plan) {
        this.plan = plan;
    }

    /** The first text of the form that bears the name or begins with it. The name alone is no text. */
    Optional<CriterionText> of(String criterion) {
        if (plan.texts().isEmpty()) {
            return Optional.empty();
        }
        reader = SentenceReader.shipped();
        String name = Folding.fold(criterion);
        return plan.texts().stream()
                .filter(each -> !Folding.fold(each.text()).equals(name))
                .filter(each -> each.name().isEmpty()
                        ? begins(Folding.fold(each.text()), name)
                        : Folding.fold(each.name()).equals(name))
                .findFirst()
                .map(each -> text(reader.read(each.text(), each.position())));
    }

    private static boolean begins(String text, String name) {
        return text.startsWith(name)
                && text.length() > name.length()
                && !Character.isLetterOrDigit(text.charAt(name.length()));
    }

    private CriterionText text(SentenceReading reading) {
        var said = LintText.in(reading.language());
        return new CriterionText(
                reading.text(),
                reading.verdict(),
                reading.score(),
                reading.missing(),
                quoted(reading),
                said.frame(reading, reader.objects(reading.language(), reading.position())));
    }

    private static String quoted(SentenceReading reading) {
        var vague = reading.deciding().spans().stream()
                .filter(span -> span.rule().startsWith("G."))
                .findFirst();
        String text = vague.map(span -> reading.text().substring(span.start(), span.end()))
                .orElse(reading.text());
        List<String> words = List.of(text.split("\\s+"));
        var shown = new StringBuilder();
        for (String word : words) {
            if (shown.length() + word.length() > FIRST_WORDS) {
                return shown.append('…').toString();
            }
            shown.append(shown.isEmpty() ? "" : " ").append(word);
        }
        return shown.toString();
    }
}
