package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;

/**
 * How many raters of which role. Roles are fixed strata; each ratee has raters of its own, whose leniency stays in the
 * score; the composite is the weighted mean of the roles. What a rater adds in a role in which no ratee has two raters is
 * not known and taken as what raters of the other roles add; then the composite has coefficients, but no intervals.
 *
 * @param roles in the order of the judgements
 * @param generalizability {@code Eρ²} of the composite with the raters of now; undefined if some role has single raters
 * @param dependability {@code Φ} of it
 * @param budget what the raters of one ratee may cost together
 * @param now the raters of now
 * @param best raters for the budget, those of now if no others are better; empty if it does not buy one of each role
 * @param cheapest that is as reliable as now
 * @param frontier what each further cost buys, from one rater of each role to twice the cost of now
 */
public record RolePanel(
        List<RoleForm> roles,
        Estimate generalizability,
        Estimate dependability,
        double budget,
        Offer now,
        Optional<Offer> best,
        Offer cheapest,
        List<Offer> frontier) {

    public RolePanel {
        roles = List.copyOf(roles);
        frontier = List.copyOf(frontier);
    }

    /**
     * The raters of a role.
     *
     * @param ratees whom they rated
     * @param weight in the composite; the weights add up to 1
     * @param cost of one rater
     * @param most raters that there are, as seen in the middle unit
     * @param oneForm {@code Eρ²} of the form of one of its raters, leniency included; undefined if no ratee has two
     * @param gain by which one rater more than the best number would raise the reliability; than now, if there is no best
     */
    public record RoleForm(
            String role, int ratees, double weight, double cost, int most, Estimate oneForm, double gain) {}

    /**
     * Numbers of raters.
     *
     * @param raters by role
     * @param cost of all
     * @param coefficient {@code Eρ²} of the composite
     */
    public record Offer(List<Integer> raters, double cost, double coefficient) {
        public Offer {
            raters = List.copyOf(raters);
        }
    }

    /** Roles in which no ratee has two raters. */
    public List<RoleForm> single() {
        return roles.stream()
                .filter(role -> role.oneForm().equals(Estimate.undefined(Reason.NO_PAIRABLE_SUBJECT)))
                .toList();
    }
}
