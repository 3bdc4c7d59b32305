package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses forms that join two groups. A form on which rater {@code r} judges ratee {@code n} on the usual number of criteria
 * adds {@code w u uᵀ} to the information, {@code u = θ_n − β_r}, so the variance of a contrast {@code c} falls by
 *
 * <pre>    (uᵀ Σ c)² / (1 / w + uᵀ Σ u)</pre>
 *
 * (Sherman and Morrison 1950). The best form is taken and the next is chosen as if it were filled in. Ratees and raters
 * looked at are those that move most with the contrast, one way and the other.
 */
final class ExtraForms {
    private static final int LOOKED_AT = 24;

    private final FacetRatings ratings;
    private final MeasureCovariance covariance;
    private final int rater;
    private final Map<Integer, Double> contrast = new TreeMap<>();
    private final double information;
    private final List<Taken> taken = new ArrayList<>();
    private final double[] toward;
    private double variance;

    /**
     * A form taken: {@code Σ u} with the forms before it filled in, by the weights of the ratees and the response of the other
     * unknowns, {@code uᵀ Σ c}, and {@code 1 / w + uᵀ Σ u}.
     */
    private record Taken(Map<Integer, Double> ratees, double[] response, double shift, double denominator) {}

    ExtraForms(FacetRatings ratings, MeasureCovariance covariance, int[] group, int one, int other, int rater) {
        this.ratings = ratings;
        this.covariance = covariance;
        this.rater = rater;
        add(group, one, 1);
        add(group, other, -1);
        toward = covariance.response(Map.of(0, contrast));
        variance = covariance.product(contrast, contrast, toward);
        information = ofForm();
    }

    private void add(int[] group, int wanted, double sign) {
        int[] members = IntStream.range(0, group.length)
                .filter(n -> group[n] == wanted && covariance.isKnown(n))
                .toArray();
        for (int n : members) {
            contrast.put(n, sign / members.length);
        }
    }

    /** Information of a form of the usual length about {@code η}. */
    private double ofForm() {
        double total = 0;
        long forms = 0;
        for (int n = 0; n < ratings.size(0); n++) {
            total += covariance.information(0, n);
            forms += IntStream.range(ratings.start(n), ratings.start(n + 1))
                    .map(row -> ratings.element(rater, row))
                    .distinct()
                    .count();
        }
        return total / forms;
    }

    List<ExtraForm> choose(int forms) {
        var chosen = new ArrayList<ExtraForm>();
        int[] ratees = contrast.keySet().stream().mapToInt(n -> n).toArray();
        int[] counts = ratings.counts(rater);
        int[] raters =
                IntStream.range(0, counts.length).filter(r -> counts[r] > 0).toArray();
        while (chosen.size() < forms && !contrast.isEmpty()) {
            var best = best(ends(ratees, this::ofRatee), ends(raters, this::ofRater));
            double before = Math.sqrt(variance);
            take(best);
            chosen.add(new ExtraForm(best.ratee(), best.rater(), before, Math.sqrt(variance)));
        }
        return chosen;
    }

    private record Candidate(int ratee, int rater, double[] response, double denominator, double drop) {}

    private Candidate best(int[] ratees, int[] raters) {
        var responses = new TreeMap<Integer, double[]>();
        IntStream.of(ratees).forEach(n -> responses.put(n, covariance.response(Map.of(0, Map.of(n, 1.0)))));
        return IntStream.of(raters)
                .boxed()
                .flatMap(r -> candidates(responses, r))
                .max(Comparator.comparingDouble(Candidate::drop)
                        .thenComparing(Comparator.comparing(Candidate::ratee).reversed())
                        .thenComparing(Comparator.comparing(Candidate::rater).reversed()))
                .orElseThrow();
    }

    private Stream<Candidate> candidates(Map<Integer, double[]> responses, int judge) {
        double[] ofJudge = covariance.response(Map.of(rater, Map.of(judge, 1.0)));
        return responses.keySet().stream().map(n -> {
            double move = ofRatee(n) - ofRater(judge);
            double[] response = responses.get(n).clone();
            for (int i = 0; i < response.length; i++) {
                response[i] -= ofJudge[i];
            }
            double spread = covariance.ofRatee(n, 1, response) - covariance.ofElement(rater, judge, response);
            for (Taken form : taken) {
                double with = along(form, n, judge);
                spread -= with * with / form.denominator();
            }
            double denominator = 1 / information + spread;
            return new Candidate(n, judge, response, denominator, move * move / denominator);
        });
    }

    /** {@code uᵀ} times what is stored of a form taken. */
    private double along(Taken form, int ratee, int judge) {
        return ofRatee(form, ratee) - covariance.ofElement(rater, judge, form.response());
    }

    private double ofRatee(Taken form, int ratee) {
        return covariance.ofRatee(ratee, form.ratees().getOrDefault(ratee, 0.0), form.response());
    }

    /** Covariance with the contrast, forms taken included. */
    private double ofRatee(int ratee) {
        double own = covariance.ofRatee(ratee, contrast.get(ratee), toward);
        for (Taken form : taken) {
            own -= ofRatee(form, ratee) * form.shift() / form.denominator();
        }
        return own;
    }

    private double ofRater(int judge) {
        double own = covariance.ofElement(rater, judge, toward);
        for (Taken form : taken) {
            own -= covariance.ofElement(rater, judge, form.response()) * form.shift() / form.denominator();
        }
        return own;
    }

    private void take(Candidate best) {
        double shift = ofRatee(best.ratee()) - ofRater(best.rater());
        var ratees = new TreeMap<>(Map.of(best.ratee(), 1.0));
        double[] response = best.response();
        for (Taken form : taken) {
            double share = along(form, best.ratee(), best.rater()) / form.denominator();
            form.ratees().forEach((n, weight) -> ratees.merge(n, -share * weight, Double::sum));
            for (int i = 0; i < response.length; i++) {
                response[i] -= share * form.response()[i];
            }
        }
        variance -= best.drop();
        taken.add(new Taken(ratees, response, shift, best.denominator()));
    }

    private static int[] ends(int[] elements, IntToDoubleFunction pull) {
        int[] sorted = IntStream.of(elements)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(pull::applyAsDouble).thenComparing(e -> e))
                .mapToInt(e -> e)
                .toArray();
        return sorted.length <= 2 * LOOKED_AT
                ? sorted
                : IntStream.concat(
                                IntStream.range(0, LOOKED_AT),
                                IntStream.range(sorted.length - LOOKED_AT, sorted.length))
                        .map(i -> sorted[i])
                        .toArray();
    }
}
