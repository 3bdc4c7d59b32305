/** Which picture answers which question? One record of finished numbers for each figure. */
package org.thangdo.charts.figure;
