package org.thangdo.study.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.stats.bunching.CapBunching;
import org.thangdo.stats.bunching.CappedGroup;
import org.thangdo.stats.bunching.DensityBreak;
import org.thangdo.stats.bunching.Heaping;
import org.thangdo.stats.bunching.ScoreHistogram;

/** Do counts and scores pile up where a rule draws a line? The counts are invented, the lines are those of a rule. */
enum BunchingTopic implements Topic {
    BUNCHING_AT_CAP {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.count("fewest", CapBunching.FEWEST_GROUPS);
            double groups = steps.count("groups", GROUPS.size());
            steps.count("people", GROUPS.get(0).people());
            steps.count("cap", GROUPS.get(0).cap());
            steps.counts("tops", GROUPS.stream().map(CappedGroup::top).toList());
            int atCap = (int) steps.count(
                    "atCap", GROUPS.stream().filter(g -> g.top() == g.cap()).count());
            double top = steps.count(
                    "top", GROUPS.stream().mapToLong(CappedGroup::top).sum());
            double share = steps.put("share", top / (groups * GROUPS.get(0).people()));
            double pooled = steps.put("chance", chanceAtCap(share / (1 - share)));
            steps.put("expected", groups * pooled);
            steps.put("p", atLeast(atCap, pooled));
            double mean = steps.put("mean", top / groups);
            double a = (2 - mean) * 45;
            double b = (1 - mean) * 10;
            double odds = steps.put("odds", (-b + Math.sqrt(b * b + 4 * a * mean)) / (2 * a));
            steps.put("shareUncut", odds / (1 + odds));
            double uncut = steps.put("chanceUncut", chanceAtCap(odds));
            steps.put("expectedUncut", groups * uncut);
            steps.put("pUncut", atLeast(atCap, uncut));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var bunching = CapBunching.of(GROUPS);
            return Map.of(
                    "share", bunching.pooled().share(),
                    "expected", bunching.pooled().atCap(),
                    "p", Tables.tested(bunching.pooled().test()).pValue(),
                    "shareUncut", bunching.truncated().share(),
                    "expectedUncut", bunching.truncated().atCap(),
                    "pUncut", Tables.tested(bunching.truncated().test()).pValue());
        }
    },

    DENSITY_AT_CUT {
        @Override
        public Steps byHand() {
            return LinesAtCut.steps(cut(1), BELOW, ABOVE);
        }

        @Override
        public Map<String, Double> byEngine() {
            var counts = new ArrayList<>(BELOW);
            counts.addAll(ABOVE);
            var histogram = new ScoreHistogram(cut(1) - BELOW.size(), 1, counts);
            var jump = DensityBreak.at(histogram, cut(1), BELOW.size(), Tables.CONFIDENCE);
            var answers = Tables.answers("z", jump.test());
            answers.put("jump", Tables.value(jump.logJump()));
            answers.put("error", Tables.error(jump.logJump()));
            return answers;
        }
    },

    HEAPING {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.count("fewest", Heaping.FEWEST_EXPECTED);
            steps.count("score", cut(0));
            steps.counts("before", AROUND.subList(0, 2));
            steps.counts("after", AROUND.subList(3, 5));
            int people = (int) steps.count("people", AROUND.get(2).intValue());
            long neighbours =
                    steps.count("neighbours", AROUND.stream().mapToLong(n -> n).sum() - people);
            double mean = steps.put("mean", neighbours / 4.0);
            steps.put("excess", people - mean);
            steps.put("ratio", people / mean);
            int all = (int) steps.count("all", people + neighbours);
            double chance = steps.put("chance", 1 / 5.0);
            steps.put("expected", all * chance);
            double p = 0;
            for (int k = people; k <= all; k++) {
                p += Tables.binomial(all, k, chance);
            }
            steps.put("p", p);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var heaping = Heaping.at(new ScoreHistogram(cut(0) - 2, 1, AROUND), cut(0), 2, Tables.CONFIDENCE);
            return Map.of(
                    "excess", Tables.value(heaping.excess()),
                    "ratio", Tables.value(heaping.ratio()),
                    "p", Tables.tested(heaping.test()).pValue());
        }
    };

    private static final List<CappedGroup> GROUPS = List.of(
            new CappedGroup("A", 10, 2, 2),
            new CappedGroup("B", 10, 2, 2),
            new CappedGroup("C", 10, 2, 2),
            new CappedGroup("D", 10, 2, 2),
            new CappedGroup("E", 10, 1, 2));

    private static final List<Long> BELOW = List.of(30L, 26L, 22L, 15L);
    private static final List<Long> ABOVE = List.of(44L, 36L, 31L, 30L);
    private static final List<Long> AROUND = List.of(9L, 10L, 22L, 8L, 7L);

    /** Score from which a level is given, the highest level first. */
    private static int cut(int band) {
        var bands = RulePacks.shipped().get("nd335-2025").bands().orElseThrow();
        return bands.value().bands().get(band).from();
    }

    /** {@code 45 w² / (1 + 10 w + 45 w²)}: two of ten, given at most two, when each has the odds {@code w}. */
    private static double chanceAtCap(double odds) {
        return 45 * odds * odds / (1 + 10 * odds + 45 * odds * odds);
    }

    private static double atLeast(int groups, double chance) {
        double p = 0;
        for (int k = groups; k <= GROUPS.size(); k++) {
            p += Tables.binomial(GROUPS.size(), k, chance);
        }
        return p;
    }
}
