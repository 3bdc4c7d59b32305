/**
 * How severe is each rater, and what would the ratings be if all were equally severe? The many-facet Rasch model on sparse
 * ratings: joint and marginal estimation, halo, fit, fair averages, interactions, and whether the design can answer at all.
 */
package org.thangdo.stats.facets;
