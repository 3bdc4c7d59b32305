package org.thangdo.study;

import java.util.List;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.study.cap.CapStudy;
import org.thangdo.study.inflation.Inflation;

/**
 * All that one run found: a tree of records without clock, host or path, so that equal inputs, plan and seed give equal
 * bytes.
 *
 * @param run first characters of a sha-256 over inputs, plan and version; printed under every figure
 * @param inflation one for each kind that the data hold
 * @param caps one for each kind that the rule caps
 * @param findings what reading found
 */
public record StudyResult(
        String run,
        Provenance provenance,
        Plan plan,
        List<Inflation> inflation,
        List<CapStudy> caps,
        List<Finding> findings) {

    public StudyResult {
        inflation = List.copyOf(inflation);
        caps = List.copyOf(caps);
        findings = List.copyOf(findings);
    }
}
