/**
 * Which units give the top level more or less often than chance lets a unit of their size, and what is left after
 * chance?
 */
package org.thangdo.stats.units;
