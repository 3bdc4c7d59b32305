/** How does an ordered level depend on several properties of the rated at once? */
package org.thangdo.stats.regression;
