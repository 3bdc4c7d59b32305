/** Which numbers does a spreadsheet get? */
package org.thangdo.reports.xlsx;
