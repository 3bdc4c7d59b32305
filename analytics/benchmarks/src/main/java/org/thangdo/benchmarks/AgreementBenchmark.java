package org.thangdo.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.agreement.AgreementCoefficient;
import org.thangdo.stats.agreement.AgreementCoefficient.Agreement;
import org.thangdo.stats.agreement.AgreementFamily;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.Inference;
import org.thangdo.stats.agreement.ProfileCounter;

/** 100 million ratings in memory, 10 raters on four levels, 20 % missing: from bytes to coefficients with intervals. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class AgreementBenchmark {

    private static final int SUBJECTS = 10_000_000;
    private static final int RATERS = 10;
    private static final double LEVEL = 0.95;
    private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 1);

    private byte[] ratings;
    private AgreementTable table;

    @Setup
    public void simulate() {
        ratings = new SimulatedRatings(SUBJECTS, RATERS, 0.2, 1).matrix();
        table = countOnOneThread();
    }

    @Benchmark
    public AgreementTable countOnOneThread() {
        return count(0, SUBJECTS);
    }

    @Benchmark
    public AgreementTable countOnTwoThreads() {
        return IntStream.range(0, 2)
                .parallel()
                .mapToObj(half -> count(SUBJECTS / 2 * half, SUBJECTS / 2 * (half + 1)))
                .reduce(AgreementTable.empty(SimulatedRatings.SCALE), AgreementTable::merge);
    }

    private AgreementTable count(int from, int to) {
        return new ProfileCounter(SimulatedRatings.SCALE, RATERS)
                .add(ratings, from, to)
                .table();
    }

    @Benchmark
    public List<Agreement> alphaWithBootstrap() {
        return new AgreementFamily(table, List.of(AgreementCoefficient.ALPHA_ORDINAL)).percentile(BOOTSTRAP, LEVEL);
    }

    @Benchmark
    public List<Agreement> countOnOneThreadAndAlphaWithBootstrap() {
        return new AgreementFamily(countOnOneThread(), List.of(AgreementCoefficient.ALPHA_ORDINAL))
                .percentile(BOOTSTRAP, LEVEL);
    }

    @Benchmark
    public List<Agreement> wholeFamilyWithJackknife() {
        return family().estimate(Inference.at(LEVEL));
    }

    @Benchmark
    public List<Agreement> wholeFamilyWithBootstrap() {
        return family().percentile(BOOTSTRAP, LEVEL);
    }

    private AgreementFamily family() {
        return new AgreementFamily(table, AgreementCoefficient.family());
    }
}
