package org.thangdo.study.cap;

import java.util.List;
import java.util.Map;
import org.thangdo.criteria.rules.Cap.Standing;
import org.thangdo.criteria.text.Text;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Wording;

/** What may be said about the groups of a cap in the last period, under the wording of the rule. */
final class CapGroupClaims {

    private final CapStudy study;
    private final CapBase base;
    private final double alpha;

    CapGroupClaims(CapStudy study, CapBase base, double alpha) {
        this.study = study;
        this.base = base;
        this.alpha = alpha;
    }

    /** Names of the groups that the rule names. */
    static List<Text> named(CapStudy study, CapBase base) {
        return study.groupings().stream()
                .filter(grouping -> grouping.cap().equals(base.cap()) && grouping.named())
                .map(CapGrouping::name)
                .toList();
    }

    void addTo(List<Claim> claims) {
        var totals = study.totals(base);
        String last = totals.get(totals.size() - 1).period();
        study.groupings().stream()
                .filter(grouping -> grouping.cap().equals(base.cap()) && grouping.named() && grouping.groups() > 1)
                .forEach(grouping -> claims.add(count(grouping, last)));
        study.bunching().stream()
                .filter(check -> check.period().equals(last)
                        && check.cap().equals(base.cap())
                        && check.base().equals(base.base()))
                .forEach(check -> bunching(check, claims));
    }

    private Claim count(CapGrouping grouping, String period) {
        var readings = study.groups().stream()
                .filter(reading -> reading.grouping().equals(grouping.id())
                        && reading.cap().equals(base.cap())
                        && reading.base().equals(base.base())
                        && reading.period().equals(period))
                .toList();
        var over = readings.stream()
                .filter(reading -> reading.standing() == Standing.OVER)
                .toList();
        long move = over.stream().mapToLong(CapReading::mustMove).sum();
        return new Claim(
                over.isEmpty() ? ClaimCode.CAP_GROUPS_WITHIN : ClaimCode.CAP_GROUPS_OVER,
                Map.of(
                        "period", period,
                        "grouping", grouping.name(),
                        "base", base.name(),
                        "over", over.size(),
                        "groups", readings.size(),
                        "limit", base.limit().share(),
                        "move", move,
                        "who", Wording.who(study.kind()),
                        "note", CapClaims.note(base)));
    }

    /** Bunching is claimed where the rate of all groups and the rate under truncation both reject. */
    private void bunching(CapBunching check, List<Claim> claims) {
        var pooled = check.count().pooled();
        var truncated = check.count().truncated();
        if (!(pooled.test() instanceof TestResult.Tested one && truncated.test() instanceof TestResult.Tested other)) {
            return;
        }
        boolean more = pooled.test().rejectsAt(alpha) && truncated.test().rejectsAt(alpha);
        claims.add(new Claim(
                more ? ClaimCode.CAP_FILLED : ClaimCode.CAP_FILLED_AS_CHANCE,
                Map.of(
                        "period", check.period(),
                        "grouping", name(check.grouping()),
                        "atCap", check.count().atCap(),
                        "groups", check.count().groups(),
                        "expected", Math.max(pooled.atCap(), truncated.atCap()),
                        "p", Math.max(one.pValue(), other.pValue()))));
    }

    private Text name(String grouping) {
        return study.groupings().stream()
                .filter(one -> one.id().equals(grouping) && one.cap().equals(base.cap()))
                .map(CapGrouping::name)
                .findFirst()
                .orElseThrow();
    }
}
