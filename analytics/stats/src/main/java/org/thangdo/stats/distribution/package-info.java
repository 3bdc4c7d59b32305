/** How are the ratings of one group distributed over the levels of the scale, and how sure is that? */
package org.thangdo.stats.distribution;
