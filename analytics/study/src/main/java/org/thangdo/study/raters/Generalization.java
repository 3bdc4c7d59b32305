package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.generalizability.DesignFault;
import org.thangdo.stats.generalizability.Estimator;

/**
 * How far levels, taken as scores, come from those who are rated and how far from who rated and on what, and what that
 * promises of other numbers of raters. Facets are {@code ratee} (a person in a period), {@code rater}, {@code criterion}
 * and {@code role}; raters and criteria are seen as samples of all that might have been.
 *
 * @param design in Brennan's notation
 * @param estimator of the components; empty if there are none
 * @param faults why there are no components
 * @param warnings such as raters and ratees that fall into parts
 * @param components of variance, the residual last
 * @param raters of one ratee, harmonic mean
 * @param criteria on one ratee's forms, harmonic mean; 1 if there is no facet of criteria
 * @param observed {@code Eρ²} of the unadjusted mean of a ratee's forms, the raters shared as far as they are
 * @param adjustment what it is worth to adjust for leniency, if raters cross ratees
 * @param panels by number of raters from 1
 * @param roles how many raters of which role, if several roles can be compared
 * @param rolesLeftOut roles that cannot
 */
public record Generalization(
        String design,
        Optional<Estimator> estimator,
        List<DesignFault> faults,
        List<DesignFault> warnings,
        List<Component> components,
        double raters,
        double criteria,
        Estimate observed,
        Optional<Adjustment> adjustment,
        List<Panel> panels,
        Optional<RolePanel> roles,
        List<RoleLeftOut> rolesLeftOut) {

    public Generalization {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        components = List.copyOf(components);
        panels = List.copyOf(panels);
        rolesLeftOut = List.copyOf(rolesLeftOut);
    }

    /**
     * How much scores vary with one effect.
     *
     * @param effect such as {@code ratee x rater}; the residual holds every facet
     * @param facets of the effect
     * @param variance in squared levels
     * @param share of all components, none counted below 0
     */
    public record Component(String effect, List<String> facets, int cells, Estimate variance, double share) {
        public Component {
            facets = List.copyOf(facets);
        }
    }

    /**
     * How many raters whose leniency stays in the score are worth as much as some whose leniency is taken out.
     *
     * @param raters adjusted for leniency
     * @param unadjusted raters that are worth as much
     * @param saved their difference
     */
    public record Adjustment(int raters, Estimate unadjusted, Estimate saved) {}

    /**
     * The mean over a number of raters, on the criteria of now.
     *
     * @param generalizability {@code Eρ²} if the leniency of raters is taken out, or all ratees have the same raters
     * @param dependability {@code Φ}, alike
     * @param ownGeneralizability {@code Eρ²} if each ratee has raters of its own and nothing is taken out
     * @param ownDependability {@code Φ}, alike
     */
    public record Panel(
            int raters,
            Estimate generalizability,
            Estimate dependability,
            Estimate ownGeneralizability,
            Estimate ownDependability) {}

    /**
     * A role that is not compared with the others.
     *
     * @param reason if there are too few ratees
     * @param faults of its forms, otherwise
     */
    public record RoleLeftOut(String role, Optional<Reason> reason, List<DesignFault> faults) {
        public RoleLeftOut {
            faults = List.copyOf(faults);
        }
    }

    /** The share of the components with exactly these facets. */
    public double share(String... of) {
        return components.stream()
                .filter(component -> component.facets().equals(List.of(of)))
                .mapToDouble(Component::share)
                .sum();
    }
}
