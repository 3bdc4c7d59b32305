package org.thangdo.stats.reliability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.thangdo.stats.reliability.MomentComponents.Design;
import org.thangdo.stats.reliability.ReplicatedSums.Cell;
import org.thangdo.stats.reliability.ReplicatedSums.CellSum;

/**
 * The uncorrected sums of squares of Henderson's method I, {@code T = Σ (total of a group)²/(its size)} over subjects,
 * raters, cells and all ratings, with the counts that their expectations need. Scores are taken less the grand mean, which
 * changes no component.
 */
final class HendersonSums {
    private static final double SINGULAR = 1e-9;

    private final List<Person> people = new ArrayList<>();
    private final double[] raterSizes; // n_·j
    private final double[] raterTotals;
    private final double[] raterSquares; // Σ_i n_ij²
    private double squares; // Σ y²
    private double ofSubjects; // Σ_i y_i·²/n_i·
    private double ofCells; // Σ_ij y_ij·²/n_ij
    private double subjectSquares; // Σ_i n_i·²
    private double subjectShares; // Σ_ij n_ij²/n_i·
    private double subjects;
    private double cells;

    /** One subject: its raters, how often each rated it, and the totals of each. */
    private record Person(List<Integer> raters, double[] sizes, double[] totals, double squares) {}

    HendersonSums(ReplicatedSums ratings) {
        int raters = 1
                + ratings.cells().keySet().stream().mapToInt(Cell::rater).max().orElseThrow();
        raterSizes = new double[raters];
        raterTotals = new double[raters];
        raterSquares = new double[raters];
        var bySubject = new TreeMap<Integer, TreeMap<Integer, CellSum>>();
        var total = BigDecimal.ZERO;
        long number = 0;
        for (var cell : ratings.cells().entrySet()) {
            bySubject
                    .computeIfAbsent(cell.getKey().subject(), any -> new TreeMap<>())
                    .put(cell.getKey().rater(), cell.getValue());
            total = total.add(cell.getValue().total());
            number += cell.getValue().ratings();
        }
        var mean = total.divide(BigDecimal.valueOf(number), MathContext.DECIMAL128);
        bySubject.values().forEach(ofSubject -> people.add(person(ofSubject, mean)));
        people.forEach(person -> add(person, 1));
    }

    private static Person person(TreeMap<Integer, CellSum> cells, BigDecimal mean) {
        var raters = List.copyOf(cells.keySet());
        var sizes = new double[raters.size()];
        var totals = new double[raters.size()];
        double squares = 0;
        for (int c = 0; c < sizes.length; c++) {
            var cell = cells.get(raters.get(c));
            var taken = mean.multiply(BigDecimal.valueOf(cell.ratings()));
            sizes[c] = cell.ratings();
            totals[c] = cell.total().subtract(taken).doubleValue();
            // Σ(y − m)² = Σy² − m(2Σy − nm)
            var twice = cell.total().multiply(BigDecimal.valueOf(2)).subtract(taken);
            squares += cell.squares().subtract(mean.multiply(twice)).doubleValue();
        }
        return new Person(raters, sizes, totals, squares);
    }

    int subjects() {
        return people.size();
    }

    private void add(Person person, int times) {
        double size = 0;
        double total = 0;
        double sizeSquares = 0;
        for (int c = 0; c < person.sizes.length; c++) {
            double n = person.sizes[c];
            int rater = person.raters.get(c);
            size += n;
            total += person.totals[c];
            sizeSquares += n * n;
            ofCells += times * person.totals[c] * person.totals[c] / n;
            raterSizes[rater] += times * n;
            raterTotals[rater] += times * person.totals[c];
            raterSquares[rater] += times * n * n;
        }
        squares += times * person.squares;
        ofSubjects += times * total * total / size;
        subjectSquares += times * size * size;
        subjectShares += times * sizeSquares / size;
        subjects += times;
        cells += times * person.sizes.length;
    }

    /** The components with one subject left out. */
    Optional<double[]> without(int i, Design design) {
        add(people.get(i), -1);
        var components = components(design);
        add(people.get(i), 1);
        return components;
    }

    /** The components of subjects, raters, interaction and error; empty if the ratings do not determine them. */
    Optional<double[]> components(Design design) {
        double ratings = 0;
        double total = 0;
        double ofRaters = 0;
        double raterSizeSquares = 0; // Σ_j n_·j²
        double raterShares = 0; // Σ_ij n_ij²/n_·j
        double cellSquares = 0; // Σ_ij n_ij²
        double raters = 0;
        for (int j = 0; j < raterSizes.length; j++) {
            if (raterSizes[j] > 0) {
                ratings += raterSizes[j];
                total += raterTotals[j];
                ofRaters += raterTotals[j] * raterTotals[j] / raterSizes[j];
                raterSizeSquares += raterSizes[j] * raterSizes[j];
                raterShares += raterSquares[j] / raterSizes[j];
                cellSquares += raterSquares[j];
                raters++;
            }
        }
        double n = ratings;
        double meanShare = design == Design.ONE_WAY_AS_IRRICC ? raterShares : subjectSquares / n;
        // expectation of each T less that of T of all ratings: by σ²_s, σ²_r, σ²_sr, σ²_e
        double[][] expected = {
            {n - meanShare, subjectShares - raterSizeSquares / n, subjectShares - cellSquares / n, subjects - 1},
            {raterShares - meanShare, n - raterSizeSquares / n, raterShares - cellSquares / n, raters - 1},
            {n - meanShare, n - raterSizeSquares / n, n - cellSquares / n, cells - 1},
            {n - meanShare, n - raterSizeSquares / n, n - cellSquares / n, n - 1}
        };
        double ofAll = total * total / n;
        double[] observed = {ofSubjects - ofAll, ofRaters - ofAll, ofCells - ofAll, squares - ofAll};
        return solved(expected, observed, used(design));
    }

    private static int[] used(Design design) {
        return switch (design) {
            case ONE_WAY, ONE_WAY_AS_IRRICC -> new int[] {0, 3};
            case TWO_WAY -> new int[] {0, 1, 3};
            case TWO_WAY_WITH_INTERACTION -> new int[] {0, 1, 2, 3};
        };
    }

    private static Optional<double[]> solved(double[][] expected, double[] observed, int[] used) {
        var matrix = new Array2DRowRealMatrix(expected).getSubMatrix(used, used);
        var right = new double[used.length];
        for (int i = 0; i < used.length; i++) {
            right[i] = observed[used[i]];
        }
        var solver = new LUDecomposition(matrix, SINGULAR).getSolver();
        if (!solver.isNonSingular()) {
            return Optional.empty();
        }
        var solution = solver.solve(new ArrayRealVector(right));
        var components = new double[4];
        for (int i = 0; i < used.length; i++) {
            components[used[i]] = solution.getEntry(i);
        }
        return Optional.of(components);
    }
}
