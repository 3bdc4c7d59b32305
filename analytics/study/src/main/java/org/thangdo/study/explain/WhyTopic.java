package org.thangdo.study.explain;

import java.util.List;
import java.util.Map;
import org.thangdo.stats.decomposition.GroupShare;
import org.thangdo.stats.decomposition.Kitagawa;
import org.thangdo.stats.decomposition.Oaxaca;

/** Why did a share move? The example is two invented groups, one of which doubled. */
enum WhyTopic implements Topic {
    KITAGAWA {
        @Override
        public Steps byHand() {
            var steps = mix();
            double composition = 0;
            double rate = 0;
            for (int g = 0; g < GROUPS.size(); g++) {
                double grew = number(steps, "now", g) - number(steps, "size", g);
                double rose = number(steps, "rateNow", g) - number(steps, "rate", g);
                double meanRate = (number(steps, "rateNow", g) + number(steps, "rate", g)) / 2;
                double meanSize = (number(steps, "now", g) + number(steps, "size", g)) / 2;
                composition += steps.put("byGrowth" + g, 100 * grew * meanRate);
                rate += steps.put("byRate" + g, 100 * rose * meanSize);
            }
            steps.put("composition", composition);
            steps.put("part", composition / (composition + rate));
            steps.put("rates", rate);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var split = Kitagawa.of(GROUPS, Tables.DRAWS, Tables.CONFIDENCE);
            return Map.of(
                    "change", 100 * Tables.value(split.change()),
                    "composition", 100 * Tables.value(split.composition()),
                    "rates", 100 * Tables.value(split.rate()));
        }
    },

    OAXACA {
        @Override
        public Steps byHand() {
            var steps = mix();
            double endowments = 0;
            double coefficients = 0;
            double interaction = 0;
            for (int g = 0; g < GROUPS.size(); g++) {
                double grew = number(steps, "now", g) - number(steps, "size", g);
                double rose = number(steps, "rateNow", g) - number(steps, "rate", g);
                endowments += steps.put("byGrowth" + g, 100 * grew * number(steps, "rate", g));
                coefficients += steps.put("byRate" + g, 100 * rose * number(steps, "size", g));
                interaction += steps.put("byBoth" + g, 100 * grew * rose);
            }
            steps.put("endowments", endowments);
            steps.put("coefficients", coefficients);
            steps.put("interaction", interaction);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var split = Oaxaca.threefold(GROUPS, Tables.DRAWS, Tables.CONFIDENCE);
            return Map.of(
                    "change", 100 * Tables.value(split.change()),
                    "endowments", 100 * Tables.value(split.endowments()),
                    "coefficients", 100 * Tables.value(split.coefficients()),
                    "interaction", 100 * Tables.value(split.interaction()));
        }
    };

    private static final List<GroupShare> GROUPS =
            List.of(new GroupShare("heads", 20, 8, 40, 20), new GroupShare("staff", 80, 8, 60, 9));

    /** Sizes and rates of the groups, numbered 0 and 1, and the change of the whole in points. */
    private static Steps mix() {
        var steps = new Steps();
        double people = GROUPS.stream().mapToLong(GroupShare::people).sum();
        double peopleNow = GROUPS.stream().mapToLong(GroupShare::peopleNow).sum();
        long top = 0;
        long topNow = 0;
        for (int g = 0; g < GROUPS.size(); g++) {
            var group = GROUPS.get(g);
            top += steps.count("top" + g, group.top());
            topNow += steps.count("topNow" + g, group.topNow());
            double n = steps.count("people" + g, group.people());
            double nNow = steps.count("peopleNow" + g, group.peopleNow());
            steps.put("size" + g, n / people);
            steps.put("now" + g, nNow / peopleNow);
            steps.put("rate" + g, group.top() / n);
            steps.put("rateNow" + g, group.topNow() / nNow);
        }
        double whole = steps.put("whole", top / people);
        double wholeNow = steps.put("wholeNow", topNow / peopleNow);
        steps.put("change", 100 * (wholeNow - whole));
        return steps;
    }

    private static double number(Steps steps, String name, int group) {
        return (double) steps.named().get(name + group);
    }
}
