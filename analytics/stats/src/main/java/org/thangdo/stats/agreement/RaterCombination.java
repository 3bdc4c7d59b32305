package org.thangdo.stats.agreement;

/** How the pairs of raters of one study are brought together into one number. */
public enum RaterCombination {

    /**
     * {@code 1 − D_o / D_e}: the disagreements of all pairs are averaged and divided once, each rater keeping the own
     * distribution of the categories, {@code D_e = Σ p_gᵀ d p_h / (r (r − 1))} over ordered pairs of raters. Conger (1980),
     * Psychol. Bull. 88; with missing ratings Gwet (2014): {@code D_o} averages over the subjects rated twice or more, and
     * the distribution of a rater is over all that the rater rated.
     */
    CONGER("conger_kappa"),

    /**
     * The mean of Cohen's kappas of all pairs of raters, over the subjects that every rater rated. Light (1971), Psychol.
     * Bull. 76. A pair in which chance allows no disagreement leaves it undefined.
     */
    LIGHT("light_kappa");

    private final String id;

    RaterCombination(String id) {
        this.id = id;
    }

    /** Name of the coefficient, as results and references write it. */
    public String id() {
        return id;
    }
}
