package org.thangdo.ratings.wide;

import java.util.Set;
import org.thangdo.ratings.proof.DecimalMark;
import org.thangdo.ratings.recognise.Folding;

/** What a single cell looks like, whatever it means. */
final class Marks {

    private static final Set<String> MISSING =
            Set.of("", "na", "n/a", "#n/a", "null", "nan", "none", "-", "–", "—", "/", "khong co");

    private Marks() {}

    /** Whether a cell says that there is no rating. */
    static boolean isMissing(String text) {
        return MISSING.contains(Folding.fold(text));
    }

    static boolean isNumeral(String text) {
        return DecimalMark.isNumeral(Folding.clean(text));
    }
}
