/** What is measured for a position: its criteria as a committee adopts them, their versions and differences. */
package org.thangdo.criteria.position;
