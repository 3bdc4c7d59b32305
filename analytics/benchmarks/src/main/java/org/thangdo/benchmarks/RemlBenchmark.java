package org.thangdo.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.reliability.CrossedSums;
import org.thangdo.stats.reliability.IntraclassCorrelation.Model;
import org.thangdo.stats.reliability.RemlFit;

/** Intraclass correlation of 1 million subjects by 6 raters, 20 % of the scores missing, by restricted likelihood. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class RemlBenchmark {

    private static final int SUBJECTS = 1_000_000;
    private static final int RATERS = 6;

    private RatingPanel panel;
    private CrossedSums sums;

    @Setup
    public void simulate() {
        panel = RatingPanel.of(scores(new SeededRandom(1)));
        sums = CrossedSums.of(panel);
    }

    /** Whole points on 0 to 100: the level of the subject, the severity of the rater, and an error. */
    private static double[][] scores(SeededRandom random) {
        var scores = new double[SUBJECTS][RATERS];
        for (double[] row : scores) {
            double level = 70 + 10 * near(random);
            for (int j = 0; j < RATERS; j++) {
                double score = level + j - RATERS / 2.0 + 6 * near(random);
                row[j] = random.nextDouble() < 0.2 ? Double.NaN : Math.rint(Math.max(0, Math.min(100, score)));
            }
        }
        return scores;
    }

    /** A number near 0, with variance 1 and nearly normal. */
    private static double near(SeededRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    @Benchmark
    public CrossedSums sum() {
        return CrossedSums.of(panel);
    }

    @Benchmark
    public RemlFit fit() {
        return RemlFit.of(sums, Model.TWO_WAY_RANDOM);
    }

    @Benchmark
    public RemlFit sumAndFit() {
        return RemlFit.of(CrossedSums.of(panel), Model.TWO_WAY_RANDOM);
    }
}
