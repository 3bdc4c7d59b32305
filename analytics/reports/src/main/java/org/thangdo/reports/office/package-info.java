/** What do all Office files have in common? */
package org.thangdo.reports.office;
