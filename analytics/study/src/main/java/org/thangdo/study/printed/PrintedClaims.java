package org.thangdo.study.printed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.proof.PrintedShares.Severity;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Wording;
import org.thangdo.study.printed.PrintedStudy.Judged;

/** What may be said about printed shares: the wrong ones stand alone and are never buried under the small ones. */
final class PrintedClaims {

    private final PrintedStudy study;

    PrintedClaims(PrintedStudy study) {
        this.study = study;
    }

    List<Claim> all() {
        var claims = new ArrayList<Claim>();
        study.of(Severity.WRONG).forEach(judged -> claims.add(wrong(judged)));
        together(Severity.ROUNDING, ClaimCode.PRINTED_ROUNDING, claims);
        together(Severity.STYLE, ClaimCode.PRINTED_STYLE, claims);
        return claims;
    }

    private Claim wrong(Judged judged) {
        var share = judged.share();
        return new Claim(
                ClaimCode.PRINTED_WRONG,
                Map.of(
                        "period", share.period(),
                        "level", study.scale().levels().get(share.level()).label(),
                        "printed", printed(judged),
                        "exact", (double) share.n() / share.total(),
                        "n", share.n(),
                        "total", share.total(),
                        "cause", Wording.both(language -> cause(judged).in(language) + sum(judged, language))));
    }

    private static Text cause(Judged judged) {
        return Wording.term("cause." + judged.cause().name());
    }

    private String sum(Judged judged, Language language) {
        return study.sums().stream()
                .filter(sum -> sum.period().equals(judged.share().period())
                        && sum.group().equals(judged.share().group()))
                .map(sum -> Wording.term(
                                "printedSum",
                                Map.of("sum", inWords(sum.percent()).in(language)))
                        .in(language))
                .collect(Collectors.joining());
    }

    private void together(Severity severity, ClaimCode code, List<Claim> claims) {
        var judged = study.of(severity);
        if (!judged.isEmpty()) {
            var list = Wording.both(
                    language -> judged.stream().map(one -> item(one, language)).collect(Collectors.joining("; ")));
            claims.add(new Claim(code, Map.of("count", judged.size(), "list", list)));
        }
    }

    private static String item(Judged judged, Language language) {
        var share = judged.share();
        return Wording.term(
                        "printedItem",
                        Map.of(
                                "period", share.period(),
                                "printed", share.printed(),
                                "right", inWords(judged.judgement().right()),
                                "n", share.n(),
                                "total", share.total()))
                .in(language);
    }

    private static Text printed(Judged judged) {
        return judged.judgement()
                .printed()
                .map(PrintedClaims::inWords)
                .orElseGet(() -> Wording.both(language -> judged.share().printed()));
    }

    private static Text inWords(BigDecimal percent) {
        return Wording.both(language ->
                language == Language.VI ? percent.toPlainString().replace('.', ',') : percent.toPlainString());
    }
}
