/** Rows against each other: repeats, contradictions, people spelt two ways, and shares against the counts beside them. */
package org.thangdo.ratings.compare;
