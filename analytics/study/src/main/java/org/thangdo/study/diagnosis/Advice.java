package org.thangdo.study.diagnosis;

import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.lint.Verdict;

/**
 * What to do, by the gravest thing found: content first, then doubles, then positions (norms of their own) and
 * units (anchors that all of them share), then what has no consequence. What the text
 * is good for decides how content is mended; where nothing is found in use, only a text that measures nothing or not yet is to be rewritten.
 */
final class Advice {

    private Advice() {}

    static Action of(int criterion, List<Evidence> evidence, Optional<CriterionText> text, Doubles doubles) {
        var found = evidence.stream().filter(Evidence::found).toList();
        if (has(found, Flag.NOT_DISCRIMINATING) || has(found, Flag.GENERAL_IMPRESSION) || has(found, Flag.UNSTABLE)) {
            return ofContent(text);
        }
        boolean weaker = found.stream()
                .filter(each -> each.fault().flag() == Flag.REDUNDANT)
                .anyMatch(each -> doubles.isWeaker(criterion, each.with()));
        if (weaker) {
            return Action.MERGE_OR_DROP;
        }
        if (has(found, Flag.DIFFERENTIAL)) {
            boolean position = found.stream().anyMatch(each -> each.fault().isOfPositions());
            return position ? Action.SPLIT_BY_POSITION : Action.BARS;
        }
        if (has(found, Flag.UNRELATED)) {
            return Action.MERGE_OR_DROP;
        }
        boolean unmeasured = text.map(CriterionText::verdict)
                .filter(verdict -> verdict == Verdict.GENERAL || verdict == Verdict.INCOMPLETE)
                .isPresent();
        return unmeasured ? Action.REWRITE : Action.KEEP;
    }

    private static boolean has(List<Evidence> found, Flag flag) {
        return found.stream().anyMatch(each -> each.fault().flag() == flag);
    }

    private static Action ofContent(Optional<CriterionText> text) {
        if (text.isEmpty()) {
            return Action.REWRITE;
        }
        return switch (text.get().verdict()) {
            case GENERAL -> Action.REWRITE;
            case QUALITATIVE -> Action.BARS;
            case INCOMPLETE, MEASURABLE -> Action.REPLACE_BY_METRIC;
        };
    }
}
