/** What people could do to a way of scoring, what that would change, and what it would cost to keep it from paying. */
package org.thangdo.criteria.gaming;
