/** Why did a share move: because groups grew and shrank, or because the share moved inside the groups? */
package org.thangdo.stats.decomposition;
