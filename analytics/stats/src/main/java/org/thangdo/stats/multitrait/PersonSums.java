package org.thangdo.stats.multitrait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.thangdo.stats.multitrait.PairSums.Totals;

/** The sums of forms person by person, or by groups of people where they are many. */
final class PersonSums {

    /** Of more people than this, groups are left out together. */
    static final int MOST_GROUPS = 500;

    private final MultitraitForms forms;
    private final double[][] centred;
    private final int columns;
    private final List<Part> parts = new ArrayList<>();
    private final Part whole;

    /** The sums of some people. */
    private record Part(PairSums within, PairSums agreed, PairSums lasting, PairSums lenient, double[][] levels) {

        static Part empty(int columns, int categories) {
            return new Part(
                    PairSums.empty(columns),
                    PairSums.empty(columns),
                    PairSums.empty(columns),
                    PairSums.empty(columns),
                    new double[columns][categories]);
        }

        /** Pairs of forms of one rater on people of two parts are in both parts: {@code ofLenient} says how often they count. */
        void add(Part other, double times, double ofLenient) {
            within.add(other.within, times);
            agreed.add(other.agreed, times);
            lasting.add(other.lasting, times);
            lenient.add(other.lenient, ofLenient);
            for (int c = 0; c < levels.length; c++) {
                for (int k = 0; k < levels[c].length; k++) {
                    levels[c][k] += times * other.levels[c][k];
                }
            }
        }

        MultitraitComponents components(int outcomes) {
            return new MultitraitComponents(within, agreed, lasting, lenient, levels, outcomes);
        }
    }

    PersonSums(MultitraitForms forms) {
        this.forms = forms;
        this.centred = forms.centred();
        this.columns = forms.columns();
        int people = forms.people();
        for (int g = 0; g < Math.min(people, MOST_GROUPS); g++) {
            parts.add(Part.empty(columns, forms.categories()));
        }
        var byRater = new ArrayList<TreeMap<Integer, Totals>>();
        parts.forEach(part -> byRater.add(new TreeMap<>()));
        int[][] formsOf = formsOfPeople(people);
        for (int person = 0; person < people; person++) {
            int group = person % MOST_GROUPS;
            add(parts.get(group), byRater.get(group), formsOf[person]);
        }
        addLenient(byRater);
        whole = Part.empty(columns, forms.categories());
        parts.forEach(part -> whole.add(part, 1, 1));
    }

    MultitraitComponents all() {
        return whole.components(forms.outcomes());
    }

    /** The components without each part. */
    List<MultitraitComponents> leftOut() {
        return parts.stream()
                .map(part -> {
                    var rest = Part.empty(columns, forms.categories());
                    rest.add(whole, 1, 1);
                    rest.add(part, -1, -2);
                    return rest.components(forms.outcomes());
                })
                .toList();
    }

    private int[][] formsOfPeople(int people) {
        var size = new int[people];
        for (int person : forms.person()) {
            size[person]++;
        }
        var formsOf = new int[people][];
        Arrays.setAll(formsOf, person -> new int[size[person]]);
        for (int f = forms.size() - 1; f >= 0; f--) {
            int person = forms.person()[f];
            formsOf[person][--size[person]] = f;
        }
        return formsOf;
    }

    private void add(Part part, TreeMap<Integer, Totals> byRater, int[] ofPerson) {
        var occasions = new TreeMap<Integer, TreeMap<Integer, Totals>>();
        var raters = new TreeMap<Integer, Totals>();
        for (int f : ofPerson) {
            addForm(part, f);
            int rater = forms.rater()[f];
            var occasion = occasions.computeIfAbsent(forms.occasion()[f], o -> new TreeMap<>());
            List.of(occasion, raters, byRater)
                    .forEach(totals -> totals.computeIfAbsent(rater, r -> Totals.empty(columns))
                            .add(centred[f]));
        }
        var agreed = PairSums.empty(columns);
        occasions.values().forEach(occasion -> betweenRaters(agreed, occasion));
        part.agreed().add(agreed, 1);
        betweenRaters(part.lasting(), raters);
        part.lasting().add(agreed, -1);
    }

    private void addForm(Part part, int f) {
        for (int c = 0; c < columns; c++) {
            if (forms.levels()[f][c] >= 0) {
                part.levels()[c][forms.levels()[f][c]]++;
                for (int d = 0; d < columns; d++) {
                    if (forms.levels()[f][d] >= 0) {
                        part.within().products()[c][d] += centred[f][c] * centred[f][d];
                        part.within().pairs()[c][d]++;
                    }
                }
            }
        }
    }

    private void betweenRaters(PairSums sums, TreeMap<Integer, Totals> raters) {
        var total = Totals.empty(columns);
        raters.values().forEach(total::add);
        sums.add(total, total, 1);
        raters.values().forEach(rater -> sums.add(rater, rater, -1));
    }

    /** Pairs of a form of one part with one of another, by the same rater. */
    private void addLenient(List<TreeMap<Integer, Totals>> byRater) {
        var totals = new TreeMap<Integer, Totals>();
        byRater.forEach(raters -> raters.forEach((rater, part) ->
                totals.computeIfAbsent(rater, r -> Totals.empty(columns)).add(part)));
        for (int g = 0; g < parts.size(); g++) {
            PairSums sums = parts.get(g).lenient();
            byRater.get(g)
                    .forEach((rater, part) -> sums.add(part, totals.get(rater).minus(part), 1));
        }
    }
}
