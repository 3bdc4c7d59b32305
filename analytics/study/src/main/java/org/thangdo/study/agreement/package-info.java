/** Do those who rate the same people say the same? Coefficients side by side, sources two by two, ties in votes. */
package org.thangdo.study.agreement;
