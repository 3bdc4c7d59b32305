package org.thangdo.study.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.thangdo.criteria.lint.Verdict;
import org.thangdo.criteria.text.Text;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/** What may be said of criteria: what was found beyond chance, as questions to those who own the form. */
final class CriteriaClaims {

    /** More criteria are in the table and the figure. */
    private static final int MOST_NAMED = 6;

    private static final Map<Fault, ClaimCode> CODES = codes();

    private static Map<Fault, ClaimCode> codes() {
        var codes = new EnumMap<Fault, ClaimCode>(Fault.class);
        codes.put(Fault.ONE_LEVEL, ClaimCode.CRITERION_OF_ONE_LEVEL);
        codes.put(Fault.LITTLE_AGREED, ClaimCode.CRITERION_LITTLE_AGREED);
        codes.put(Fault.NOTHING_AGREED, ClaimCode.CRITERION_NOTHING_AGREED);
        codes.put(Fault.REPEATS_IMPRESSION, ClaimCode.CRITERION_REPEATS_IMPRESSION);
        codes.put(Fault.MORE_HALO, ClaimCode.CRITERION_MORE_HALO);
        codes.put(Fault.SHARED_CONTENT, ClaimCode.CRITERIA_SHARE_CONTENT);
        codes.put(Fault.HARDER_FOR_POSITION, ClaimCode.CRITERION_HARDER_FOR_POSITION);
        codes.put(Fault.EASIER_FOR_POSITION, ClaimCode.CRITERION_EASIER_FOR_POSITION);
        codes.put(Fault.HARDER_IN_UNIT, ClaimCode.CRITERION_HARDER_IN_UNIT);
        codes.put(Fault.EASIER_IN_UNIT, ClaimCode.CRITERION_EASIER_IN_UNIT);
        codes.put(Fault.WITHOUT_CONSEQUENCE, ClaimCode.CRITERION_WITHOUT_CONSEQUENCE);
        codes.put(Fault.LESS_LASTING, ClaimCode.CRITERION_LESS_LASTING);
        return codes;
    }

    private final CriteriaStudy study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();
    private final Set<String> said = new TreeSet<>();

    CriteriaClaims(CriteriaStudy study, Plan plan) {
        this.study = study;
        this.plan = plan;
    }

    List<Claim> all() {
        boolean tested = study.criteria().stream()
                .flatMap(each -> each.evidence().stream())
                .anyMatch(each -> each.test() instanceof TestResult.Tested);
        if (!tested) {
            add(ClaimCode.CRITERIA_NOT_TESTED, Map.of());
        } else {
            tested();
        }
        texts();
        return List.copyOf(claims);
    }

    private void tested() {
        var doubtful = study.criteria().stream()
                .filter(each -> !each.flags().isEmpty())
                .toList();
        if (doubtful.isEmpty()) {
            add(ClaimCode.CRITERIA_NOT_IN_DOUBT, Map.of());
            return;
        }
        List<Text> names = doubtful.stream()
                .limit(MOST_NAMED)
                .map(each -> Wording.matter(each.criterion()))
                .toList();
        add(ClaimCode.CRITERIA_IN_DOUBT, Map.of("found", doubtful.size(), "names", Wording.names(names)));
        doubtful.stream().limit(MOST_NAMED).forEach(this::faults);
    }

    /** One sentence for each flag. */
    private void faults(CriterionFound criterion) {
        var flags = EnumSet.noneOf(Flag.class);
        for (var each : criterion.found()) {
            boolean first = each.fault().flag() == Flag.REDUNDANT
                    ? isNew(criterion, each)
                    : flags.add(each.fault().flag());
            if (first) {
                add(CODES.get(each.fault()), arguments(criterion, each));
            }
        }
    }

    private boolean isNew(CriterionFound criterion, Evidence pair) {
        boolean before = criterion.criterion().compareTo(pair.with()) < 0;
        return said.add(
                before ? criterion.criterion() + "\n" + pair.with() : pair.with() + "\n" + criterion.criterion());
    }

    private Map<String, Object> arguments(CriterionFound criterion, Evidence evidence) {
        var arguments = new HashMap<String, Object>();
        arguments.put("criterion", Wording.matter(criterion.criterion()));
        arguments.put(
                "other",
                evidence.fault().flag() == Flag.DIFFERENTIAL ? evidence.with() : Wording.matter(evidence.with()));
        arguments.put("p", ((TestResult.Tested) evidence.adjusted()).pValue());
        arguments.put("margin", evidence.margin());
        put(arguments, "", evidence.number());
        put(arguments, "agreed", criterion.use().agreed());
        if (criterion.use().agreed() instanceof Estimate.Defined agreed
                && evidence.number() instanceof Estimate.Defined below) {
            arguments.put("others", 2 * (agreed.value() - below.value()));
        }
        return arguments;
    }

    private static void put(Map<String, Object> arguments, String name, Estimate estimate) {
        if (estimate instanceof Estimate.Defined known) {
            arguments.put(name.isEmpty() ? "value" : name, known.value());
            arguments.put(
                    name.isEmpty() ? "lower" : name + "Lower", known.interval().lower());
            arguments.put(
                    name.isEmpty() ? "upper" : name + "Upper", known.interval().upper());
        }
    }

    private void texts() {
        var texts =
                study.criteria().stream().flatMap(each -> each.text().stream()).toList();
        if (!texts.isEmpty()) {
            add(
                    ClaimCode.CRITERIA_TEXTS,
                    Map.of(
                            "texts", texts.size(),
                            "general", count(texts, Verdict.GENERAL),
                            "incomplete", count(texts, Verdict.INCOMPLETE),
                            "qualitative", count(texts, Verdict.QUALITATIVE),
                            "measurable", count(texts, Verdict.MEASURABLE)));
        }
    }

    private static long count(List<CriterionText> texts, Verdict verdict) {
        return texts.stream().filter(each -> each.verdict() == verdict).count();
    }

    private void add(ClaimCode code, Map<String, Object> arguments) {
        var more = new HashMap<>(arguments);
        more.put("criteria", study.criteria().size());
        more.put("people", study.people());
        more.put("forms", study.forms());
        more.put("confidence", plan.confidence());
        claims.add(new Claim(code, more).of(study.kind()));
    }
}
