package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A many-facet Rasch model in which the ratees are a sample of a population, and in which ratings that share a form
 * or a criterion of one ratee may hang together:
 *
 * <pre>
 *   log odds = θ_n + h_{n,form} + s_{n,criterion} − Σ β_element − τ_step
 *   θ_n ~ N(γ_0 + x_n'γ, σ²)    h ~ N(0, σ_h²)    s ~ N(0, σ_s²)
 * </pre>
 *
 * {@code h} is one value for all ratings of a ratee on one form, that is by one rater (in one period): his general
 * impression of the ratee. Models without it count eight ratings of one impression as eight witnesses, so that their
 * intervals are far too short wherever there is halo.
 *
 * <p>References: Linacre (1989), <i>Many-Facet Rasch Measurement</i>; Adams, Wilson and Wu (1997), J. Educ. Behav.
 * Stat. 22 (latent regression); Wang and Wilson (2005), Appl. Psychol. Meas. 29 (the Rasch testlet model, whose
 * testlet is a form here).
 *
 * @param facets fixed effects and what holds them in place
 * @param covariates of the ratees
 * @param form facets that make a form together with the ratee, such as the rater, or rater and period; empty without
 * halo
 * @param profile facet of the criteria, or {@link #NO_PROFILE}
 */
public record MarginalModel(FacetModel facets, RateeCovariates covariates, List<Integer> form, int profile) {

    /** Ratees have no profile of their own. */
    public static final int NO_PROFILE = -1;

    public MarginalModel {
        form = List.copyOf(form);
        int last = facets.origins().size();
        if (form.stream().anyMatch(facet -> facet < 1 || facet > last)
                || profile != NO_PROFILE && (profile < 1 || profile > last)) {
            throw new IllegalArgumentException(
                    "forms of facets " + form + " and profile of facet " + profile + " among facets 1 to " + last);
        }
    }

    /** Ratees of one population, ratings independent of each other. */
    public static MarginalModel of(FacetModel facets, int ratees) {
        return new MarginalModel(facets, RateeCovariates.none(ratees), List.of(), NO_PROFILE);
    }

    public MarginalModel with(RateeCovariates known) {
        return new MarginalModel(facets, known, form, profile);
    }

    /** The same with halo. @param form facets that make a form together with the ratee */
    public MarginalModel withHalo(Integer... form) {
        return new MarginalModel(facets, covariates, Arrays.asList(form), profile);
    }

    /** The same with a profile of each ratee over the elements of a facet. */
    public MarginalModel withProfile(int facet) {
        return new MarginalModel(facets, covariates, form, facet);
    }

    /** The same without halo and profile. */
    public MarginalModel independent() {
        return new MarginalModel(facets, covariates, List.of(), NO_PROFILE);
    }

    /** What varies at random. */
    public List<RandomEffect> effects() {
        var effects = new ArrayList<>(List.of(RandomEffect.RATEE));
        if (!form.isEmpty()) {
            effects.add(RandomEffect.HALO);
        }
        if (profile != NO_PROFILE) {
            effects.add(RandomEffect.PROFILE);
        }
        return effects;
    }

    int[] formFacets() {
        return form.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Columns of the regression: the constant and the covariates. Shape (ratees, columns). */
    double[][] regressors() {
        double[][] known = covariates.values();
        return IntStream.range(0, known.length)
                .mapToObj(n -> IntStream.rangeClosed(0, known[n].length)
                        .mapToDouble(k -> k == 0 ? 1 : known[n][k - 1])
                        .toArray())
                .toArray(double[][]::new);
    }
}
