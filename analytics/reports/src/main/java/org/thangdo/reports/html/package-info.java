/** What is read in a browser? */
package org.thangdo.reports.html;
