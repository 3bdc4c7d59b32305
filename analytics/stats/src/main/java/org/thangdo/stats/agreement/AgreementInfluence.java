package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;

/** Who makes a coefficient what it is: what it would be without one rater, or without one subject. */
public final class AgreementInfluence {

    private AgreementInfluence() {}

    /**
     * What one rater does to the coefficient.
     *
     * @param rater number of the rater in the panel
     * @param ratings number of ratings by the rater
     * @param without the coefficient of the other raters
     * @param change coefficient of all minus {@code without}: below 0, the rater lowers it. Its error is the jackknife of
     *     the change, one subject left out at a time
     */
    public record OfRater(int rater, long ratings, Estimate without, Estimate change) {}

    /**
     * What one subject does to the coefficient.
     *
     * @param subject number of the subject in the panel
     * @param change coefficient of all minus that of the other subjects; empty where there is none without the subject.
     *     The jackknife's pseudo-value is the coefficient {@code + (n − 1) · change} with n subjects
     */
    public record OfSubject(int subject, OptionalDouble change) {}

    /**
     * The influence of each rater with a rating, in the order of the panel. The cost grows with the number of ratings,
     * and for each rater with the number of different profiles.
     *
     * @param level confidence level in (0, 1)
     */
    public static List<OfRater> ofRaters(CategoryPanel ratings, AgreementCoefficient coefficient, double level) {
        Interval.requireLevel(level);
        var study = new Study(ratings, ratings.profiles(), ratings.table());
        var all = LeftOut.of(study.table(), coefficient);
        var influences = new ArrayList<OfRater>();
        int[][] ofRaters = ratings.ofRaters();
        for (int r = 0; r < ofRaters.length; r++) {
            if (ofRaters[r].length > 0) {
                var changes = study.without(ofRaters[r]);
                var others = changes.others(study.table().scale());
                influences.add(new OfRater(
                        r,
                        ofRaters[r].length,
                        coefficient.estimate(others, level).estimate(),
                        changes.change(all, LeftOut.of(others, coefficient), level)));
            }
        }
        return influences;
    }

    /** The influence of each rated subject, in the order of the panel. */
    public static List<OfSubject> ofSubjects(CategoryPanel ratings, AgreementCoefficient coefficient) {
        var all = LeftOut.of(ratings.table(), coefficient);
        var profiles = ratings.profiles();
        return IntStream.range(0, profiles.size())
                .filter(s -> profiles.get(s).isPresent())
                .mapToObj(s -> {
                    double change =
                            all.value() - all.without().get(profiles.get(s).orElseThrow());
                    return new OfSubject(s, Double.isNaN(change) ? OptionalDouble.empty() : OptionalDouble.of(change));
                })
                .toList();
    }

    private record Study(CategoryPanel ratings, List<Optional<Profile>> profiles, AgreementTable table) {

        /** What leaving out a rater changes. @param places of the rater's ratings in the panel */
        Changes without(int[] places) {
            var kept = new TreeMap<>(table.subjects());
            var reduced = new TreeMap<ProfilePair, Long>();
            var gone = new TreeMap<Profile, Long>();
            for (int i : places) {
                var before = profiles.get(ratings.panel().subject()[i]).orElseThrow();
                kept.merge(before, -1L, (n, one) -> n + one == 0 ? null : n + one);
                if (before.ratings() == 1) {
                    gone.merge(before, 1L, Long::sum);
                } else {
                    reduced.merge(new ProfilePair(before, minus(before, ratings.category(i))), 1L, Long::sum);
                }
            }
            return new Changes(kept, reduced, gone);
        }

        private static Profile minus(Profile profile, int category) {
            var counts = new ArrayList<>(profile.counts());
            counts.set(category, counts.get(category) - 1);
            return new Profile(counts);
        }
    }

    /**
     * The subjects when a rater is left out.
     *
     * @param kept those whom the rater did not rate
     * @param reduced those with other ratings, by their profile with and without the rater
     * @param gone those without other ratings
     */
    private record Changes(Map<Profile, Long> kept, Map<ProfilePair, Long> reduced, Map<Profile, Long> gone) {

        AgreementTable others(List<Double> scale) {
            var subjects = new TreeMap<>(kept);
            reduced.forEach((pair, n) -> subjects.merge(pair.second(), n, Math::addExact));
            return new AgreementTable(scale, subjects);
        }

        Estimate change(LeftOut all, LeftOut others, double level) {
            var refusal = Stream.of(all, others)
                    .flatMap(each -> each.refusal().stream())
                    .findFirst();
            if (refusal.isPresent()) {
                return Estimate.undefined(refusal.get());
            }
            var jackknife = new Jackknife();
            kept.forEach((profile, n) ->
                    jackknife.add(all.without().get(profile) - others.without().get(profile), n));
            reduced.forEach((pair, n) -> jackknife.add(
                    all.without().get(pair.first()) - others.without().get(pair.second()), n));
            gone.forEach((profile, n) -> jackknife.add(all.without().get(profile) - others.value(), n));
            return AgreementDifference.difference(all.value() - others.value(), jackknife, level)
                    .estimate();
        }
    }
}
