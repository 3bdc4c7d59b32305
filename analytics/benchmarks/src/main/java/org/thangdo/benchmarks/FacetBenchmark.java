package org.thangdo.benchmarks;

import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import org.thangdo.benchmarks.SimulatedForms.Spread;
import org.thangdo.stats.facets.DesignCheck;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;
import org.thangdo.stats.facets.FacetRatings;

/** A many-facet model by joint likelihood, from ratings in memory to measures and their errors. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class FacetBenchmark {

    private static final int MOST_ITERATIONS = 10;

    /** Ratings of the simulated forms. */
    public enum Size {
        /** 360 ratees by 60 raters: 17,280 ratings. */
        AGENCY(360, 60, Spread.ANYBODY),
        /** 20 thousand ratees by 60 raters: 960 thousand ratings. */
        PROVINCE(20_000, 60, Spread.DEPARTMENTS),
        /** The same ratings by 4 thousand raters, of neighbouring departments. */
        PROVINCE_OF_MANY_RATERS(20_000, 4_000, Spread.DEPARTMENTS),
        /** The same by raters who judge anybody, so that every rater meets many others. */
        PROVINCE_OF_SCATTERED_RATERS(20_000, 4_000, Spread.ANYBODY),
        /** 200 thousand ratees by 60 raters: 9.6 million ratings. */
        COUNTRY(200_000, 60, Spread.DEPARTMENTS);

        private final SimulatedForms forms;

        Size(int ratees, int raters, Spread spread) {
            forms = new SimulatedForms(ratees, raters, spread, 7);
        }
    }

    @Param
    private Size size;

    private FacetRatings ratings;

    @Setup
    public void simulate() {
        ratings = size.forms.ratings();
    }

    @Benchmark
    public Fitted fit() {
        var fit = FacetFit.of(ratings, SimulatedForms.model());
        if (!(fit instanceof Fitted fitted) || fit.trace().size() > MOST_ITERATIONS) {
            throw new IllegalStateException("not fitted in " + MOST_ITERATIONS + " iterations: " + fit.trace());
        }
        return fitted;
    }

    @Benchmark
    public double fitWithStandardErrors() {
        var fit = fit();
        double sum = 0;
        for (int f = 0; f < ratings.facets(); f++) {
            for (int e = 0; e < ratings.size(f); e++) {
                sum += fit.standing(f, e) == Standing.ABSENT ? 0 : fit.standardError(f, e);
            }
        }
        return sum;
    }

    @Benchmark
    public int designCheck() {
        var check = DesignCheck.of(ratings, SimulatedForms.model());
        return check.free().size() + check.linkage(1, Set.of()).components().size();
    }
}
