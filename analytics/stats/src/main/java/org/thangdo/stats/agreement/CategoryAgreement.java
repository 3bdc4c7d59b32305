package org.thangdo.stats.agreement;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * Agreement on one category against all others: which level do the raters recognise, and which do they mix up with its
 * neighbours?
 *
 * @param category index in the scale
 * @param kappa Fleiss' kappa of "this category or another", Fleiss (1971)
 * @param specific specific agreement {@code Σ x (x − 1) / Σ x (r − 1)}, where {@code x} of the {@code r} ratings of a
 *     subject are in the category: if one rater chose it, the probability that another one did. On two categories these
 *     are the positive and the negative agreement, which show a skew that one coefficient hides. Cicchetti and Feinstein
 *     (1990); Uebersax (1982) for more raters
 */
public record CategoryAgreement(int category, Estimate kappa, Estimate specific) {

    /** The agreement on every category of the scale, in its order. The error of the specific agreement is a jackknife. */
    public static List<CategoryAgreement> of(AgreementTable table, Inference inference) {
        return IntStream.range(0, table.scale().size())
                .mapToObj(k -> new CategoryAgreement(
                        k,
                        AgreementCoefficient.FLEISS_KAPPA
                                .estimate(table.against(k), inference)
                                .estimate(),
                        specific(table, k, inference)))
                .toList();
    }

    private static Estimate specific(AgreementTable table, int k, Inference inference) {
        double agreed = 0;
        double possible = 0;
        for (var row : table.subjects().entrySet()) {
            agreed += row.getValue() * agreed(row.getKey(), k);
            possible += row.getValue() * possible(row.getKey(), k);
        }
        if (possible == 0) {
            return Estimate.undefined(Reason.EMPTY_GROUP);
        }
        var jackknife = new Jackknife();
        double subjects = 0;
        for (var row : table.subjects().entrySet()) {
            var profile = row.getKey();
            if (profile.ratings() >= 2) {
                jackknife.add((agreed - agreed(profile, k)) / (possible - possible(profile, k)), row.getValue());
                subjects += row.getValue();
            }
        }
        double error = inference.scaled(jackknife.standardError());
        if (Double.isNaN(error)) {
            return Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT);
        }
        var estimated = new IntervalMethod.Estimated(agreed / possible, error, subjects - 1);
        return new Estimate.Defined(
                agreed / possible,
                error,
                inference.standardError().interval().interval(estimated, 0, 1, inference.level()));
    }

    private static double agreed(Profile profile, int k) {
        double x = profile.counts().get(k);
        return x * (x - 1);
    }

    private static double possible(Profile profile, int k) {
        return (double) profile.counts().get(k) * (profile.ratings() - 1);
    }
}
