package org.thangdo.study.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Roles;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/** What may be said about sources two by two: how alike they are, and which of them rates higher. */
final class SourceClaims {

    /** More pairs are counted, not named: the tables have them. */
    private static final int MOST_NAMED = 5;

    private final AgreementStudy study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    SourceClaims(AgreementStudy study, Plan plan) {
        this.study = study;
        this.plan = plan;
    }

    List<Claim> all() {
        var pairs = study.pairs().stream()
                .filter(SourcePair::isOfSources)
                .filter(pair -> pair.subjects() >= plan.minimumGroup())
                .toList();
        range(pairs);
        leaning(pairs);
        return claims;
    }

    private void range(List<SourcePair> pairs) {
        var known = pairs.stream()
                .filter(pair -> pair.coefficient().isDefined())
                .sorted(Comparator.comparingDouble(pair -> value(pair).value()))
                .toList();
        if (known.size() < 2) {
            return;
        }
        var lowest = known.get(0);
        var highest = known.get(known.size() - 1);
        var arguments = new HashMap<String, Object>();
        arguments.put("pairs", known.size());
        arguments.put("name", highest.coefficient().name());
        arguments.put("highest", name(highest));
        arguments.put("lowest", name(lowest));
        arguments.put("confidence", plan.confidence());
        AgreementClaims.put(arguments, "high", value(highest));
        AgreementClaims.put(arguments, "low", value(lowest));
        claims.add(new Claim(ClaimCode.PAIRS_RANGE, arguments));
    }

    private void leaning(List<SourcePair> pairs) {
        var tested = pairs.stream()
                .filter(pair -> pair.adjusted() instanceof TestResult.Tested)
                .toList();
        var biased = tested.stream().filter(pair -> pair.higher().isPresent()).toList();
        if (tested.isEmpty()) {
            return;
        }
        if (biased.isEmpty()) {
            claims.add(
                    tested.size() == 1
                            ? notHigher(tested.get(0))
                            : new Claim(ClaimCode.SOURCES_SCATTERED, Map.of("pairs", tested.size())));
            return;
        }
        var standing = standing(tested);
        if (standing.size() > 2) {
            claims.add(summary(tested, biased, standing));
        }
        biased.stream()
                .sorted(Comparator.comparingDouble(
                        (SourcePair pair) -> -Math.abs(mean(pair).value())))
                .limit(MOST_NAMED)
                .forEach(pair -> claims.add(higher(pair)));
    }

    private Claim summary(List<SourcePair> tested, List<SourcePair> biased, Map<String, Double> standing) {
        var byHeight = standing.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        var most = byHeight.get(0);
        var least = byHeight.get(byHeight.size() - 1);
        return new Claim(
                ClaimCode.SOURCES_BIASED,
                Map.of(
                        "biased", biased.size(),
                        "pairs", tested.size(),
                        "lenient", Wording.source(most.getKey()),
                        "most", most.getValue(),
                        "strict", Wording.source(least.getKey()),
                        "least", -least.getValue(),
                        "scatter", tested.size() - biased.size()));
    }

    /** How far each source rates above the others it shares subjects with: mean over its pairs. */
    private static Map<String, Double> standing(List<SourcePair> pairs) {
        var sums = new TreeMap<String, double[]>(Roles.CANONICAL);
        for (SourcePair pair : pairs) {
            double higher = mean(pair).value();
            add(sums, pair.second(), higher);
            add(sums, pair.first(), -higher);
        }
        var standing = new TreeMap<String, Double>(Roles.CANONICAL);
        sums.forEach((source, sum) -> standing.put(source, sum[0] / sum[1]));
        return standing;
    }

    private static void add(Map<String, double[]> sums, String source, double higher) {
        var sum = sums.computeIfAbsent(source, any -> new double[2]);
        sum[0] += higher;
        sum[1]++;
    }

    private Claim higher(SourcePair pair) {
        boolean second = mean(pair).value() > 0;
        double sign = second ? 1 : -1;
        var interval = mean(pair).interval();
        var shares = pair.difference();
        var arguments = new HashMap<String, Object>();
        arguments.put("first", Wording.source(second ? pair.second() : pair.first()));
        arguments.put("second", Wording.source(second ? pair.first() : pair.second()));
        arguments.put("difference", sign * mean(pair).value());
        arguments.put("lower", second ? interval.lower() : -interval.upper());
        arguments.put("upper", second ? interval.upper() : -interval.lower());
        arguments.put("confidence", plan.confidence());
        arguments.put("higher", share(second ? shares.secondHigher() : shares.firstHigher(), pair));
        arguments.put("lower2", share(second ? shares.firstHigher() : shares.secondHigher(), pair));
        arguments.put("n", pair.subjects());
        arguments.put("p", ((TestResult.Tested) pair.adjusted()).pValue());
        return new Claim(ClaimCode.SOURCE_HIGHER, arguments);
    }

    private Claim notHigher(SourcePair pair) {
        var arguments = AgreementClaims.interval(mean(pair), plan.confidence());
        arguments.put("first", Wording.source(pair.first()));
        arguments.put("second", Wording.source(pair.second()));
        arguments.put("n", pair.subjects());
        arguments.put("p", ((TestResult.Tested) pair.adjusted()).pValue());
        return new Claim(ClaimCode.SOURCE_NOT_HIGHER, arguments);
    }

    /** A share, unless it lets few people be counted. */
    private Text share(Estimate share, SourcePair pair) {
        double value = ((Estimate.Defined) share).value();
        long people = Math.round(value * pair.subjects());
        return people > 0 && people < plan.minimumGroup()
                ? Wording.term("share.few", Map.of("smallest", plan.minimumGroup()))
                : Wording.term("share", Map.of("value", value));
    }

    private static Estimate.Defined mean(SourcePair pair) {
        return (Estimate.Defined) pair.difference().mean();
    }

    private static Estimate.Defined value(SourcePair pair) {
        return (Estimate.Defined) pair.coefficient().estimate();
    }

    private static Text name(SourcePair pair) {
        return Wording.term(
                "pair", Map.of("first", Wording.source(pair.first()), "second", Wording.source(pair.second())));
    }
}
