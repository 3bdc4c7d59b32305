package org.thangdo.stats.norms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;

/**
 * Coefficients of products where only the load of a whole period is recorded: {@code load = h Σ k_j completed_j + rest},
 * least squares with all {@code h k_j ≥ 0} ({@link NonNegativeLeastSquares}), then {@code k_j} over that of the standard
 * product. Intervals by drawing people, as in {@link QuantileNorms}. A coefficient whose interval begins at 0 is not told
 * apart from nothing. Of 95 % intervals of four products, 92 to 98 % held the planted coefficients (500 histories, 8 to 40
 * people; {@link MedianHours}: 97 to 100 %).
 *
 * <p>The load is of these products alone: where people also work on what is not listed, the coefficients are too great,
 * more so for products that come in busy months; the standard product's hours show it.
 *
 * @param standard place of the standard product
 * @param condition condition number of the completed numbers, columns brought to one length; from
 *     {@value #GREATEST_CONDITION} on products cannot be told apart and all coefficients are refused (Belsley, Kuh and
 *     Welsch, 1980, <i>Regression Diagnostics</i>)
 * @param standardLoad load of one standard product, in the unit of the load
 * @param explained share of the load's sum of squares about its mean that the equation explains; may be below 0
 * @param coefficients by product
 */
public record LoadEquation(
        int standard,
        double condition,
        Estimate standardLoad,
        double explained,
        List<ProductCoefficient> coefficients) {

    public static final double GREATEST_CONDITION = 30;

    /**
     * What one person did in one period.
     *
     * @param completed pieces by product, each {@code >= 0}
     * @param load hours, or another measure of work, {@code >= 0}
     */
    public record Month(int person, double[] completed, double load) {
        public Month {
            completed = completed.clone();
            if (!(load >= 0 && load < Double.POSITIVE_INFINITY)
                    || Arrays.stream(completed).anyMatch(n -> !(n >= 0 && n < Double.POSITIVE_INFINITY))) {
                throw new IllegalArgumentException("not a load: " + load + " for " + Arrays.toString(completed));
            }
        }
    }

    public LoadEquation {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * Products that nobody completed are left out with {@link Reason#NO_DATA}. Otherwise all coefficients are refused:
     * {@link Reason#TOO_FEW} below the plan's least numbers or with fewer than five person-periods for each product,
     * {@link Reason#COLLINEAR} where products come together, {@link Reason#ON_THE_BOUNDARY} where the standard product
     * adds nothing to the load.
     */
    public static LoadEquation of(List<Month> months, int products, int standard, NormsPlan plan) {
        int[] used = IntStream.range(0, products)
                .filter(j -> months.stream().anyMatch(month -> month.completed()[j] > 0))
                .toArray();
        int at = Arrays.binarySearch(used, standard);
        var sums = new LoadSums(months, used);
        double condition = used.length == 0 ? 1 : condition(sums.gram(PeopleDrawn.once(sums.people())));
        if (at < 0) {
            return refused(months, products, standard, condition, Reason.NO_DATA);
        }
        if (months.size() < Math.max(plan.fewest(), 5 * used.length) || sums.people() < plan.fewestPeople()) {
            return refused(months, products, standard, condition, Reason.TOO_FEW);
        }
        if (!(condition < GREATEST_CONDITION)) {
            return refused(months, products, standard, condition, Reason.COLLINEAR);
        }
        var solved = sums.solve(PeopleDrawn.once(sums.people()));
        if (solved.isEmpty() || solved.get()[at] == 0) {
            return refused(
                    months,
                    products,
                    standard,
                    condition,
                    solved.isEmpty() ? Reason.NOT_CONVERGED : Reason.ON_THE_BOUNDARY);
        }
        var estimates = PeopleDrawn.estimates(
                plan.bootstrap(), sums.people(), plan.confidence(), times -> ratios(sums, times, at, used.length));
        var coefficients = new ArrayList<ProductCoefficient>();
        for (int product = 0; product < products; product++) {
            int place = Arrays.binarySearch(used, product);
            coefficients.add(coefficient(
                    months,
                    product,
                    place < 0
                            ? Estimate.undefined(Reason.NO_DATA)
                            : product == standard ? MedianHours.one(plan) : estimates.get(place)));
        }
        return new LoadEquation(
                standard, condition, estimates.get(used.length), sums.explained(solved.get()), coefficients);
    }

    /** Coefficients by product, then the load of one standard product. */
    private static double[] ratios(LoadSums sums, long[] times, int standard, int products) {
        var ratios = new double[products + 1];
        Arrays.fill(ratios, Double.NaN);
        sums.solve(times).filter(b -> b[standard] > 0).ifPresent(b -> {
            for (int j = 0; j < products; j++) {
                ratios[j] = b[j] / b[standard];
            }
            ratios[products] = b[standard];
        });
        return ratios;
    }

    private static ProductCoefficient coefficient(List<Month> months, int product, Estimate estimate) {
        var own =
                months.stream().filter(month -> month.completed()[product] > 0).toList();
        return new ProductCoefficient(
                product,
                own.size(),
                (int) own.stream().mapToInt(Month::person).distinct().count(),
                estimate);
    }

    private static LoadEquation refused(
            List<Month> months, int products, int standard, double condition, Reason reason) {
        var none = Estimate.undefined(reason);
        return new LoadEquation(
                standard,
                condition,
                none,
                0,
                IntStream.range(0, products)
                        .mapToObj(product -> coefficient(months, product, none))
                        .toList());
    }

    private static double condition(double[][] gram) {
        int p = gram.length;
        var scaled = new Array2DRowRealMatrix(p, p);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                scaled.setEntry(i, j, gram[i][j] / Math.sqrt(gram[i][i] * gram[j][j]));
            }
        }
        double[] eigen = new EigenDecomposition(scaled).getRealEigenvalues();
        double greatest = Arrays.stream(eigen).max().getAsDouble();
        double smallest = Arrays.stream(eigen).min().getAsDouble();
        return Math.sqrt(greatest / Math.max(smallest, 1e-16 * greatest));
    }
}
