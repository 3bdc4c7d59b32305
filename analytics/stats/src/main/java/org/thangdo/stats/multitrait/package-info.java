/**
 * What do the ratings of several criteria by several raters consist of? Covariances of criteria within forms, between raters and
 * between occasions, taken apart into what raters agree on, what one rater puts into all criteria, and leniency: the
 * multitrait-multirater matrix (Campbell and Fiske, 1959; Lawler, 1967) as components of covariance.
 */
package org.thangdo.stats.multitrait;
