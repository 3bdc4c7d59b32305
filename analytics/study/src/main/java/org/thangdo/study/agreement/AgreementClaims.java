package org.thangdo.study.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Votes;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/** What may be said about agreement, each sentence on the estimate that supports it, the most important first. */
final class AgreementClaims {

    private final AgreementStudy study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    AgreementClaims(AgreementStudy study, Plan plan) {
        this.study = study;
        this.plan = plan;
    }

    List<Claim> all() {
        overall();
        claims.addAll(new SourceClaims(study, plan).all());
        claims.addAll(new GroupAgreementClaims(study, plan).all());
        within();
        reliability();
        raters();
        votes();
        return List.copyOf(claims);
    }

    private void overall() {
        var overall = study.overall();
        if (overall.why() == SideBySide.Why.SCORES) {
            scores();
        }
        var percent = overall.find("percent_agreement.unweighted").map(Coefficient::estimate);
        if (overall.first().estimate() instanceof Estimate.Defined first
                && percent.isPresent()
                && percent.get() instanceof Estimate.Defined same) {
            var arguments = interval(first, plan.confidence());
            arguments.put("matter", Wording.matter(study.matter()));
            arguments.put("who", Wording.who(study.kind()));
            arguments.put("percent", same.value());
            arguments.put("subjects", overall.pairable());
            arguments.put("ratings", overall.ratings());
            arguments.put("span", span(study.periods()));
            arguments.put("name", overall.first().name());
            arguments.put("why", Wording.term("why." + overall.why()));
            arguments.put("wider", wider());
            boolean beyondChance = first.interval().lower() > 0;
            add(beyondChance ? ClaimCode.AGREEMENT_OVERALL : ClaimCode.AGREEMENT_CHANCE, arguments);
            paradox();
        } else if (overall.first().estimate() instanceof Estimate.Undefined undefined) {
            add(
                    ClaimCode.AGREEMENT_UNKNOWN,
                    Map.of(
                            "who", Wording.who(study.kind()),
                            "reason", Wording.reason(undefined.reason())));
        }
    }

    /** How far the coefficient reaches if other units and other raters might have been drawn; nothing if that is unknown. */
    private Object wider() {
        int last = study.drawn().size() - 1;
        if (last < 0 || !(study.drawn().get(last).estimate() instanceof Estimate.Defined widest)) {
            return "";
        }
        return Wording.term("wider." + study.drawn().get(last).what(), interval(widest, plan.confidence()));
    }

    /** The rater without whom agreement would change most, if that change is more than chance for so many raters. */
    private void raters() {
        if (!study.periods().isEmpty() && study.overall().ratings() > AgreementCount.MOST_ONE_BY_ONE) {
            add(
                    ClaimCode.RATINGS_NOT_ONE_BY_ONE,
                    Map.of("ratings", study.overall().ratings(), "most", AgreementCount.MOST_ONE_BY_ONE));
        }
        if (study.raters().isEmpty() || !(study.overall().first().estimate() instanceof Estimate.Defined all)) {
            return;
        }
        var rater = study.raters().get(0);
        if (rater.adjusted().rejectsAt(plan.alpha()) && rater.without() instanceof Estimate.Defined without) {
            add(
                    ClaimCode.RATER_MATTERS,
                    Map.of(
                            "rater", rater.rater(),
                            "source", Wording.source(rater.source()),
                            "n", rater.ratings(),
                            "name", study.overall().first().name(),
                            "without", without.value(),
                            "value", all.value(),
                            "raters", study.raters().size()));
        }
    }

    /** Where one level dominates and AC1 lies beyond chance above alpha, a reader of one of them alone is misled. */
    private void paradox() {
        var overall = study.overall();
        if (overall.why() != SideBySide.Why.ONE_LEVEL_DOMINATES) {
            return;
        }
        var low = overall.find("krippendorff_alpha.nominal").orElseThrow();
        var high = overall.find("gwet_ac.unweighted").orElseThrow();
        var ac2 = overall.find("gwet_ac.quadratic").orElseThrow();
        if (low.estimate() instanceof Estimate.Defined lowValue
                && high.estimate() instanceof Estimate.Defined highValue
                && ac2.estimate() instanceof Estimate.Defined ac2Value
                && overall.spread() instanceof Estimate.Defined difference
                && difference.interval().lower() > 0) {
            var levels = overall.levels();
            int dominant = IntStream.range(0, levels.size())
                    .reduce((a, b) -> levels.get(b) > levels.get(a) ? b : a)
                    .orElseThrow();
            var arguments = interval(difference, plan.confidence());
            arguments.put("difference", difference.value());
            arguments.put("lowName", low.name());
            arguments.put("low", lowValue.value());
            arguments.put("highName", high.name());
            arguments.put("high", highValue.value());
            arguments.put("ac2", ac2Value.value());
            arguments.put("who", Wording.who(study.kind()));
            arguments.put("share", (double) levels.get(dominant) / overall.ratings());
            arguments.put("level", study.levels().get(dominant));
            add(ClaimCode.AGREEMENT_PARADOX, arguments);
        }
    }

    private void within() {
        for (var source : study.within()) {
            var percent = source.find("percent_agreement.unweighted").orElseThrow();
            if (source.first().estimate() instanceof Estimate.Defined first
                    && percent.estimate() instanceof Estimate.Defined same
                    && source.pairable() >= plan.minimumGroup()) {
                var arguments = interval(first, plan.confidence());
                arguments.put("source", Wording.label(source.group()));
                arguments.put("percent", same.value());
                arguments.put("subjects", source.pairable());
                arguments.put("name", source.first().name());
                add(ClaimCode.AGREEMENT_WITHIN, arguments);
            }
        }
    }

    /** What the first coefficient says of scores. */
    private void scores() {
        var overall = study.overall();
        if (overall.first().estimate() instanceof Estimate.Defined first) {
            var arguments = interval(first, plan.confidence());
            arguments.put("matter", Wording.matter(study.matter()));
            arguments.put("who", Wording.who(study.kind()));
            arguments.put("name", overall.first().name());
            arguments.put("subjects", overall.subjects());
            arguments.put("ratings", overall.ratings());
            arguments.put("why", Wording.term("why." + overall.why()));
            add(ClaimCode.AGREEMENT_SCORES, arguments);
        }
    }

    private void reliability() {
        boolean apart = study.reliability().stream()
                .anyMatch(coefficient -> coefficient.form().equals(Optional.of("ICC(A,1)")));
        String singleName = apart ? "ICC(A,1)" : "ICC(1,1)";
        var single = form(singleName);
        var mean = form(apart ? "ICC(A,k)" : "ICC(1,k)");
        if (single.isPresent() && mean.isPresent() && !study.levels().isEmpty()) {
            var arguments = interval(single.get(), plan.confidence());
            arguments.put("from", score(0));
            arguments.put("to", score(study.levels().size() - 1));
            arguments.put("single", single.get().value());
            arguments.put("singleName", singleName);
            arguments.put("mean", mean.get().value());
            arguments.put("raters", study.averaged());
            add(ClaimCode.AGREEMENT_RELIABILITY, arguments);
        }
    }

    /** The score of a level: its own, if levels are numbers. */
    private Text score(int level) {
        var label = study.levels().get(level);
        String place = String.valueOf(level + 1);
        return label.en().matches("[-+]?\\d+(\\.\\d+)?") ? label : new Text(place, place);
    }

    private Optional<Estimate.Defined> form(String form) {
        return study.reliability().stream()
                .filter(coefficient -> coefficient.form().equals(Optional.of(form)))
                .map(Coefficient::estimate)
                .filter(Estimate.Defined.class::isInstance)
                .map(Estimate.Defined.class::cast)
                .findFirst();
    }

    private void votes() {
        long total = study.votes().stream().mapToLong(Votes::total).sum();
        if (total == 0) {
            return;
        }
        long tied = study.votes().stream().mapToLong(Votes::ties).sum();
        var arguments = new HashMap<String, Object>();
        arguments.put("total", total);
        arguments.put(
                "periods", periods(study.votes().stream().map(Votes::period).toList()));
        arguments.put("tied", tied);
        arguments.put("share", (double) tied / total);
        arguments.put(
                "head", study.votes().stream().mapToLong(Votes::tiesWithHead).sum());
        arguments.put(
                "followed",
                study.votes().stream().mapToLong(AgreementClaims::followed).sum());
        arguments.put(
                "set", study.votes().stream().mapToLong(Votes::setByTheHead).sum());
        arguments.put(
                "majority",
                study.votes().stream()
                        .mapToLong(each -> each.decided(Votes.Stand.AMONG))
                        .sum());
        arguments.put(
                "decided", study.votes().stream().mapToLong(Votes::decided).sum());
        add(tied > 0 ? ClaimCode.VOTES_TIED : ClaimCode.VOTES_UNTIED, arguments);
    }

    /** Ties in which the final level is what the head chose. */
    private static long followed(Votes votes) {
        return votes.count(outcome -> outcome.ballot() == Votes.Ballot.TIE && outcome.asTheHeadChose());
    }

    private void add(ClaimCode code, Map<String, Object> arguments) {
        claims.add(new Claim(code, arguments));
    }

    static Map<String, Object> interval(Estimate.Defined estimate, double confidence) {
        var arguments = new HashMap<String, Object>();
        arguments.put("value", estimate.value());
        arguments.put("lower", estimate.interval().lower());
        arguments.put("upper", estimate.interval().upper());
        arguments.put("confidence", confidence);
        return arguments;
    }

    /** A value and the ends of its interval: {@code low}, {@code lowLower}, {@code lowUpper}. */
    static void put(Map<String, Object> arguments, String name, Estimate.Defined estimate) {
        arguments.put(name, estimate.value());
        arguments.put(name + "Lower", estimate.interval().lower());
        arguments.put(name + "Upper", estimate.interval().upper());
    }

    /** {@code , 2018–2021}, ready to be set behind numbers; empty without periods. */
    private static String span(List<String> periods) {
        return periods.isEmpty() ? "" : ", " + periods(periods);
    }

    /** {@code 2018–2021}, or the only period. */
    static String periods(List<String> periods) {
        var ordered = periods.stream().distinct().sorted().toList();
        String first = ordered.get(0);
        String last = ordered.get(ordered.size() - 1);
        return first.equals(last) ? first : first + "–" + last;
    }
}
