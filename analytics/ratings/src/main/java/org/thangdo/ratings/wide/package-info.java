/** Who gave which rating? Tables of subjects × raters in, the exact summaries of agreement out. */
package org.thangdo.ratings.wide;
