/** Do two ordered or unordered properties of the rated go together, and could chance alone have done it? */
package org.thangdo.stats.association;
