/** What does the committee get? One neutral pack, and the files people use: docx, pptx, xlsx, html. */
package org.thangdo.reports;
