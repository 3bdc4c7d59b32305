/** How does what was produced and measured become a score? */
package org.thangdo.criteria.scoring;
