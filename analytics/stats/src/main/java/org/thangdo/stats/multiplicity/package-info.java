/** What remains of many p-values once it is counted how many questions were asked? */
package org.thangdo.stats.multiplicity;
