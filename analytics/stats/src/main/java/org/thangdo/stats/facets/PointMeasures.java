package org.thangdo.stats.facets;

import java.util.function.DoubleUnaryOperator;
import org.thangdo.stats.Estimate;

/** Measures of single ratees from their own ratings, everything else known. */
final class PointMeasures {
    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-10;
    /** Logits from the ratings within which every measure lies. */
    private static final double FARTHEST = 40;

    private final MarginalEstimation estimation;
    private final RateeRows rows;
    private final StepScale[] scales;
    private final StepScale.Expectation[] expected;
    private int ratee;
    private double residual;
    private double information;
    private double third;

    PointMeasures(MarginalEstimation estimation) {
        this.estimation = estimation;
        var design = estimation.design;
        scales = design.unknowns.scales;
        rows = new RateeRows(design.unknowns, design.border, design.forms, design.model.profile());
        expected = new StepScale.Expectation[scales.length];
        for (int g = 0; g < expected.length; g++) {
            expected[g] = scales[g].expectation(estimation.at.measures.steps[g]);
        }
    }

    void load(int ratee) {
        this.ratee = ratee;
        rows.load(ratee, estimation.at.measures);
    }

    /** {@code Σ (x − E) + Σ C₃ / (2 Σ V) = 0} */
    double warm() {
        return root(place -> {
            weigh(place);
            return residual + (information > 0 ? third / (2 * information) : 0);
        });
    }

    /** {@code Σ x = Σ E}; an extreme sum is moved inwards. */
    double likeliest() {
        double lowest = 0;
        double highest = 0;
        double points = 0;
        for (int r = 0; r < rows.rows; r++) {
            int[] levels = scales[rows.group[r]].levels();
            lowest += levels[0];
            highest += levels[levels.length - 1];
            points += rows.level[r];
        }
        double inwards = points == lowest ? FacetFit.EXTREME_POINTS : 0;
        double moved = points == highest ? -FacetFit.EXTREME_POINTS : inwards;
        return root(place -> {
            weigh(place);
            return residual + moved;
        });
    }

    /** Root of a falling function by bisection and regula falsi. */
    private double root(DoubleUnaryOperator falling) {
        double low = -FARTHEST;
        double high = FARTHEST;
        double at = estimation.at.measures.facets[0][ratee];
        for (int count = 0; count < MOST_STEPS && high - low > CLOSE; count++) {
            double value = falling.applyAsDouble(at);
            if (value > 0) {
                low = at;
            } else {
                high = at;
            }
            double newton = at + value / Math.max(information, 1e-12);
            if (Math.abs(newton - at) < CLOSE) {
                return newton;
            }
            at = newton > low && newton < high ? newton : (low + high) / 2;
        }
        return at;
    }

    private void weigh(double place) {
        residual = 0;
        information = 0;
        third = 0;
        for (int r = 0; r < rows.rows; r++) {
            var rating = place(r, place);
            residual += rows.level[r] - rating.mean;
            information += rating.variance;
            third += rating.thirdMoment();
        }
    }

    private StepScale.Expectation place(int r, double place) {
        var rating = expected[rows.group[r]];
        rating.place(rows.base[r] - estimation.at.measures.facets[0][ratee] + place);
        return rating;
    }

    /**
     * A measure with its error: {@code 1/√ΣV}, and more if the ratings of a form or of a criterion hang together:
     * {@code Var Σ(x − E) = ΣV + σ_h² Σ_forms (ΣV)² + σ_s² Σ_criteria (ΣV)²}.
     */
    Estimate estimate(double at, double level) {
        weigh(at);
        double halo = estimation.at.deviation(RandomEffect.HALO);
        double profile = estimation.at.deviation(RandomEffect.PROFILE);
        double scatter = information;
        var ofCriterion = new double[rows.criteria];
        for (int f = 0; f < rows.forms; f++) {
            double ofForm = 0;
            for (int r = rows.formStart[f]; r < rows.formStart[f + 1]; r++) {
                double variance = place(r, at).variance;
                ofForm += variance;
                if (rows.criteria > 0) {
                    ofCriterion[rows.criterion[r]] += variance;
                }
            }
            scatter += halo * halo * ofForm * ofForm;
        }
        for (double variance : ofCriterion) {
            scatter += profile * profile * variance * variance;
        }
        return Estimate.normal(at, Math.sqrt(scatter) / information, level);
    }
}
