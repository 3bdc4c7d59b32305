/**
 * How much of a score is the person, and how much is who rated, by which criterion and when? Components of variance of
 * any crossed or nested design, and what they promise of other numbers of raters and criteria (Cronbach, Gleser, Nanda and
 * Rajaratnam 1972; Brennan 2001, <i>Generalizability Theory</i>).
 */
package org.thangdo.stats.generalizability;
