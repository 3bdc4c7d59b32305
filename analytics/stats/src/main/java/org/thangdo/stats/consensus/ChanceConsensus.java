package org.thangdo.stats.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * The agreement that groups of one size show when their members rate by chance: groups are drawn from the null
 * distribution and the index is computed for each. A limit that holds for every size, such as 0.70, is far too high
 * for a large group and within reach of chance for a small one.
 *
 * <p>Answers to several questions go together even when members do not agree with each other. Taking them as
 * independent makes chance look steadier than it is and the limit too easy, so their correlation is declared: answers
 * are then cut from normal numbers with that correlation among the questions, and 0 is the independent case.
 *
 * <p>References: Dunlap, Burke and Smith-Crowe (2003), J. Applied Psychology 88; Cohen, Doveh and Nahum-Shani (2009),
 * Org. Research Methods 12, for several questions.
 *
 * @param chance what ratings by chance look like, level by level
 * @param members of the group, {@code >= 2}
 * @param items number of questions, {@code >= 1}
 * @param correlation of the normal numbers behind two questions answered by one member, in [0, 1)
 * @param draws number of groups drawn, {@code >= 100}; 10,000 give a 95 % limit to about 0.01
 * @param seed of the generator
 */
public record ChanceConsensus(
        NullDistribution.OfShares chance, int members, int items, double correlation, int draws, long seed) {

    private static final double WEIGHT = 1e12; // shares as whole numbers

    public ChanceConsensus {
        if (members < 2 || items < 1 || !(correlation >= 0 && correlation < 1) || draws < 100) {
            throw new IllegalArgumentException("no groups to draw: members " + members + ", items " + items
                    + ", correlation " + correlation + ", draws " + draws);
        }
    }

    /**
     * The index, in every group drawn. Its p-value for a group is {@link Replicates#pValueAbove}, its significance
     * limit at 5 % {@link Replicates#limitAbove limitAbove(0.05)}: empty in a group so small that even full agreement
     * may be chance.
     */
    public Replicates of(Rwg index) {
        double variance = chance.variance();
        return draw(group -> index.of(group.mean(Spread.VARIANCE) / variance, items));
    }

    /**
     * The index with its sign turned, in every group drawn, so that greater is more agreement here too: the limit at
     * 5 % is {@code −limitAbove(0.05)}.
     */
    public Replicates ofNegative(AverageDeviation index) {
        return draw(group -> -index.value(group));
    }

    private Replicates draw(ToDoubleFunction<GroupAnswers> index) {
        var random = new SeededRandom(seed);
        var values = new double[draws];
        for (int d = 0; d < draws; d++) {
            values[d] =
                    index.applyAsDouble(new GroupAnswers(correlation > 0 ? correlated(random) : independent(random)));
        }
        return new Replicates(values);
    }

    private List<LevelCounts> independent(SeededRandom random) {
        long[] weights = chance.shares().stream()
                .mapToLong(share -> FastMath.round(share * WEIGHT))
                .toArray();
        return IntStream.range(0, items)
                .mapToObj(j -> LevelCounts.of(random.multinomial(members, weights)))
                .toList();
    }

    private List<LevelCounts> correlated(SeededRandom random) {
        var normal = new NormalDistribution(null, 0, 1);
        double common = Math.sqrt(correlation);
        double own = Math.sqrt(1 - correlation);
        var counts = new long[items][chance.shares().size()];
        for (int i = 0; i < members; i++) {
            double member = normal(random, normal);
            for (int j = 0; j < items; j++) {
                double z = common * member + own * normal(random, normal);
                counts[j][level(normal.cumulativeProbability(z))]++;
            }
        }
        var answers = new ArrayList<LevelCounts>(items);
        Arrays.stream(counts).forEach(count -> answers.add(LevelCounts.of(count)));
        return answers;
    }

    private static double normal(SeededRandom random, NormalDistribution normal) {
        return normal.inverseCumulativeProbability(random.nextDouble() + 0x1.0p-54);
    }

    /** The level whose range of the uniform distribution holds {@code u}. */
    private int level(double u) {
        double above = u;
        int k = 0;
        while (k < chance.shares().size() - 1 && above >= chance.shares().get(k)) {
            above -= chance.shares().get(k++);
        }
        return k;
    }
}
