/** What is wrong with a file, where, why, and what to do about it? */
package org.thangdo.ratings.finding;
