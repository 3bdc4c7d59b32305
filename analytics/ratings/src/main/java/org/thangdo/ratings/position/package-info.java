/** Which position does a file define, and if none, which cells keep it from that? */
package org.thangdo.ratings.position;
