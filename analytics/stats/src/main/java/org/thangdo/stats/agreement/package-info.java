/**
 * Do raters who judge the same subjects say the same? Chance-corrected coefficients on categories, with the uncertainty of
 * each, or the reason why there is none.
 */
package org.thangdo.stats.agreement;
