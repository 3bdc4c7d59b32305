package org.thangdo.stats.generalizability;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.reliability.LinearCombination;
import org.thangdo.stats.reliability.PositiveMatrix;

/** Intervals of components of variance and of means. */
final class ComponentInterval {
    private ComponentInterval() {}

    /**
     * The interval of a component from the covariance of all, when there are no mean squares. With {@code E} the form of
     * the components of larger effects that is correlated with {@code −σ²}, {@code σ² + E} is uncorrelated with them, as the
     * mean square of the effect is in a balanced design; {@code σ² = (σ² + E) − E} then has the interval of Ting et al.
     * (1990) for two mean squares with Satterthwaite's (1946) degrees of freedom. Where {@code σ² + E} is not positive the
     * interval is the normal one. Ends below 0 are set to 0.
     *
     * @param larger which components are of effects that hold all facets of this one
     */
    static Estimate.Defined of(ComponentForms components, int component, boolean[] larger, double level) {
        int size = larger.length;
        double standardError = Math.sqrt(Math.max(0, components.covariance()[component][component]));
        double value = components.values()[component];
        double[] error = error(components, component, larger);
        var square = new double[size];
        square[component] = 1;
        square = ComponentForms.sum(square, error);
        if (!(components.value(square) > 0)) {
            var plain = Estimate.normal(value, standardError, level).interval();
            double end = Math.max(0, plain.lower());
            return new Estimate.Defined(value, standardError, new Interval(end, Math.max(end, plain.upper()), level));
        }
        var bounds = new LinearCombination(
                List.of(components.meanSquare(square), components.meanSquare(error)), (1 - level) / 2);
        double lower = Math.max(0, bounds.lower(1, -1));
        double upper = Math.max(lower, bounds.upper(1, -1));
        return new Estimate.Defined(value, standardError, new Interval(lower, upper, level));
    }

    /** Minus the regression of the component on those of larger effects. */
    private static double[] error(ComponentForms components, int component, boolean[] larger) {
        int[] chosen = IntStream.range(0, larger.length).filter(j -> larger[j]).toArray();
        var error = new double[larger.length];
        var matrix = new double[chosen.length][chosen.length];
        var right = new double[chosen.length];
        for (int a = 0; a < chosen.length; a++) {
            right[a] = -components.covariance()[component][chosen[a]];
            for (int b = 0; b < chosen.length; b++) {
                matrix[a][b] = components.covariance()[chosen[a]][chosen[b]];
            }
        }
        PositiveMatrix.factored(matrix).ifPresent(factored -> {
            double[] solved = factored.solve(right);
            for (int a = 0; a < chosen.length; a++) {
                error[chosen[a]] = solved[a];
            }
        });
        return error;
    }
}
