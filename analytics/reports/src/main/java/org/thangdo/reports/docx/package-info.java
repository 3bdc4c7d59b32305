/** What does the report in Word look like? */
package org.thangdo.reports.docx;
