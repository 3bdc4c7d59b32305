package org.thangdo.study.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.stats.association.ClusteredAssociation;
import org.thangdo.stats.association.ClusteredTable;
import org.thangdo.stats.association.CrossTable;
import org.thangdo.stats.association.SignTest;
import org.thangdo.stats.association.WithinGroups;
import org.thangdo.stats.association.WithinGroups.Group;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.units.UnitLevels;
import org.thangdo.stats.units.UnitsAndChance;

/** Do a unit, its head and its people go together? Invented units. */
enum UnitPeopleTopic implements Topic {

    /** Ten units of one head each. */
    SOMERS_D {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            var heads = heads();
            steps.rows("table", UNITS_AND_HEADS);
            steps.count("n", heads.size());
            steps.count("pairs", heads.size() * (heads.size() - 1L) / 2);
            long alike = 0;
            long opposite = 0;
            long different = 0;
            for (int i = 0; i < heads.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int unit = Integer.compare(heads.get(i)[0], heads.get(j)[0]);
                    int head = Integer.compare(heads.get(i)[1], heads.get(j)[1]);
                    different += Math.abs(unit);
                    alike += unit * head > 0 ? 1 : 0;
                    opposite += unit * head < 0 ? 1 : 0;
                }
            }
            steps.count("alike", alike);
            steps.count("opposite", opposite);
            steps.count("different", different);
            steps.put("higher", (double) alike / different);
            steps.put("lower", (double) opposite / different);
            steps.put("value", (double) (alike - opposite) / different);
            steps.put("gamma", (double) (alike - opposite) / (alike + opposite));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var clusters = new TreeMap<String, SortedMap<String, CrossTable>>();
            for (int[] head : heads()) {
                long[][] one = new long[UNITS_AND_HEADS.length][UNITS_AND_HEADS.length];
                one[head[0]][head[1]] = 1;
                var table = CrossTable.of(LevelCounts.of(one[0]), LevelCounts.of(one[1]), LevelCounts.of(one[2]));
                clusters.put("unit" + clusters.size(), new TreeMap<>(Map.of("2021", table)));
            }
            var tie = ClusteredAssociation.of(new ClusteredTable(clusters), Tables.CONFIDENCE);
            return Map.of(
                    "value", Tables.value(tie.somers()),
                    "gamma", Tables.value(tie.gamma()),
                    "higher", tie.higher(),
                    "lower", tie.lower());
        }
    },

    SIGN_TEST {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            int above = (int) steps.count("above", ABOVE);
            steps.count("equal", EQUAL);
            int below = (int) steps.count("below", BELOW);
            int n = (int) steps.count("n", above + below);
            double tail = 0;
            for (int x = 0; x <= below; x++) {
                tail += steps.put("exactly" + x, Tables.binomial(n, x, 0.5));
            }
            steps.put("tail", tail);
            steps.put("p", 2 * tail);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var signs = new ArrayList<Long>();
            for (int i = 0; i < ABOVE + EQUAL + BELOW; i++) {
                signs.add(i < ABOVE ? 1L : i < ABOVE + EQUAL ? 0L : -1L);
            }
            return Map.of("p", Tables.tested(SignTest.of(signs)).pValue());
        }
    },

    HEAD_AMONG_PEOPLE {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double sum = 0;
            double variance = 0;
            for (int unit = 0; unit < HEADS.length; unit++) {
                String at = String.valueOf(unit + 1);
                steps.count("head" + at, HEADS[unit]);
                steps.counts("others" + at, longs(OTHERS[unit]));
                double others = OTHERS[unit].length;
                double below = steps.count("below" + at, count(OTHERS[unit], HEADS[unit], -1));
                double above = steps.count("above" + at, count(OTHERS[unit], HEADS[unit], 1));
                sum += steps.put("delta" + at, (below - above) / others);
                double people = steps.count("people" + at, OTHERS[unit].length + 1L);
                double ties = 0;
                for (int level = 1; level <= LEVELS; level++) {
                    double t = count(OTHERS[unit], level, 0) + (HEADS[unit] == level ? 1 : 0);
                    ties += t * t * t - t;
                }
                steps.put("ties" + at, ties);
                variance += steps.put("variance" + at, (people + 1 - ties / (people * (people - 1))) / (3 * others));
            }
            steps.put("mean", sum / HEADS.length);
            double z = steps.put("z", sum / Math.sqrt(variance));
            steps.put("p", Tables.twoSided(z));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var groups = new ArrayList<Group>();
            for (int unit = 0; unit < HEADS.length; unit++) {
                groups.add(new Group("unit" + unit, levels(HEADS[unit]), levels(OTHERS[unit])));
            }
            var answer = WithinGroups.of(groups, Tables.CONFIDENCE);
            var answers = Tables.answers("z", answer.test());
            answers.put("mean", Tables.value(answer.net()));
            return answers;
        }
    },

    UNITS_OF_ONE_LEVEL {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            long good = steps.count(
                    "good", DEALT.stream().mapToLong(unit -> unit.at(0)).sum());
            long excellent = steps.count(
                    "excellent", DEALT.stream().mapToLong(LevelCounts::top).sum());
            steps.count("people", good + excellent);
            steps.counts("sizes", DEALT.stream().map(LevelCounts::total).toList());
            double expected = 0;
            for (int unit = 0; unit < DEALT.size(); unit++) {
                double all = 1;
                for (int i = 0; i < DEALT.get(unit).total(); i++) {
                    all *= (double) (good - i) / (good + excellent - i);
                }
                expected += steps.put("chance" + (unit + 1), all);
            }
            steps.put("expected", expected);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var units = new TreeMap<String, LevelCounts>();
            DEALT.forEach(unit -> units.put("unit" + units.size(), unit));
            var answer = UnitsAndChance.of(new UnitLevels(units), Tables.DRAWS);
            return Map.of(
                    "chance1", answer.single().get(0).chance(),
                    "chance2", answer.single().get(1).chance(),
                    "chance3", answer.single().get(2).chance(),
                    "expected", answer.expected());
        }
    };

    /** Units by their level (rows) and that of their head (columns). */
    private static final int[][] UNITS_AND_HEADS = {{2, 1, 0}, {1, 2, 1}, {0, 1, 2}};

    private static final int ABOVE = 6;
    private static final int EQUAL = 4;
    private static final int BELOW = 1;

    private static final int LEVELS = 4;
    private static final int[] HEADS = {4, 3, 4};
    private static final int[][] OTHERS = {{3, 3, 3, 4}, {3, 3, 4}, {2, 3, 3, 3, 3}};

    /** Good and excellent in units of three, four and five people. */
    private static final List<LevelCounts> DEALT =
            List.of(LevelCounts.of(3, 0), LevelCounts.of(3, 1), LevelCounts.of(4, 1));

    private static List<int[]> heads() {
        var heads = new ArrayList<int[]>();
        for (int unit = 0; unit < UNITS_AND_HEADS.length; unit++) {
            for (int head = 0; head < UNITS_AND_HEADS.length; head++) {
                for (int n = 0; n < UNITS_AND_HEADS[unit][head]; n++) {
                    heads.add(new int[] {unit, head});
                }
            }
        }
        return heads;
    }

    /** How many levels lie below ({@code -1}), at (0) or above (1) a level. */
    private static long count(int[] levels, int level, int side) {
        long n = 0;
        for (int each : levels) {
            n += Integer.compare(each, level) == side ? 1 : 0;
        }
        return n;
    }

    private static LevelCounts levels(int... people) {
        long[] counts = new long[LEVELS];
        for (int level : people) {
            counts[level - 1]++;
        }
        return LevelCounts.of(counts);
    }

    private static List<Long> longs(int[] numbers) {
        var longs = new ArrayList<Long>();
        for (int number : numbers) {
            longs.add((long) number);
        }
        return longs;
    }
}
