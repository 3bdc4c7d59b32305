package org.thangdo.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.cap.CapStudy;
import org.thangdo.study.diagnosis.CriteriaStudy;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.printed.PrintedStudy;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.unit.UnitStudy;

/**
 * All that one run found: a tree of records without clock, host or path, so that equal inputs, plan and seed give equal
 * bytes.
 *
 * @param run first characters of a sha-256 over inputs, plan and version; printed under every figure
 * @param inflation one for each kind that the data hold
 * @param caps of persons; empty if the rule has no cap
 * @param agreement of those who rate, one for each kind that several sources rated
 * @param units and their people; nothing if no person names a unit
 * @param raters those who rate, one for each kind that they judged
 * @param criteria in use, one for each kind that was judged on several
 * @param printed shares printed in the files, recomputed
 * @param findings what reading found
 */
public record StudyResult(
        String run,
        Provenance provenance,
        Plan plan,
        List<Inflation> inflation,
        List<CapStudy> caps,
        List<AgreementStudy> agreement,
        Optional<UnitStudy> units,
        List<RaterStudy> raters,
        List<CriteriaStudy> criteria,
        PrintedStudy printed,
        List<Finding> findings) {

    public StudyResult {
        inflation = List.copyOf(inflation);
        caps = List.copyOf(caps);
        agreement = List.copyOf(agreement);
        raters = List.copyOf(raters);
        criteria = List.copyOf(criteria);
        findings = List.copyOf(findings);
    }

    /**
     * Everything that may be said: inflation, cap and agreement of each kind, units and their people, those who rate,
     * the criteria in use, then the printed shares.
     */
    public List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        inflation.forEach(study -> claims.addAll(study.claims()));
        caps.forEach(study -> claims.addAll(study.claims()));
        agreement.forEach(study -> claims.addAll(study.claims()));
        units.ifPresent(study -> claims.addAll(study.claims()));
        raters.forEach(study -> claims.addAll(study.claims()));
        criteria.forEach(study -> claims.addAll(study.claims()));
        claims.addAll(printed.claims());
        return List.copyOf(claims);
    }

    /** {@code result.json}: the whole tree. */
    public byte[] resultJson() {
        return ResultJson.bytes(this);
    }

    /** {@code findings.json}: every claim with its sentences in both languages, and what reading found. */
    public byte[] findingsJson() {
        return ResultJson.bytes(FindingsFile.of(this));
    }
}
