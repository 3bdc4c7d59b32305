package org.thangdo.stats.agreement;

/**
 * What each subject contributes to a coefficient in the variance formulas of Gwet (2014), chapters 5 and 6, as irrCAC 1.4
 * takes them: a subject rated once contributes no agreement, and alpha is taken without its factor {@code N / (N − 1)}.
 */
final class GwetTerms {
    private final Chance chance;
    private final boolean byRating;
    private final DisagreementSums sums;
    private final double observed;
    private final double expected;
    private final double subjects;
    private final double ratedTwice; // share of the weight on subjects rated twice or more

    GwetTerms(Chance chance, DisagreementSums sums) {
        var all = sums.all();
        this.chance = chance == Chance.KRIPPENDORFF ? Chance.POOLED : chance;
        this.byRating = chance.averaging() == Averaging.BY_RATING;
        this.sums = sums;
        this.observed = all.observed();
        this.expected = this.chance.expected(all);
        this.subjects = sums.categories().subjects();
        this.ratedTwice = all.totals().pairable() / all.totals().weight();
    }

    double of(int p) {
        if (expected == 0) {
            return 1; // reached only where WhenNothingVaries says so
        }
        return byRating ? byRating(p) : bySubject(p);
    }

    private double bySubject(int p) {
        boolean twice = sums.categories().patterns().ratings()[p] >= 2;
        double agreement = twice ? (1 - sums.within(p) / expected) / ratedTwice : 0;
        return agreement + byChance(chance.expectedOf(sums, p));
    }

    private double byRating(int p) {
        double meanWeight = sums.all().totals().weight() / subjects;
        double share = sums.categories().weightOfOne(p) / meanWeight;
        double disagreement = observed + share * (sums.within(p) - observed);
        return 1 - disagreement / expected + byChance(expected + share * (chance.expectedOf(sums, p) - expected));
    }

    private double byChance(double expectedOfOne) {
        return 2 * observed / expected * (expectedOfOne / expected - 1);
    }
}
