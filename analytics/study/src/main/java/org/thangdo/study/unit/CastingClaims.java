package org.thangdo.study.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.unit.Casting.On;

/** What may be said of the head's choice in tied votes. */
final class CastingClaims {

    private final UnitStudy study;
    private final Plan plan;
    private final String span;

    CastingClaims(UnitStudy study, Plan plan, String span) {
        this.study = study;
        this.plan = plan;
        this.span = span;
    }

    /** Nothing if no choice between tied levels is known, or too few people were voted on to be shown. */
    Optional<Claim> claim() {
        return last(On.EVERYBODY)
                .filter(all -> all.voted() >= plan.minimumGroup())
                .flatMap(all ->
                        all.share() instanceof Estimate.Defined share && all.test() instanceof TestResult.Tested tested
                                ? Optional.of(claim(all, share, tested))
                                : Optional.empty());
    }

    private Claim claim(Casting all, Estimate.Defined share, TestResult.Tested tested) {
        var arguments = new HashMap<String, Object>();
        arguments.put("periods", span);
        arguments.put("voted", all.voted());
        arguments.put("ties", all.ties());
        arguments.put("known", all.known());
        arguments.put("higher", all.higher());
        arguments.put("lower", all.lower());
        arguments.put("share", share.value());
        arguments.put("from", share.interval().lower());
        arguments.put("to", share.interval().upper());
        arguments.put("confidence", plan.confidence());
        arguments.put("p", tested.pValue());
        arguments.put("heads", heads());
        boolean sure = all.test().rejectsAt(plan.alpha());
        var side = all.higher() > all.lower() ? ClaimCode.CASTING_HIGHER : ClaimCode.CASTING_LOWER;
        return new Claim(sure ? side : ClaimCode.CASTING_OPEN, arguments);
    }

    /** How often votes on heads tie beside votes on others, where both are enough people to be shown. */
    private Object heads() {
        var own = last(On.HEADS).filter(each -> each.voted() >= plan.minimumGroup());
        var others = last(On.OTHERS).filter(each -> each.voted() >= plan.minimumGroup());
        if (own.isEmpty() || others.isEmpty() || !(study.tiesOnHeads() instanceof Estimate.Defined difference)) {
            return "";
        }
        return Wording.term(
                "unit.tiesOnHeads",
                Map.of(
                        "headTies", own.get().ties(),
                        "headVotes", own.get().voted(),
                        "otherTies", others.get().ties(),
                        "otherVotes", others.get().voted(),
                        "difference", difference.value(),
                        "lower", difference.interval().lower(),
                        "upper", difference.interval().upper()));
    }

    private Optional<Casting> last(On on) {
        return study.casting().stream().filter(each -> each.on() == on).reduce((a, b) -> b);
    }
}
