package org.thangdo.study.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.multiplicity.Adjustment;
import org.thangdo.stats.multitrait.MultitraitComponents;
import org.thangdo.stats.multitrait.MultitraitJackknife;
import org.thangdo.stats.multitrait.MultitraitJackknife.Jackknifed;
import org.thangdo.study.Plan;

/** Tests every criterion for every fault and corrects for the number of tests. */
final class FaultTests {

    /** Below this share nothing is agreed that could last or not. */
    private static final double LEAST_AGREED = 0.05;

    private final JudgedForms forms;
    private final MultitraitJackknife people;
    private final Plan plan;
    private final FunctioningTests functioning;
    private final List<Tested> tested = new ArrayList<>();

    /** A test before it is adjusted. */
    private record Tested(int criterion, Fault fault, String with, Estimate number, double margin, TestResult test) {}

    FaultTests(JudgedForms forms, MultitraitJackknife people, Plan plan) {
        this.forms = forms;
        this.people = people;
        this.plan = plan;
        this.functioning = new FunctioningTests(forms, plan);
    }

    /** The evidence of each criterion, in the order of tests. */
    List<List<Evidence>> all() {
        for (int c = 0; c < forms.criteria; c++) {
            content(c);
            impression(c);
            doubles(c);
            consequence(c);
            years(c);
            functioning(c);
        }
        var adjusted = Adjustment.BENJAMINI_HOCHBERG.adjustTests(
                tested.stream().map(Tested::test).toList());
        var evidence = IntStream.range(0, forms.criteria)
                .mapToObj(c -> new ArrayList<Evidence>())
                .toList();
        for (int i = 0; i < tested.size(); i++) {
            var each = tested.get(i);
            var one = evidence(each, adjusted.get(i), each.with());
            evidence.get(each.criterion()).add(one);
            if (each.fault() == Fault.SHARED_CONTENT) {
                int other = forms.names.indexOf(each.with());
                evidence.get(other).add(evidence(each, adjusted.get(i), forms.names.get(each.criterion())));
            }
        }
        return List.copyOf(evidence);
    }

    private Evidence evidence(Tested one, TestResult adjusted, String with) {
        boolean found = adjusted.rejectsAt(plan.alpha());
        if (one.fault().flag() == Flag.DIFFERENTIAL) {
            found &= one.number() instanceof Estimate.Defined effect && effect.value() >= one.margin();
        }
        return new Evidence(one.fault(), with, one.number(), one.margin(), one.test(), adjusted, found);
    }

    private void content(int c) {
        test(c, Fault.ONE_LEVEL, "", plan.ceiling(), each -> each.commonestShare(c));
        test(
                c,
                Fault.LITTLE_AGREED,
                each -> each.agreedShare(c) - others(each, c, MultitraitComponents::agreedShare) / 2);
        test(c, Fault.NOTHING_AGREED, each -> each.agreedShare(c));
    }

    private void impression(int c) {
        if (forms.overall >= 0) {
            test(c, Fault.REPEATS_IMPRESSION, each -> each.partial(c, forms.overall));
        }
        test(
                c,
                Fault.MORE_HALO,
                each -> each.haloOfSystematic(c) - others(each, c, MultitraitComponents::haloOfSystematic));
    }

    private void doubles(int c) {
        for (int d = 0; d < c; d++) {
            int other = d;
            test(
                    c,
                    Fault.SHARED_CONTENT,
                    forms.names.get(d),
                    Fault.SHARED_CONTENT.margin(),
                    each -> each.sharedContent(c, other) - (own(each, c) + own(each, other)) / 8);
        }
    }

    private static double own(MultitraitComponents components, int c) {
        return Math.max(0, components.ownShare(c)) * components.within(c, c);
    }

    private void consequence(int c) {
        if (forms.outcome >= 0) {
            test(c, Fault.WITHOUT_CONSEQUENCE, each -> each.withOutcome(c, forms.outcome));
        }
    }

    /** Only of criteria on which raters agree beyond chance, beside others of the same kind. */
    private void years(int c) {
        if (forms.periods > 1 && isAgreed(c)) {
            int[] agreed = IntStream.range(0, forms.criteria)
                    .filter(d -> d != c && isAgreed(d))
                    .toArray();
            if (agreed.length > 0) {
                test(
                        c,
                        Fault.LESS_LASTING,
                        each -> each.stability(c)
                                - IntStream.of(agreed)
                                                .mapToDouble(each::stability)
                                                .sum()
                                        / agreed.length);
            }
        }
    }

    private void functioning(int c) {
        functioning
                .of(c)
                .forEach(each -> tested.add(new Tested(
                        c,
                        each.fault(),
                        each.group(),
                        each.effect(),
                        each.fault().margin(),
                        each.test())));
    }

    private boolean isAgreed(int c) {
        return people.estimate(each -> each.agreedShare(c), plan.confidence()) instanceof Estimate.Defined known
                && known.interval().lower() > LEAST_AGREED;
    }

    /** The mean of the other criteria. */
    private double others(
            MultitraitComponents components, int c, ToDoubleBiFunction<MultitraitComponents, Integer> number) {
        double sum = 0;
        for (int d = 0; d < forms.criteria; d++) {
            sum += d == c ? 0 : number.applyAsDouble(components, d);
        }
        return sum / (forms.criteria - 1);
    }

    private void test(int c, Fault fault, ToDoubleFunction<MultitraitComponents> number) {
        test(c, fault, "", fault.margin(), number);
    }

    private void test(int c, Fault fault, String with, double margin, ToDoubleFunction<MultitraitComponents> number) {
        Optional<Jackknifed> found = people.of(number);
        tested.add(new Tested(
                c,
                fault,
                with,
                people.estimate(number, plan.confidence()),
                margin,
                found.map(each -> each.beyond(margin, fault.side())).orElse(TestResult.untested(Reason.TOO_FEW))));
    }
}
