package org.thangdo.criteria.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The criteria of a form, read together.
 *
 * @param criteria in the order of the form
 */
public record CriterionForm(List<Criterion> criteria) {

    /**
     * A criterion of a form.
     *
     * @param row number of the criterion, from 1
     * @param points its weight in the form; empty if the form gives none
     */
    public record Criterion(int row, SentenceReading reading, OptionalDouble points) {}

    /**
     * Criteria that have something in common.
     *
     * @param what the sentence or the product
     * @param rows at least two
     */
    public record Shared(String what, List<Integer> rows) {
        public Shared {
            rows = List.copyOf(rows);
        }
    }

    public CriterionForm {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("a form without criteria");
        }
    }

    /** Whether every criterion has points, and some are positive: then shares are of points, else of criteria. */
    public boolean hasPoints() {
        return criteria.stream().allMatch(each -> each.points().isPresent())
                && criteria.stream().anyMatch(each -> weight(each) > 0);
    }

    /** Share of the points, or of the criteria, with a verdict, in [0, 1]. */
    public double share(Verdict verdict) {
        return share(each -> each.reading().verdict() == verdict);
    }

    private double share(Predicate<Criterion> wanted) {
        boolean points = hasPoints();
        double part = 0;
        double whole = 0;
        for (Criterion each : criteria) {
            double weight = points ? weight(each) : 1;
            whole += weight;
            part += wanted.test(each) ? weight : 0;
        }
        return part / whole;
    }

    private static double weight(Criterion criterion) {
        return criterion.points().orElse(0);
    }

    /** The same sentence for several positions, in alphabetical order. */
    public List<Shared> repeatedSentences() {
        var byText = grouped(criteria, each -> folded(each.reading().text()));
        return byText.values().stream()
                .filter(group -> group.stream()
                                .map(each -> folded(each.reading().position()))
                                .distinct()
                                .count()
                        > 1)
                .map(group -> new Shared(group.get(0).reading().text(), rows(group)))
                .toList();
    }

    /** Measurable criteria of one position that name the same product first, by the same aspect and in the same state: counted twice. */
    public List<Shared> sameProducts() {
        var measured = criteria.stream()
                .filter(each -> each.reading().verdict() == Verdict.MEASURABLE)
                .filter(each -> !each.reading().first("P.PRODUCT").isEmpty())
                .toList();
        var byProduct = grouped(
                measured,
                each -> folded(each.reading().position()) + "\t"
                        + folded(each.reading().first("P.PRODUCT")) + "\t"
                        + each.reading().reason() + "\t"
                        + folded(each.reading().first("T.STATE")));
        return byProduct.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> new Shared(folded(group.get(0).reading().first("P.PRODUCT")), rows(group)))
                .toList();
    }

    /** Aspects that no measurable criterion is about. */
    public List<Aspect> uncovered() {
        return Arrays.stream(Aspect.values())
                .filter(aspect -> criteria.stream()
                        .map(Criterion::reading)
                        .filter(reading -> reading.verdict() == Verdict.MEASURABLE)
                        .noneMatch(aspect::isCoveredBy))
                .toList();
    }

    private static SortedMap<String, List<Criterion>> grouped(
            List<Criterion> criteria, Function<Criterion, String> key) {
        var groups = new TreeMap<String, List<Criterion>>();
        criteria.forEach(each ->
                groups.computeIfAbsent(key.apply(each), k -> new ArrayList<>()).add(each));
        return groups;
    }

    private static List<Integer> rows(List<Criterion> group) {
        return List.copyOf(new TreeSet<>(group.stream().map(Criterion::row).toList()));
    }

    /** Without case, doubled spaces and the stop at the end. */
    private static String folded(String text) {
        return String.join(" ", Token.of(text).stream().map(Token::text).toList())
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[ .;]+$", "");
    }
}
