/**
 * How far can a score be trusted? Intraclass correlations, agreement of measurements, and the consistency of items that
 * are added up.
 */
package org.thangdo.stats.reliability;
