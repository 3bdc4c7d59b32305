package org.thangdo.study;

import java.util.List;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.finding.Finding;

/**
 * What a run says, without the numbers behind it: the content of {@code findings.json}.
 *
 * @param claims what the studies say
 * @param findings what reading found
 */
record FindingsFile(String run, List<Said> claims, List<Found> findings) {

    /** A claim with its sentences. */
    record Said(ClaimCode code, ClaimCode.Topic topic, Text sentence, Text headline) {}

    /** A finding of reading, by its number. */
    record Found(String number, Finding.Severity severity, String source, String value) {}

    static FindingsFile of(StudyResult result) {
        return new FindingsFile(
                result.run(),
                result.claims().stream().map(FindingsFile::said).toList(),
                result.findings().stream()
                        .map(finding -> new Found(
                                finding.code().number(),
                                finding.code().severity(),
                                finding.place().source(),
                                finding.value()))
                        .toList());
    }

    private static Said said(Claim claim) {
        return new Said(
                claim.code(),
                claim.code().topic(),
                new Text(claim.sentence(Language.VI), claim.sentence(Language.EN)),
                new Text(claim.headline(Language.VI), claim.headline(Language.EN)));
    }
}
