package org.thangdo.study.diagnosis;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * One criterion: what its text says beside what the judgements say.
 *
 * @param counts judgements at each level
 * @param evidence every test, whether the fault was found or not
 * @param text if the form was given and has it
 */
public record CriterionFound(
        String criterion,
        LevelCounts counts,
        CriterionUse use,
        List<Evidence> evidence,
        Optional<CriterionText> text,
        Action action) {

    public CriterionFound {
        evidence = List.copyOf(evidence);
    }

    /** The faults found. */
    public List<Evidence> found() {
        return evidence.stream().filter(Evidence::found).toList();
    }

    /** What may be wrong, the gravest first. */
    public Set<Flag> flags() {
        var flags = EnumSet.noneOf(Flag.class);
        found().forEach(each -> flags.add(each.fault().flag()));
        return Collections.unmodifiableSet(flags);
    }
}
