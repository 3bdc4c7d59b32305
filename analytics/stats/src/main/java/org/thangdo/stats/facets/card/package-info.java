/** How does a rater, a role or a unit rate, beside how the fitted model says that anybody would? */
package org.thangdo.stats.facets.card;
