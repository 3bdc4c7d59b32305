package org.thangdo.study.inflation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Group;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/**
 * What may be said about groups: how many moved, which of them, and what a split of the change shows. P-values are adjusted
 * over the groups; groups smaller than the plan's smallest are not named.
 */
final class GroupClaims {

    /** More groups are counted, not named: the tables have them. */
    private static final int MOST_NAMED = 10;

    private final Inflation study;
    private final Plan plan;
    private final Text level;
    private final TrendClaims trends;
    private final List<Claim> claims = new ArrayList<>();

    GroupClaims(Inflation study, Plan plan) {
        this.study = study;
        this.plan = plan;
        this.level = InflationClaims.level(study);
        this.trends = new TrendClaims(level, plan);
    }

    List<Claim> all() {
        study.groupings().forEach(this::about);
        study.decompositions().forEach(this::split);
        return claims;
    }

    private void about(Grouping grouping) {
        var tested = grouping.groups().stream()
                .filter(series -> series.trend().topTrendAdjusted() instanceof TestResult.Tested)
                .toList();
        if (tested.isEmpty()) {
            return;
        }
        long rose = tested.stream()
                .filter(series -> trends.groupDirection(series) > 0)
                .count();
        long fell = tested.stream()
                .filter(series -> trends.groupDirection(series) < 0)
                .count();
        claims.add(new Claim(
                rose + fell > 0 ? ClaimCode.GROUPS_MOVED : ClaimCode.GROUPS_STEADY,
                Map.of(
                        "by", Wording.by(grouping.by()),
                        "groups", tested.size(),
                        "rose", rose,
                        "fell", fell,
                        "level", level,
                        "from", study.periods().get(0),
                        "to", study.periods().get(study.periods().size() - 1))));
        tested.stream()
                .filter(series -> trends.groupDirection(series) != 0 && mayBeNamed(series))
                .sorted(Comparator.comparingDouble(GroupClaims::size).reversed().thenComparing(Series::group))
                .limit(MOST_NAMED)
                .forEach(this::name);
    }

    private boolean mayBeNamed(Series series) {
        return !series.group().label().isBlank()
                && series.profiles().stream().allMatch(profile -> profile.total() >= plan.minimumGroup());
    }

    private static double size(Series series) {
        return series.trend().topChange() instanceof Estimate.Defined change ? Math.abs(change.value()) : 0;
    }

    private void name(Series series) {
        var arguments = new HashMap<>(trends.arguments(series, series.trend().topTrendAdjusted()));
        arguments.put("group", Wording.label(series.group()));
        var code = trends.groupDirection(series) > 0 ? ClaimCode.GROUP_ROSE : ClaimCode.GROUP_FELL;
        claims.add(new Claim(code, arguments));
    }

    /** A split is worth a sentence where the change itself is beyond chance. */
    private void split(Decomposition split) {
        var kitagawa = split.kitagawa();
        if (moved(split.within())
                && kitagawa.change() instanceof Estimate.Defined change
                && kitagawa.rate() instanceof Estimate.Defined rate
                && kitagawa.composition() instanceof Estimate.Defined composition) {
            var arguments = new HashMap<String, Object>();
            String where = split.within().equals(Group.ALL) ? "" : "Within";
            var group = Map.of("group", Wording.label(split.within()));
            arguments.put("start", Wording.term("splitStart" + where, group));
            arguments.put("startBy", Wording.term("splitBy" + where, group));
            arguments.put("by", Wording.by(split.by()));
            arguments.put("level", level);
            arguments.put("from", split.from());
            arguments.put("to", split.to());
            arguments.put("confidence", plan.confidence());
            arguments.put("change", 100 * change.value());
            put(arguments, "rate", rate);
            put(arguments, "composition", composition);
            arguments.put("turnover", turnover(split));
            claims.add(new Claim(ClaimCode.CHANGE_SPLIT, arguments));
        }
    }

    private static Object turnover(Decomposition split) {
        long once = split.entered() + split.left();
        return once == 0 ? "" : Wording.term("turnover", Map.of("entered", split.entered(), "left", split.left()));
    }

    private boolean moved(Group within) {
        if (within.equals(Group.ALL)) {
            return trends.groupDirection(study.overall()) != 0;
        }
        return study.groupings().stream()
                .flatMap(grouping -> grouping.groups().stream())
                .anyMatch(series -> series.group().equals(within) && trends.groupDirection(series) != 0);
    }

    private static void put(Map<String, Object> arguments, String name, Estimate.Defined part) {
        arguments.put(name, 100 * part.value());
        arguments.put(name + "Lower", 100 * part.interval().lower());
        arguments.put(name + "Upper", 100 * part.interval().upper());
    }
}
