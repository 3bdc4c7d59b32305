package org.thangdo.study.raters;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.Roles;
import org.thangdo.stats.facets.DesignCheck;
import org.thangdo.stats.facets.Linkage;
import org.thangdo.study.raters.Design.Bridge;
import org.thangdo.study.raters.Design.Confounded;
import org.thangdo.study.raters.Design.Part;
import org.thangdo.study.raters.Design.Proposal;

/** Looks at who rated whom. */
final class DesignCount {
    /** Forms that are proposed to join two units. */
    private static final int FORMS = 5;
    /** Parts and bridges that are listed; more are counted. */
    private static final int LISTED = 50;

    private final JudgedFacets facets;
    private final int self;

    DesignCount(JudgedFacets facets) {
        this.facets = facets;
        self = facets.roles.indexOf(Roles.SELF);
    }

    /** The design. @param contrasts between units, worst first, if measures could be had */
    Design design(List<UnitContrast> contrasts) {
        var linkage = Linkage.of(facets.ratings, JudgedFacets.RATER, Set.of());
        return new Design(
                linkage.components().stream().limit(LISTED).map(this::part).toList(),
                linkage.bridges().stream()
                        .limit(LISTED)
                        .map(bridge -> new Bridge(facets.raterIds().get(bridge.element()), bridge.parts()))
                        .toList(),
                selfElements().size() == 1,
                partsWithoutSelf(),
                confounded(),
                contrasts,
                contrasts.stream()
                        .filter(UnitContrast::thin)
                        .findFirst()
                        .map(this::proposals)
                        .orElse(List.of()));
    }

    private Part part(Linkage.Component component) {
        var units = component.ratees().stream()
                .map(facets.unit::name)
                .distinct()
                .sorted()
                .toList();
        return new Part(component.ratees().size(), component.elements().size(), units);
    }

    private Set<Integer> selfElements() {
        return self < 0 ? Set.of() : IntStream.of(facets.ratersOf(self)).boxed().collect(Collectors.toSet());
    }

    private int partsWithoutSelf() {
        var selves = selfElements();
        return selves.size() == facets.raters.size()
                ? 0
                : Linkage.of(facets.ratings, JudgedFacets.RATER, selves)
                        .components()
                        .size();
    }

    private Set<Confounded> confounded() {
        var found = EnumSet.noneOf(Confounded.class);
        if (!facets.hasCriteria()) {
            found.add(Confounded.ONE_CRITERION);
        }
        var ratings = facets.ratings;
        var rateesOf = new int[facets.raters.size()];
        var last = new int[facets.raters.size()];
        boolean several = false;
        boolean rolesMeet = false;
        for (int n = 0; n < ratings.size(JudgedFacets.RATEE); n++) {
            int first = -1;
            for (int row = ratings.start(n); row < ratings.start(n + 1); row++) {
                int rater = ratings.element(JudgedFacets.RATER, row);
                if (last[rater] != n + 1) {
                    last[rater] = n + 1;
                    rateesOf[rater]++;
                    several |= first >= 0;
                    rolesMeet |= first >= 0 && facets.roleOfRater[first] != facets.roleOfRater[rater];
                    first = first < 0 ? rater : first;
                }
            }
        }
        if (IntStream.of(rateesOf).allMatch(count -> count <= 1)) {
            found.add(Confounded.RATERS_IN_RATEES);
        }
        if (!several) {
            found.add(Confounded.RATEES_IN_RATERS);
        } else if (!rolesMeet && facets.roles.size() > 1) {
            found.add(Confounded.ROLES_APART);
        }
        return found;
    }

    private List<Proposal> proposals(UnitContrast worst) {
        int period = facets.periods.indexOf(worst.period());
        int[] units = facets.unitsIn(Math.max(0, period));
        int first = facets.unit.names().indexOf(worst.first());
        int second = facets.unit.names().indexOf(worst.second());
        var check = DesignCheck.of(facets.ratings, facets.model);
        if (!check.free().isEmpty()) {
            return List.of();
        }
        return check.extraForms(units, first, second, JudgedFacets.RATER, FORMS).stream()
                .map(form -> new Proposal(
                        worst.first(),
                        worst.second(),
                        facets.ratee(form.ratee()),
                        facets.raterIds().get(form.rater()),
                        form.errorBefore(),
                        form.errorAfter()))
                .toList();
    }
}
