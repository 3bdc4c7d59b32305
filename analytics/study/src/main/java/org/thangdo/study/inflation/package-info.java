/** Have ratings risen, how sure is that, and why did they move? */
package org.thangdo.study.inflation;
