package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Numerals;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Estimate.Defined;
import org.thangdo.stats.Reason;
import org.thangdo.stats.change.Link;
import org.thangdo.stats.change.PeriodChange;
import org.thangdo.stats.change.Separation;
import org.thangdo.stats.change.Split;
import org.thangdo.stats.change.Verdict;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/**
 * What may be said about true change and inflation, each number with the assumption it rests on. The longest change that the
 * data link is spoken of; where it shows nothing, also those from one period to the next that show something although there
 * are several of them (Bonferroni).
 */
final class ChangeClaims {
    private final List<ChangeFound> changes;
    private final Kind kind;
    private final Plan plan;

    ChangeClaims(List<ChangeFound> changes, Kind kind, Plan plan) {
        this.changes = changes;
        this.kind = kind;
        this.plan = plan;
    }

    /** The claims of a study; where there was too much to be split, that alone. */
    static List<Claim> of(RaterStudy study, Plan plan) {
        if (study.data().periods().size() > 1 && study.changes().isEmpty()) {
            var claim = new Claim(
                    ClaimCode.CHANGE_NOT_SPLIT,
                    Map.of(
                            "judgements",
                            study.data().judgements(),
                            "who",
                            Wording.who(study.data().kind())));
            return List.of(claim.of(study.data().kind()));
        }
        return new ChangeClaims(study.changes(), study.data().kind(), plan).all();
    }

    List<Claim> all() {
        if (changes.isEmpty()) {
            return List.of();
        }
        var main = main();
        var claims = new ArrayList<Claim>(List.of(claim(main)));
        if (!code(main.change().verdict()).shows) {
            consecutive().stream()
                    .filter(found -> found != main && isBeyond(found))
                    .forEach(found -> claims.add(claim(found)));
        }
        return claims;
    }

    private List<ChangeFound> consecutive() {
        return changes.size() == 1 ? changes : changes.subList(0, changes.size() - 1);
    }

    private ChangeFound main() {
        var longest = changes.get(changes.size() - 1);
        return isLinked(longest)
                ? longest
                : consecutive().stream()
                        .filter(ChangeClaims::isLinked)
                        .reduce((earlier, later) -> later)
                        .orElse(longest);
    }

    private static boolean isLinked(ChangeFound found) {
        return found.change().separation() != Separation.NOT_LINKED;
    }

    /** Both sides of every consecutive change are looked at. */
    private boolean isBeyond(ChangeFound found) {
        double alpha = (1 - plan.confidence()) / (2 * consecutive().size());
        return code(found.change().verdict()).shows
                && (found.change().commonRatersAgree().rejectsAt(alpha)
                        || found.change().commonRateesAgree().rejectsAt(alpha));
    }

    /** A verdict of the metrics as a sentence. @param shows whether it says that a side moved */
    private record Said(ClaimCode code, boolean shows) {}

    private static Said code(Verdict verdict) {
        return switch (verdict) {
            case INFLATION -> new Said(ClaimCode.CHANGE_INFLATION, true);
            case IMPROVEMENT -> new Said(ClaimCode.CHANGE_IMPROVEMENT, true);
            case BOTH -> new Said(ClaimCode.CHANGE_BOTH, true);
            case STRICTER -> new Said(ClaimCode.CHANGE_STRICTER, true);
            case DECLINE -> new Said(ClaimCode.CHANGE_DECLINE, true);
            case STRICTER_AND_DECLINE -> new Said(ClaimCode.CHANGE_STRICTER_AND_DECLINE, true);
            case INFLATION_HIDES_DECLINE -> new Said(ClaimCode.CHANGE_INFLATION_HIDES_DECLINE, true);
            case STRICTER_HIDES_IMPROVEMENT -> new Said(ClaimCode.CHANGE_STRICTER_HIDES_IMPROVEMENT, true);
            case NEITHER -> new Said(ClaimCode.CHANGE_NEITHER, false);
            case INFLATION_OR_IMPROVEMENT -> new Said(ClaimCode.CHANGE_RATED_HIGHER, false);
            case STRICTER_OR_DECLINE -> new Said(ClaimCode.CHANGE_RATED_LOWER, false);
            case CANNOT_TELL -> new Said(ClaimCode.CHANGE_OPEN, false);
        };
    }

    private static ClaimCode code(ChangeFound found) {
        var verdict = found.change().verdict();
        return switch (found.change().separation()) {
            case SEPARATED_BY_METRICS -> code(verdict).code;
            case SEPARATED_UNDER_COMMON_RATERS -> ClaimCode.CHANGE_IF_RATERS_UNCHANGED;
            case SEPARATED_UNDER_COMMON_RATEES -> ClaimCode.CHANGE_IF_PEOPLE_UNCHANGED;
            case ONLY_BOUNDS -> verdict == Verdict.CANNOT_TELL ? ClaimCode.CHANGE_UNSEEN : code(verdict).code;
            case NOT_LINKED -> ClaimCode.CHANGE_NOT_LINKED;
        };
    }

    private Claim claim(ChangeFound found) {
        var change = found.change();
        var arguments = new HashMap<String, Object>();
        arguments.put("from", found.from());
        arguments.put("to", found.to());
        arguments.put("who", Wording.who(kind));
        arguments.put("people", change.overlap().ratees());
        arguments.put("raters", change.overlap().raters());
        arguments.put("confidence", plan.confidence());
        arguments.put("relevant", found.relevant());
        arguments.put("observed", number(change.observed()));
        arguments.put("metrics", new ChangeMetrics(change).said());
        switch (change.separation()) {
            case SEPARATED_BY_METRICS ->
                parts(arguments, change.split(Link.METRICS_UNCHANGED).orElseThrow());
            case SEPARATED_UNDER_COMMON_RATERS ->
                parts(arguments, change.split(Link.COMMON_RATERS_UNCHANGED).orElseThrow());
            case SEPARATED_UNDER_COMMON_RATEES ->
                parts(arguments, change.split(Link.COMMON_RATEES_UNCHANGED).orElseThrow());
            case ONLY_BOUNDS -> bounds(arguments, change);
            case NOT_LINKED -> arguments.put("reason", Wording.reason(reason(change.sameRatedHigher())));
        }
        return new Claim(code(found), arguments).of(kind);
    }

    private static Reason reason(Estimate estimate) {
        return estimate instanceof Estimate.Undefined undefined ? undefined.reason() : Reason.TOO_FEW;
    }

    private void parts(Map<String, Object> arguments, Split split) {
        arguments.put("severity", value(split.severity()));
        arguments.put("ratees", value(split.ratees()));
        arguments.put("composition", number(split.composition()));
        arguments.put(
                "parts",
                Wording.term(
                        "change.parts",
                        Map.of(
                                "severity", number(split.severity()),
                                "ratees", number(split.ratees()),
                                "composition", number(split.composition()),
                                "who", Wording.who(kind),
                                "confidence", plan.confidence())));
    }

    private static void bounds(Map<String, Object> arguments, PeriodChange change) {
        arguments.put(
                "ifRaters",
                number(change.split(Link.COMMON_RATERS_UNCHANGED).orElseThrow().ratees()));
        arguments.put(
                "ifPeople",
                number(change.split(Link.COMMON_RATEES_UNCHANGED).orElseThrow().severity()));
    }

    private static Text value(Estimate estimate) {
        return estimate instanceof Defined known ? signed(known.value()) : Wording.reason(reason(estimate));
    }

    /** With its interval. */
    private static Text number(Estimate estimate) {
        if (!(estimate instanceof Defined known)) {
            return Wording.term("change.unknown", Map.of("reason", Wording.reason(reason(estimate))));
        }
        return Wording.term(
                "change.number",
                Map.of(
                        "value", signed(known.value()),
                        "lower", signed(known.interval().lower()),
                        "upper", signed(known.interval().upper())));
    }

    private static Text signed(double number) {
        return Wording.both(language -> (number >= 0.005 ? "+" : "") + new Numerals(language).decimal(number, 2));
    }
}
