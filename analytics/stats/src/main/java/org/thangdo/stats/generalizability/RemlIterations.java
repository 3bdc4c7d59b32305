package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.stats.generalizability.RemlPoint.Derivatives;
import org.thangdo.stats.reliability.PositiveMatrix;

/**
 * Average-information steps to the components that maximise the restricted likelihood, none below 0. Components that a
 * step would make negative, and those at 0 that the likelihood does not pull up, are held at 0 while the others move; a
 * step that does not lower the criterion is halved.
 *
 * <p>References: Patterson and Thompson (1971), Biometrika 58; Gilmour, Thompson and Cullis (1995), Biometrics 51.
 */
final class RemlIterations {
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 30;
    private static final double CONVERGED = 1e-10;

    /** A decrement that halving cannot realise any more because the criterion is rounded. */
    private static final double ROUNDED = 1e-6;

    private final EffectCells cells;
    private final MixedModelLayout layout;
    private final double[] ordered;
    private final List<RemlStep> trace = new ArrayList<>();
    private RemlPoint point;
    private Derivatives derivatives;
    private boolean converged;

    private RemlIterations(EffectCells cells, MixedModelLayout layout, double[] centred) {
        this.cells = cells;
        this.layout = layout;
        ordered = IntStream.of(layout.order).mapToDouble(m -> centred[m]).toArray();
    }

    /** @param start components, all {@code > 0} */
    static RemlIterations of(EffectCells cells, MixedModelLayout layout, double[] centred, double[] start) {
        var iterations = new RemlIterations(cells, layout, centred);
        RemlPoint.at(cells, layout, iterations.ordered, start).ifPresent(iterations::run);
        return iterations;
    }

    boolean converged() {
        return converged;
    }

    List<RemlStep> trace() {
        return trace;
    }

    RemlPoint point() {
        return point;
    }

    Derivatives derivatives() {
        return derivatives;
    }

    private void run(RemlPoint start) {
        point = start;
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            derivatives = point.derivatives(ordered);
            var direction = direction();
            if (direction.isEmpty()) {
                return;
            }
            double decrement = 0;
            int atZero = 0;
            for (int j = 0; j < point.components.length; j++) {
                decrement += derivatives.score()[j] * direction.get()[j];
                atZero += point.components[j] == 0 ? 1 : 0;
            }
            trace.add(new RemlStep(point.criterion, decrement, atZero));
            boolean moved = decrement >= CONVERGED && search(direction.get());
            converged = decrement < CONVERGED || !moved && decrement < ROUNDED;
            if (!moved && !converged) {
                return;
            }
        }
    }

    private boolean search(double[] direction) {
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            var next = new double[direction.length];
            for (int j = 0; j < next.length; j++) {
                next[j] = Math.max(0, point.components[j] + length * direction[j]);
            }
            if (next[next.length - 1] > 0) {
                var there = RemlPoint.at(cells, layout, ordered, next);
                if (there.isPresent() && there.get().criterion < point.criterion) {
                    point = there.get();
                    return true;
                }
            }
            length /= 2;
        }
        return false;
    }

    /** The step to the highest point of the likelihood's parabola among components that are not negative. */
    private Optional<double[]> direction() {
        int size = point.components.length;
        var held = new boolean[size];
        for (int j = 0; j < size - 1; j++) {
            held[j] = point.components[j] == 0 && derivatives.score()[j] <= 0;
        }
        while (true) {
            var step = step(held);
            if (step.isEmpty()) {
                return step;
            }
            boolean inside = true;
            for (int j = 0; j < size - 1; j++) {
                if (!held[j] && point.components[j] + step.get()[j] < 0) {
                    held[j] = true;
                    inside = false;
                }
            }
            if (inside) {
                return step;
            }
        }
    }

    /** The Newton step of the components that are free, those held going to 0. */
    private Optional<double[]> step(boolean[] held) {
        int[] free = IntStream.range(0, held.length).filter(j -> !held[j]).toArray();
        var matrix = new double[free.length][free.length];
        var right = new double[free.length];
        for (int a = 0; a < free.length; a++) {
            double[] row = derivatives.information()[free[a]];
            right[a] = derivatives.score()[free[a]];
            for (int j = 0; j < held.length; j++) {
                right[a] += held[j] ? row[j] * point.components[j] : 0;
            }
            for (int b = 0; b < free.length; b++) {
                matrix[a][b] = row[free[b]];
            }
        }
        return PositiveMatrix.factored(matrix).map(factored -> {
            double[] solved = factored.solve(right);
            var step = new double[held.length];
            Arrays.setAll(step, j -> held[j] ? -point.components[j] : 0);
            for (int a = 0; a < free.length; a++) {
                step[free[a]] = solved[a];
            }
            return step;
        });
    }
}
