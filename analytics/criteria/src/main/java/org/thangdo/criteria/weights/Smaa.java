package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thangdo.stats.SeededRandom;

/**
 * Under which share of the defensible weights does an alternative stand first, second, …? SMAA-2 with additive values.
 * Lahdelma and Salminen (2001), Operations Research 49.
 *
 * <p>With exact values and few enough alternatives and criteria the shares are exact volumes: the space of weights is cut
 * along the planes on which two alternatives are as good as each other. Otherwise they are drawn with a seed and carry their
 * simulation error. Alternatives that are equally good share the places they take.
 *
 * @param alternatives names
 * @param space the weights that can be defended
 * @param results shape (alternatives)
 * @param draws number of draws; 0 if the shares are exact
 */
public record Smaa(List<String> alternatives, WeightSpace space, List<Acceptability> results, int draws) {

    private static final int CONFIDENCE_DRAWS = 10_000;

    /**
     * An alternative.
     *
     * @param ranks share of the weights under which it has each place, shape (alternatives), sum 1
     * @param central mean of the weights under which it stands first; empty if there are none
     * @param confidence chance that it stands first under its central weights, when the values are as uncertain as was said; 0
     *     if there are none
     */
    public record Acceptability(
            String alternative, List<Double> ranks, Optional<CriterionWeights> central, double confidence) {
        public Acceptability {
            ranks = List.copyOf(ranks);
        }

        public double first() {
            return ranks.get(0);
        }
    }

    /**
     * How to draw where shares are not exact.
     *
     * @param draws {@code >= 1000}
     */
    public record Plan(int draws, long seed) {
        public Plan {
            if (draws < 1000) {
                throw new IllegalArgumentException("too few draws: " + draws);
            }
        }
    }

    public Smaa {
        alternatives = List.copyOf(alternatives);
        results = List.copyOf(results);
    }

    public boolean exact() {
        return draws == 0;
    }

    /** Standard error of a share that comes from drawing; 0 of an exact one. */
    public double simulationError(double share) {
        return exact() ? 0 : Math.sqrt(share * (1 - share) / draws);
    }

    /** What was found of an alternative. */
    public Acceptability of(String alternative) {
        return results.get(alternatives.indexOf(alternative));
    }

    /** The alternative that stands first under the largest share of the weights. */
    public Acceptability leader() {
        var leader = results.get(0);
        for (Acceptability each : results) {
            leader = each.first() > leader.first() ? each : leader;
        }
        return leader;
    }

    /**
     * Analyses exact values.
     *
     * @param values shape (alternatives, criteria), higher better
     */
    public static Smaa of(List<String> alternatives, double[][] values, WeightSpace space, Plan plan) {
        double[][] exact = copy(alternatives, values, space);
        return WeightPieces.of(exact, space)
                .map(tally -> result(alternatives, space, tally, exact, Optional.empty(), 0, plan.seed()))
                .orElseGet(() -> drawn(alternatives, exact, Optional.empty(), space, plan));
    }

    /**
     * Analyses values that are only known to lie in an interval, each place in it as likely as any other.
     *
     * @param halfWidths shape (alternatives, criteria), each {@code >= 0}
     */
    public static Smaa of(
            List<String> alternatives, double[][] values, double[][] halfWidths, WeightSpace space, Plan plan) {
        return drawn(
                alternatives,
                copy(alternatives, values, space),
                Optional.of(copy(alternatives, halfWidths, space)),
                space,
                plan);
    }

    private static double[][] copy(List<String> alternatives, double[][] values, WeightSpace space) {
        int n = space.criteria().size();
        if (values.length != alternatives.size() || Arrays.stream(values).anyMatch(row -> row.length != n)) {
            throw new IllegalArgumentException("values are not " + alternatives.size() + " by " + n);
        }
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    private static Smaa drawn(
            List<String> alternatives,
            double[][] values,
            Optional<double[][]> halfWidths,
            WeightSpace space,
            Plan plan) {
        var random = new SeededRandom(plan.seed());
        var tally = new RankTally(values.length, space.criteria().size());
        for (int draw = 0; draw < plan.draws(); draw++) {
            double[] weights = space.draw(random);
            tally.add(weights, near(values, halfWidths, random), 1);
        }
        return result(alternatives, space, tally, values, halfWidths, plan.draws(), plan.seed());
    }

    private static double[][] near(double[][] values, Optional<double[][]> halfWidths, SeededRandom random) {
        if (halfWidths.isEmpty()) {
            return values;
        }
        var moved = new double[values.length][values[0].length];
        for (int i = 0; i < moved.length; i++) {
            for (int j = 0; j < moved[i].length; j++) {
                moved[i][j] = values[i][j] + halfWidths.get()[i][j] * (2 * random.nextDouble() - 1);
            }
        }
        return moved;
    }

    private static Smaa result(
            List<String> alternatives,
            WeightSpace space,
            RankTally tally,
            double[][] values,
            Optional<double[][]> halfWidths,
            int draws,
            long seed) {
        var results = new ArrayList<Acceptability>();
        for (int i = 0; i < alternatives.size(); i++) {
            var central = tally.central(i).map(each -> CriterionWeights.inProportion(space.criteria(), each));
            int alternative = i;
            double confidence = central.map(each -> confidence(alternative, each, values, halfWidths, seed))
                    .orElse(0.0);
            results.add(new Acceptability(alternatives.get(i), tally.ranks(i), central, confidence));
        }
        return new Smaa(alternatives, space, results, draws);
    }

    private static double confidence(
            int alternative, CriterionWeights central, double[][] values, Optional<double[][]> halfWidths, long seed) {
        var random = new SeededRandom(seed + 1);
        var tally = new RankTally(values.length, central.size());
        for (int draw = 0; draw < (halfWidths.isEmpty() ? 1 : CONFIDENCE_DRAWS); draw++) {
            tally.add(central.array(), near(values, halfWidths, random), 1);
        }
        return tally.ranks(alternative).get(0);
    }
}
