/**
 * How many subjects must be rated? Answered before ratings are collected, from what one wants to know and what one
 * expects to see: to tell a coefficient from a value that would not do
 * ({@link org.thangdo.stats.planning.KappaSubjects}, {@link org.thangdo.stats.planning.IccSubjects}), or to know it
 * to within a given width ({@link org.thangdo.stats.planning.PrecisionSubjects}). Wrong expectations give wrong
 * numbers: try several.
 */
package org.thangdo.stats.planning;
