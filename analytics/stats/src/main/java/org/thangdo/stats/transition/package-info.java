/** Where did the people of each level go in the next period, and is there more staying than the margins imply? */
package org.thangdo.stats.transition;
