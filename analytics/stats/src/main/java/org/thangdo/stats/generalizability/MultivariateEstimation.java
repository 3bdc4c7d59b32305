package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.generalizability.DesignFault.Kind;

/** Makes a {@link MultivariateGStudy}. */
final class MultivariateEstimation {
    private final FacetScores scores;
    private final MultivariatePlan plan;

    MultivariateEstimation(FacetScores scores, MultivariatePlan plan) {
        this.scores = scores;
        this.plan = plan;
    }

    MultivariateGStudy study() {
        int[] codes = scores.given(scores.index(plan.strata()));
        var strata = new ArrayList<StratumStudy>();
        for (int code : codes) {
            var part = scores.where(m -> scores.code(plan.strata(), m) == code);
            var left = left(part);
            var facets = new ArrayList<>(List.of(plan.object()));
            plan.facets().stream().filter(facet -> !left.contains(facet)).forEach(facets::add);
            var study = GStudy.of(part, Design.of(part, facets), plan.within());
            if (study instanceof GStudy.Refused refused) {
                return new MultivariateGStudy.Refused(code, refused.faults());
            }
            strata.add(new StratumStudy(code, left, (GStudy.Estimated) study));
        }
        return linked(codes, strata);
    }

    /** Facets with one element, or one for each object. */
    private List<String> left(FacetScores part) {
        return plan.facets().stream()
                .filter(facet -> part.elements(facet) == 1
                        || part.elements(facet) == part.elements(plan.object())
                                && new ObservedSizes(part, Design.parse(plan.object() + " x " + facet))
                                                .of(facet, plan.object())
                                        == 1)
                .toList();
    }

    private MultivariateGStudy linked(int[] codes, List<StratumStudy> strata) {
        var facets = new ArrayList<>(List.of(plan.object()));
        facets.addAll(plan.linked());
        var products = new MeanProducts(scores, Design.of(scores, facets), plan.strata());
        int effects = products.effects().size();
        var covariances = new double[effects][codes.length][codes.length];
        for (int v = 0; v < codes.length; v++) {
            for (int w = 0; w < v; w++) {
                var solved = products.covariances(v, w);
                if (solved.isEmpty()) {
                    return new MultivariateGStudy.Refused(
                            codes[v], List.of(DesignFault.of(Kind.NOT_DETERMINED, codes[w], codes[v])));
                }
                for (int e = 0; e < effects; e++) {
                    covariances[e][v][w] = solved.get()[e];
                    covariances[e][w][v] = solved.get()[e];
                }
            }
            for (int e = 0; e < effects; e++) {
                covariances[e][v][v] = own(strata.get(v).study(), products.facets(e));
            }
        }
        return new MultivariateGStudy.Estimated(plan.object(), strata, named(products, covariances));
    }

    private static List<LinkedCovariance> named(MeanProducts products, double[][][] covariances) {
        return IntStream.range(0, covariances.length)
                .mapToObj(e -> new LinkedCovariance(
                        products.effects().get(e).name(), products.facets(e), rows(covariances[e])))
                .toList();
    }

    /** The component of a stratum with exactly these facets. */
    private static double own(GStudy.Estimated study, List<String> facets) {
        return study.components().stream()
                .filter(component -> component.facets().size() == facets.size()
                        && component.facets().containsAll(facets)
                        && !component.effect().endsWith("," + EffectCells.WITHIN))
                .mapToDouble(VarianceComponent::value)
                .findFirst()
                .orElse(0);
    }

    private static List<List<Double>> rows(double[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
