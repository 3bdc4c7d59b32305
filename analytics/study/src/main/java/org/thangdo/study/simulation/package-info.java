/** What would the methods find if the truth were known? Seeded appraisal data with known severity, halo and inflation. */
package org.thangdo.study.simulation;
