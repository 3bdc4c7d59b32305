package org.thangdo.study.diagnosis;

import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.AgreementCoefficient;
import org.thangdo.stats.agreement.CategoryPanel;
import org.thangdo.stats.agreement.Resampled;
import org.thangdo.stats.agreement.SampledAgreement;

/** Agreement of the raters of a person in a year on one criterion; the error is over people with all their years. */
final class CriterionAgreement {

    /** More judgements on a criterion are not held one by one. */
    private static final int MOST_JUDGEMENTS = 50_000;

    private final SampledAgreement sampled;
    private final double confidence;

    private CriterionAgreement(SampledAgreement sampled, double confidence) {
        this.sampled = sampled;
        this.confidence = confidence;
    }

    static CriterionAgreement of(JudgedForms forms, int criterion, double confidence) {
        byte[][] levels = forms.forms.levels();
        int[] given = IntStream.range(0, levels.length)
                .filter(f -> levels[f][criterion] >= 0)
                .filter(f -> f == 0 || !forms.isAgain(f))
                .limit(MOST_JUDGEMENTS + 1L)
                .toArray();
        int[] ratees = forms.rateeOfForms();
        int[] subject = numbered(IntStream.of(given).map(f -> ratees[f]).toArray());
        int[] rater =
                numbered(IntStream.of(given).map(f -> forms.forms.rater()[f]).toArray());
        int subjects = greatest(subject) + 1;
        var people = new int[subjects];
        for (int i = 0; i < given.length; i++) {
            people[subject[i]] = forms.forms.person()[given[i]];
        }
        if (given.length == 0 || given.length > MOST_JUDGEMENTS) {
            return new CriterionAgreement(null, confidence);
        }
        var scale = IntStream.rangeClosed(1, forms.forms.categories())
                .mapToObj(k -> (double) k)
                .toList();
        var order = IntStream.range(0, given.length)
                .boxed()
                .sorted(java.util.Comparator.<Integer>comparingInt(i -> subject[i])
                        .thenComparingInt(i -> rater[i]))
                .mapToInt(i -> i)
                .toArray();
        var panel = new RatingPanel(
                subjects,
                greatest(rater) + 1,
                IntStream.of(order).map(i -> subject[i]).toArray(),
                IntStream.of(order).map(i -> rater[i]).toArray(),
                IntStream.of(order)
                        .mapToDouble(i -> levels[given[i]][criterion])
                        .toArray());
        return new CriterionAgreement(
                new SampledAgreement(new CategoryPanel(panel, scale), numbered(people)), confidence);
    }

    private static int greatest(int[] codes) {
        return IntStream.of(codes).max().orElse(-1);
    }

    /** Codes without gaps, in the order of the codes. */
    private static int[] numbered(int[] codes) {
        var numbers = new TreeMap<Integer, Integer>();
        IntStream.of(codes).forEach(code -> numbers.put(code, 0));
        int next = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        return IntStream.of(codes).map(numbers::get).toArray();
    }

    Estimate of(AgreementCoefficient coefficient) {
        return sampled == null
                ? Estimate.undefined(Reason.TOO_FEW)
                : sampled.jackknife(coefficient, Resampled.UNITS, confidence);
    }
}
