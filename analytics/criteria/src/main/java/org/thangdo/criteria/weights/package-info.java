/** How much does each criterion count, who said so, how consistently, and would it change who comes out first? */
package org.thangdo.criteria.weights;
