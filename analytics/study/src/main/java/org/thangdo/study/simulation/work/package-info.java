/** Invented products and monthly measurements whose norms, coefficients and faults are known. */
package org.thangdo.study.simulation.work;
