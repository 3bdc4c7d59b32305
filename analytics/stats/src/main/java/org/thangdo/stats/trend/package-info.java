/** Do the ratings rise or fall over the periods, by how much, and could chance alone have done it? */
package org.thangdo.stats.trend;
