package org.thangdo.study.raters;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Text;
import org.thangdo.stats.generalizability.DesignFault;
import org.thangdo.study.Wording;

/** Facets, effects and faults of a design as readers know them. */
public final class FaultWords {
    private static final List<String> FACETS = List.of("ratee", "rater", "criterion", "role");

    private FaultWords() {}

    /** An effect, such as “người được chấm × người chấm”; the residual is what one judgement has of its own. */
    public static Text effect(String effect) {
        boolean residual = effect.endsWith(",e");
        Text crossed = Wording.both(language -> Arrays.stream(
                        effect.replaceAll(",e$", "").split(":"))
                .map(part -> crossed(part, language))
                .collect(Collectors.joining(Wording.term("effect.within").in(language))));
        return residual ? Wording.term("effect.residual", Map.of("effect", crossed)) : crossed;
    }

    private static String crossed(String part, Language language) {
        return Arrays.stream(part.split(" x "))
                .map(facet ->
                        FACETS.contains(facet) ? Wording.term("facet." + facet).in(language) : facet)
                .collect(Collectors.joining(" × "));
    }

    /** What is wrong with a design. */
    public static Text fault(DesignFault fault) {
        return Wording.term(
                "fault." + fault.kind().name(),
                Map.of("first", term(fault.terms(), 0), "second", term(fault.terms(), 1)));
    }

    private static Object term(List<String> terms, int place) {
        return place < terms.size() ? effect(terms.get(place)) : "";
    }

    /** What is wrong with it, one after the other. */
    public static Text faults(List<DesignFault> faults) {
        return Wording.names(faults.stream().map(FaultWords::fault).distinct().toList());
    }
}
