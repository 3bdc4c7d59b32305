/** Staged sheets become rows of the canonical tables; what cannot is rejected, and every row is accounted for. */
package org.thangdo.ratings.load;
