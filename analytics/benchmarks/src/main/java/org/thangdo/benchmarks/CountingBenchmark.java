package org.thangdo.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.ProfileCounter;

/** 100 million ratings in memory, 20 % of them missing, to their table. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class CountingBenchmark {

    private static final int SUBJECTS = 10_000_000;
    private static final int RATERS = 10;

    @Param({"1", "2"})
    private int threads;

    private byte[] ratings;

    @Setup
    public void simulate() {
        ratings = new SimulatedRatings(SUBJECTS, RATERS, 0.2, 1).matrix();
    }

    @Benchmark
    public AgreementTable count() {
        return IntStream.range(0, threads)
                .parallel()
                .mapToObj(part -> new ProfileCounter(SimulatedRatings.SCALE, RATERS)
                        .add(ratings, from(part), from(part + 1))
                        .table())
                .reduce(AgreementTable.empty(SimulatedRatings.SCALE), AgreementTable::merge);
    }

    private int from(int part) {
        return (int) ((long) SUBJECTS * part / threads);
    }
}
