/** What does it look like? Figures of finished numbers, in one frame, for documents, slides and pages. */
package org.thangdo.charts;
