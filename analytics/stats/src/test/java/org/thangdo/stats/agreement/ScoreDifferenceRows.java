package org.thangdo.stats.agreement;

import static org.thangdo.stats.agreement.PeerDifference.LEVEL;
import static org.thangdo.stats.agreement.PeerDifference.interval;
import static org.thangdo.stats.agreement.PeerDifference.number;
import static org.thangdo.stats.agreement.PeerDifference.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reference;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.PeerDifference.Example;
import org.thangdo.stats.consensus.Awg;
import org.thangdo.stats.consensus.GroupAnswers;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.reliability.CrossProducts;
import org.thangdo.stats.reliability.CrossedSums;
import org.thangdo.stats.reliability.IntraclassCorrelation;
import org.thangdo.stats.reliability.IntraclassCorrelation.IntervalMethod;
import org.thangdo.stats.reliability.IntraclassCorrelation.Reliability;
import org.thangdo.stats.reliability.MomentComponents;
import org.thangdo.stats.reliability.MomentComponents.Design;
import org.thangdo.stats.reliability.RemlFit;
import org.thangdo.stats.reliability.ReplicatedSums;
import org.thangdo.stats.trend.JonckheereTerpstra;
import org.thangdo.stats.trend.PeriodCounts;

/** Differences in what is computed from scores, group answers and ordered groups. */
final class ScoreDifferenceRows {

    private static final double NONE = Double.NaN;

    /** 15 subjects by 5 raters. Gwet (2014). */
    private static final double[][] FIVE_RATERS = {
        {1, 1, 2, NONE, 2}, {1, 1, 0, 1, NONE}, {2, 3, 3, 3, NONE}, {NONE, 0, 0, NONE, 0}, {0, 0, 0, NONE, 0},
        {0, 0, 0, NONE, 0}, {1, 0, 2, NONE, 1}, {1, NONE, 2, 0, NONE}, {2, 2, 2, NONE, 2}, {2, 1, 1, 1, NONE},
        {NONE, 1, 0, 0, NONE}, {0, 0, 0, 0, NONE}, {1, 2, 2, 2, NONE}, {3, 3, 2, 2, 3}, {1, 1, 1, NONE, 1}
    };

    private ScoreDifferenceRows() {}

    static List<PeerDifference> all() {
        return List.of(
                icc(
                        "IntraclassCorrelation.IntervalMethod.MCGRAW_WONG",
                        "SPSS, psych 2.2.9",
                        IntervalMethod.MCGRAW_WONG),
                icc("IntraclassCorrelation.IntervalMethod.IRR", "irr 0.84.1 icc", IntervalMethod.IRR),
                iccTest(),
                irrIcc(),
                reml(),
                awg(),
                jonckheere());
    }

    private static PeerDifference icc(String place, String peer, IntervalMethod method) {
        return new PeerDifference(
                place,
                peer,
                "icc",
                Example.SHROUT_FLEISS.words() + ", ICC(A,k)",
                interval(average(method).estimate()),
                interval(average(IntervalMethod.MODIFIED_LARGE_SAMPLE).estimate()));
    }

    private static Reliability average(IntervalMethod method) {
        return IntraclassCorrelation.named("ICC(A,k)")
                .estimate(CrossProducts.of(Example.SHROUT_FLEISS.scores()), LEVEL, method);
    }

    private static PeerDifference iccTest() {
        return new PeerDifference(
                "IntraclassCorrelation.IntervalMethod.IRR, test",
                "irr 0.84.1 icc",
                "icc",
                Example.SHROUT_FLEISS.words() + ", ICC(A,k)",
                test(average(IntervalMethod.IRR)),
                test(average(IntervalMethod.MODIFIED_LARGE_SAMPLE)));
    }

    private static String test(Reliability reliability) {
        var test = (TestResult.Tested) reliability.test();
        return "df2 " + number(test.degreesOfFreedom()) + ", p " + number(test.pValue());
    }

    private static PeerDifference irrIcc() {
        double[][] scores = Example.UNEQUAL.scores();
        int raters = scores[0].length;
        int[] rated = IntStream.range(0, scores.length * raters)
                .filter(i -> !Double.isNaN(scores[i / raters][i % raters]))
                .toArray();
        var sums = ReplicatedSums.of(
                Arrays.stream(rated).map(i -> i / raters).toArray(),
                Arrays.stream(rated).map(i -> i % raters).toArray(),
                Arrays.stream(rated)
                        .mapToDouble(i -> scores[i / raters][i % raters])
                        .toArray());
        return new PeerDifference(
                "MomentComponents.Design",
                "irrICC 1.0 icc1a.fn",
                "icc",
                Example.UNEQUAL.words() + ", one-way",
                value(MomentComponents.estimate(sums, Design.ONE_WAY_AS_IRRICC, LEVEL)
                        .betweenRaters()),
                value(MomentComponents.estimate(sums, Design.ONE_WAY, LEVEL).betweenRaters()));
    }

    private static PeerDifference reml() {
        var fit = (RemlFit.Fitted)
                RemlFit.of(CrossedSums.of(RatingPanel.of(FIVE_RATERS)), IntraclassCorrelation.Model.TWO_WAY_RANDOM);
        return new PeerDifference(
                "RemlFit",
                "statsmodels 0.13.5 MixedLM",
                "icc",
                "Gwet (2014), 15 × 5, some missing",
                "criterion 0.0122 above the least, ICC(A,1) 1.7 % off",
                "criterion " + number(fit.criterion()) + ", ICC(A,1) "
                        + value(fit.estimate(IntraclassCorrelation.named("ICC(A,1)"), 1, LEVEL)
                                .estimate()));
    }

    private static PeerDifference awg() {
        var first = LevelCounts.of(0, 0, 0, 1, 5);
        var second = LevelCounts.of(0, 1, 3, 2, 0);
        return new PeerDifference(
                "Awg",
                "multilevel 2.7 awg",
                "a_wg",
                "6 members, 2 questions on 5 levels",
                value(Awg.of(GroupAnswers.of(second), LEVEL)),
                value(Awg.of(GroupAnswers.of(first, second), LEVEL)));
    }

    private static PeerDifference jonckheere() {
        double[][] conditions = Reference.ratings(Reference.cases().stream()
                .filter(each -> each.id().startsWith("dist.jonckheere_hollander."))
                .findFirst()
                .orElseThrow()
                .data()
                .get("groups"));
        double[] scale = Arrays.stream(conditions)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        var groups = Arrays.stream(conditions)
                .map(group -> LevelCounts.of(Arrays.stream(scale)
                        .mapToLong(value -> DoubleStream.of(group)
                                .filter(each -> each == value)
                                .count())
                        .toArray()))
                .toList();
        var test = JonckheereTerpstra.of(PeriodCounts.evenlySpaced(groups));
        return new PeerDifference(
                "JonckheereTerpstra.testIgnoringTies",
                "clinfun 1.1.5, DescTools 0.99.59",
                "jonckheere_terpstra",
                "Hollander and Wolfe (1973), 3 × 6",
                p(test.testIgnoringTies(Alternative.INCREASING)),
                p(test.test(Alternative.INCREASING)));
    }

    private static String p(TestResult test) {
        return "p " + number(((TestResult.Tested) test).pValue());
    }
}
