/** The embedded store: canonical tables, and the exact counts that answer every question about them. */
package org.thangdo.ratings.store;
