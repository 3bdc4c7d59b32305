package org.thangdo.stats.facets;

import java.util.Arrays;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.card.CardPlan;

/** A simulated appraisal with its fit, for tests of what is made of fits. */
public final class Appraisals {
    final SimulatedAppraisals drawn;
    /** Levels, which a test may change before it fits. */
    public final byte[] level;

    private Appraisals(SimulatedAppraisals drawn) {
        this.drawn = drawn;
        level = drawn.level();
    }

    static Appraisals of(AppraisalSettings settings, long seed) {
        return new Appraisals(SimulatedAppraisals.draw(settings, seed));
    }

    public static Appraisals clean(long seed) {
        return of(AppraisalSettings.CLEAN, seed);
    }

    public static Appraisals clean(int ratees, int raters, long seed) {
        var settings = AppraisalSettings.CLEAN;
        return of(settings.withDesign(settings.design().withRatees(ratees).withRaters(raters)), seed);
    }

    /** With impressions of a standard deviation, and seniors to whom subordinates defer. */
    public static Appraisals haloed(double halo, double deference, long seed) {
        var settings = AppraisalSettings.CLEAN;
        return of(settings.withEffects(settings.effects().withHalo(halo).withDeference(deference)), seed);
    }

    /** In several periods, each rater's severity rising by a slope of a standard deviation. */
    public static Appraisals drifting(int periods, double drift, double halo, long seed) {
        var settings = AppraisalSettings.CLEAN;
        return of(
                settings.withPeriods(settings.periods().withCount(periods).withDrift(drift))
                        .withEffects(settings.effects().withHalo(halo)),
                seed);
    }

    /** 60 ratees, 12 raters and 5 criteria. */
    public static Appraisals small(double halo, long seed) {
        var settings = AppraisalSettings.CLEAN;
        return of(
                settings.withDesign(settings.design()
                                .withRatees(60)
                                .withRaters(12)
                                .withCriteria(5)
                                .withBridges(1, 0.1)
                                .withEligible(5, 0.6))
                        .withEffects(settings.effects().withHalo(halo)),
                seed);
    }

    /** As small without halo, but the weak over-rate themselves. @param tilt severity to oneself per logit of ability */
    public static Appraisals selfServing(double tilt, long seed) {
        var appraisals = small(0, seed);
        var drawn = appraisals.drawn;
        var truth = drawn.truth();
        var random = new Normals(seed + 1);
        var probability = new double[truth.thresholds().length + 1];
        for (int x = 0; x < drawn.ratings(); x++) {
            if (drawn.role()[x] == SimulatedAppraisals.SELF) {
                double ability = truth.ability()[drawn.ratee()[x]];
                truth.probabilities(drawn.location(x) - tilt * ability, drawn.rater()[x], probability);
                appraisals.level[x] = (byte) random.level(probability);
            }
        }
        return appraisals;
    }

    public static Appraisals dirty(long seed) {
        return of(AppraisalSettings.DIRTY, seed);
    }

    public int rater(int x) {
        return drawn.rater()[x];
    }

    public int ratee(int x) {
        return drawn.ratee()[x];
    }

    public int criterion(int x) {
        return drawn.criterion()[x];
    }

    public int form(int x) {
        return drawn.form()[x];
    }

    public int raters() {
        return drawn.raters();
    }

    public int[] roles() {
        return drawn.truth().raterRole();
    }

    public int[] units() {
        return drawn.truth().raterUnit();
    }

    public int[] unitOfRatee() {
        return drawn.unit();
    }

    public boolean[] seniors() {
        var senior = new boolean[drawn.ratees()];
        for (int n = 0; n < senior.length; n++) {
            senior[n] = drawn.senior()[n] == 1;
        }
        return senior;
    }

    public double[] severities() {
        return drawn.truth().severity();
    }

    public double[] slopes() {
        return drawn.truth().slope();
    }

    public double[] dispersions() {
        return drawn.truth().dispersion();
    }

    public CardPlan plan(int replicates, long seed) {
        return CardPlan.of(roles(), units(), replicates, seed);
    }

    /** Ratings by ratee, rater, criterion and, if there are several, period. */
    public FacetRatings ratings() {
        int criteria = drawn.truth().difficulty().length;
        int periods = 1 + Arrays.stream(drawn.period()).max().orElse(0);
        int[][] elements = {drawn.ratee(), drawn.rater(), drawn.criterion(), drawn.period()};
        int[] sizes = {drawn.ratees(), raters(), criteria, periods};
        int facets = periods > 1 ? 4 : 3;
        return FacetRatings.of(
                Arrays.copyOf(elements, facets),
                Arrays.copyOf(sizes, facets),
                level,
                drawn.truth().thresholds().length + 1);
    }

    public Fitted fit() {
        var ratings = ratings();
        return (Fitted) FacetFit.of(ratings, FacetModel.ratingScale(ratings.facets() - 1));
    }

    public FittedForms forms() {
        return FittedForms.of(fit(), 1, 2);
    }
}
