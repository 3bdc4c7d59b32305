package org.thangdo.stats.agreement;

import java.util.function.ToDoubleFunction;

/** Cohen's kappa of every pair of raters who all rated the same subjects, and what each would be without one subject. */
final class LightPairs extends SubjectTerms<RaterPattern> {
    private final DistanceMatrix distances;
    private final double[][][] cells; // subjects by pair of raters and their categories, shape (pairs, q, q)
    private final double[][][] leftOut; // kappa of each pair without a subject of a cell, shape (pairs, q, q)
    private final double[][][] influence; // slope of kappa with respect to a cell, shape (pairs, q, q)

    private LightPairs(RaterTable complete, DistanceMatrix distances) {
        super(complete.subjects());
        this.distances = distances;
        int q = distances.categories();
        cells = new double[complete.raters() * (complete.raters() - 1) / 2][q][q];
        leftOut = new double[cells.length][q][q];
        influence = new double[cells.length][q][q];
    }

    static LightPairs of(RaterTable complete, DistanceMatrix distances) {
        var pairs = new LightPairs(complete, distances);
        for (int row = 0; row < pairs.rows(); row++) {
            pairs.add(pairs.pattern(row), pairs.times(row));
        }
        for (int pair = 0; pair < pairs.cells.length; pair++) {
            pairs.prepare(pair);
        }
        return pairs;
    }

    private void add(RaterPattern pattern, long n) {
        int pair = 0;
        for (int g = 0; g < pattern.raters(); g++) {
            for (int h = g + 1; h < pattern.raters(); h++) {
                cells[pair++][pattern.category(g)][pattern.category(h)] += n;
            }
        }
    }

    @Override
    double paired() {
        return cells.length == 0 ? 0 : subjects();
    }

    @Override
    double observed() {
        return mean(Square::observed);
    }

    @Override
    double expected() {
        return mean(square -> square.expected(distances));
    }

    @Override
    double value(WhenNothingVaries nothingVaries) {
        return mean(square -> square.kappa(distances, nothingVaries));
    }

    @Override
    double fall(double share) {
        return mean(square -> {
            double expected = square.expected(distances);
            return expected == 0 ? 0 : share / expected;
        });
    }

    private double mean(ToDoubleFunction<Square> ofPair) {
        double sum = 0;
        for (double[][] square : cells) {
            sum += ofPair.applyAsDouble(Square.of(square, distances));
        }
        return sum / cells.length;
    }

    private void prepare(int pair) {
        double[][] square = cells[pair];
        var whole = Square.of(square, distances);
        for (int k = 0; k < square.length; k++) {
            for (int l = 0; l < square.length; l++) {
                if (square[k][l] > 0) {
                    square[k][l] -= 1;
                    leftOut[pair][k][l] = Square.of(square, distances).kappa(distances, WhenNothingVaries.UNDEFINED);
                    square[k][l] += 1;
                    influence[pair][k][l] = whole.influence(distances, k, l);
                }
            }
        }
    }

    @Override
    double leftOut(int row, WhenNothingVaries nothingVaries) {
        return subjects() < 2 ? Double.NaN : mean(leftOut, pattern(row), nothingVaries.value());
    }

    @Override
    double influence(int row) {
        return mean(influence, pattern(row), 0);
    }

    /** Mean over the pairs of raters; where there is no number, another one is taken. */
    private static double mean(double[][][] ofPairs, RaterPattern pattern, double otherwise) {
        double sum = 0;
        int pair = 0;
        for (int g = 0; g < pattern.raters(); g++) {
            for (int h = g + 1; h < pattern.raters(); h++) {
                double ofPair = ofPairs[pair++][pattern.category(g)][pattern.category(h)];
                sum += Double.isNaN(ofPair) ? otherwise : ofPair;
            }
        }
        return sum / ofPairs.length;
    }

    /** Shares of one square table, and its observed disagreement. */
    private record Square(double[] first, double[] second, double observed) {

        static Square of(double[][] cells, DistanceMatrix distances) {
            var first = new double[cells.length];
            var second = new double[cells.length];
            double n = 0;
            double observed = 0;
            for (int k = 0; k < cells.length; k++) {
                for (int l = 0; l < cells.length; l++) {
                    first[k] += cells[k][l];
                    second[l] += cells[k][l];
                    n += cells[k][l];
                    observed += cells[k][l] * distances.at(k, l);
                }
            }
            for (int k = 0; k < cells.length; k++) {
                first[k] /= n;
                second[k] /= n;
            }
            return new Square(first, second, observed / n);
        }

        double expected(DistanceMatrix distances) {
            return distances.between(first, second);
        }

        double kappa(DistanceMatrix distances, WhenNothingVaries nothingVaries) {
            return DistanceMatrix.coefficient(observed, expected(distances), nothingVaries);
        }

        double influence(DistanceMatrix distances, int k, int l) {
            double expected = expected(distances);
            double moved = distances.times(second)[k] + distances.times(first)[l] - 2 * expected;
            return expected == 0 ? 0 : (observed / expected * moved - (distances.at(k, l) - observed)) / expected;
        }
    }
}
