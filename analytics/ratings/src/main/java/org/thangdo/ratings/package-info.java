/** What was rated? Files in, findings and exact counts out. */
package org.thangdo.ratings;
