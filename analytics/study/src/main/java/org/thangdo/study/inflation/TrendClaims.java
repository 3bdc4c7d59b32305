package org.thangdo.study.inflation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Text;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;

/**
 * What may be said about the trend of one group. A rise is claimed when the Cochran-Armitage test rejects upward and the
 * interval of the change from the first to the last period lies above 0, both; a fall likewise.
 */
final class TrendClaims {

    private final Text level;
    private final Plan plan;

    TrendClaims(Text level, Plan plan) {
        this.level = level;
        this.plan = plan;
    }

    /** The claim about everybody; there is always one about the trend. */
    List<Claim> overall(Series series) {
        var trend = series.trend();
        if (!(trend.topTrend() instanceof TestResult.Tested
                && trend.topChange() instanceof Estimate.Defined
                && trend.topDifferences() instanceof TestResult.Tested)) {
            return List.of(new Claim(
                    series.spansPeriods() ? ClaimCode.TOP_SHARE_SAME : ClaimCode.ONE_PERIOD, Map.of("level", level)));
        }
        int direction = direction(trend.topTrend(), trend.topChange());
        if (direction != 0) {
            var code = direction > 0 ? ClaimCode.TOP_SHARE_ROSE : ClaimCode.TOP_SHARE_FELL;
            return List.of(new Claim(code, arguments(series, trend.topTrend())));
        }
        boolean moved = trend.topDifferences().rejectsAt(plan.alpha())
                || trend.topTrend().rejectsAt(plan.alpha());
        var code = moved ? ClaimCode.TOP_SHARE_MOVED : ClaimCode.TOP_SHARE_STEADY;
        var claim = new Claim(code, arguments(series, trend.topDifferences()));
        int levels = direction(trend.levelTrend(), trend.slope());
        return levels == 0 ? List.of(claim) : List.of(claim, levels(series, levels > 0));
    }

    private Claim levels(Series series, boolean rose) {
        var arguments = new HashMap<String, Object>(span(series));
        var odds = series.trend().oddsRatio();
        if (odds instanceof Estimate.Defined ratio && series.trend().levelTrend() instanceof TestResult.Tested tested) {
            arguments.put("odds", ratio.value());
            arguments.put("lower", ratio.interval().lower());
            arguments.put("upper", ratio.interval().upper());
            arguments.put("p", tested.pValue());
        }
        return new Claim(rose ? ClaimCode.LEVELS_ROSE : ClaimCode.LEVELS_FELL, arguments);
    }

    /** 1 for a supported rise of the top-level share of a group among others, −1 for a fall, 0 for neither. */
    int groupDirection(Series series) {
        return direction(series.trend().topTrendAdjusted(), series.trend().topChange());
    }

    private int direction(TestResult test, Estimate change) {
        if (test.rejectsAt(plan.alpha())
                && test instanceof TestResult.Tested tested
                && change instanceof Estimate.Defined size) {
            boolean up = tested.statistic() > 0 && size.interval().lower() > 0;
            boolean down = tested.statistic() < 0 && size.interval().upper() < 0;
            return up ? 1 : down ? -1 : 0;
        }
        return 0;
    }

    /** From where to where, by how much, how sure; {@code p} is that of the test given. */
    Map<String, Object> arguments(Series series, TestResult test) {
        var arguments = new HashMap<String, Object>(span(series));
        if (test instanceof TestResult.Tested tested) {
            arguments.put("p", tested.pValue());
        }
        if (series.trend().topTrend() instanceof TestResult.Tested tested) {
            arguments.put("pTrend", tested.pValue());
        }
        if (series.trend().topChange() instanceof Estimate.Defined change) {
            arguments.putAll(change(change));
        }
        return arguments;
    }

    /** A change of a share in percentage points. */
    static Map<String, Object> change(Estimate.Defined change) {
        return Map.of(
                "change", 100 * change.value(),
                "size", 100 * Math.abs(change.value()),
                "lower", 100 * change.interval().lower(),
                "upper", 100 * change.interval().upper(),
                "confidence", change.interval().level());
    }

    private Map<String, Object> span(Series series) {
        var filled = series.profiles().stream()
                .filter(profile -> profile.total() > 0)
                .toList();
        var first = filled.get(0);
        var last = filled.get(filled.size() - 1);
        return Map.of(
                "level",
                level,
                "from",
                first.period(),
                "to",
                last.period(),
                "first",
                (double) first.counts().top() / first.total(),
                "last",
                (double) last.counts().top() / last.total(),
                "confidence",
                plan.confidence());
    }
}
