/** What is shown in the meeting? */
package org.thangdo.reports.pptx;
