package org.thangdo.benchmarks;

import java.util.Arrays;
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
import org.thangdo.benchmarks.SimulatedForms.Spread;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.facets.FittedForms;
import org.thangdo.stats.facets.MarginalFit;
import org.thangdo.stats.facets.MarginalModel;
import org.thangdo.stats.facets.NullModel;
import org.thangdo.stats.facets.card.CardPlan;
import org.thangdo.stats.facets.card.CommonHalo;
import org.thangdo.stats.facets.card.ReportCards;

/** Halo in 17,280 ratings (360 ratees, 60 raters, 8 criteria): as a random effect of the model, and on report cards. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class HaloBenchmark {

    private static final int RATERS = 60;
    private static final int DRAWS = 1000;

    private FacetRatings ratings;
    private Fitted joint;

    @Setup
    public void simulate() {
        ratings = new SimulatedForms(360, RATERS, Spread.ANYBODY, 7).ratings();
        joint = (Fitted) FacetFit.of(ratings, SimulatedForms.model());
    }

    @Benchmark
    public MarginalFit marginalFit() {
        return fitted(MarginalModel.of(SimulatedForms.model(), ratings.size(0)).withHalo(1));
    }

    @Benchmark
    public MarginalFit marginalFitWithProfiles() {
        return fitted(MarginalModel.of(SimulatedForms.model(), ratings.size(0))
                .withHalo(1)
                .withProfile(2));
    }

    private MarginalFit fitted(MarginalModel model) {
        var fit = MarginalFit.of(ratings, model);
        if (fit instanceof MarginalFit.Fitted) {
            return fit;
        }
        throw new IllegalStateException("not fitted: " + fit);
    }

    @Benchmark
    public ReportCards reportCards() {
        var forms = FittedForms.of(joint, 1, 2);
        var model = new NullModel(forms, CommonHalo.deviation(forms, 1));
        var unit = new int[RATERS];
        Arrays.fill(unit, CardPlan.NONE);
        return ReportCards.of(model, CardPlan.of(new int[RATERS], unit, DRAWS, 1));
    }
}
