/** Does a criterion work alike in all groups, among people who stand alike on the other criteria? */
package org.thangdo.stats.functioning;
