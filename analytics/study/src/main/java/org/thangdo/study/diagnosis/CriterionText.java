package org.thangdo.study.diagnosis;

import java.util.List;
import org.thangdo.criteria.lint.Slot;
import org.thangdo.criteria.lint.Verdict;

/**
 * What the text of a criterion says.
 *
 * @param text as it stands in the form
 * @param verdict what it is good for
 * @param score 0 to 100
 * @param missing what a measure would still need
 * @param quoted the vague words that decided, or the first words of the text
 * @param frame how it could be written; in the language of the text
 */
public record CriterionText(String text, Verdict verdict, int score, List<Slot> missing, String quoted, String frame) {

    public CriterionText {
        missing = List.copyOf(missing);
    }

    /** Whether it says what a measure needs; of a text that is judged by behaviour nothing is asked. */
    public boolean says(Slot slot) {
        return !missing.contains(slot);
    }
}
