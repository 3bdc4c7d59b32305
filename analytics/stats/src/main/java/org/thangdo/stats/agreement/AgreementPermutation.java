package org.thangdo.stats.agreement;

import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

/**
 * Test of "no agreement beyond chance" that assumes no distribution: if raters rate without regard to the subject, each
 * rater's ratings might as well be dealt out in another order to the subjects that the rater rated. How often each rater
 * uses each category, and who rated whom, stay as they are.
 *
 * @param permutations number of random orders, {@code >= 99}; the smallest p-value is {@code 1 / (1 + permutations)}
 * @param seed of the generator
 */
public record AgreementPermutation(int permutations, long seed) {

    public AgreementPermutation {
        if (permutations < 99) {
            throw new IllegalArgumentException("too few permutations for a test: " + permutations);
        }
    }

    /**
     * Tests one coefficient. The statistic is the coefficient, the p-value {@code (1 + #{permuted >= observed}) /
     * (1 + permutations)}: only agreement above chance speaks against chance.
     */
    public TestResult test(CategoryPanel ratings, AgreementCoefficient coefficient) {
        var draw = new WeightedDraw(SampledAgreement.withoutUnits(ratings), coefficient, Resampled.SUBJECTS);
        var refusal = draw.refusal();
        if (refusal.isPresent()) {
            return TestResult.untested(refusal.get());
        }
        double observed = draw.value();
        double reached = observed - 1e-12 * Math.max(1, Math.abs(observed));
        var random = new SeededRandom(seed);
        int[] categories = ratings.categories();
        int[][] ofRaters = ratings.ofRaters();
        int atLeast = 0;
        for (int b = 0; b < permutations; b++) {
            for (int[] places : ofRaters) {
                shuffle(categories, places, random);
            }
            atLeast += draw.value(categories) >= reached ? 1 : 0;
        }
        return new TestResult.Tested(observed, Double.POSITIVE_INFINITY, (1.0 + atLeast) / (1.0 + permutations));
    }

    /** Fisher and Yates: every order of the values at the places is equally likely. */
    private static void shuffle(int[] values, int[] places, SeededRandom random) {
        for (int i = places.length - 1; i > 0; i--) {
            int j = (int) (random.nextDouble() * (i + 1));
            int moved = values[places[i]];
            values[places[i]] = values[places[j]];
            values[places[j]] = moved;
        }
    }
}
