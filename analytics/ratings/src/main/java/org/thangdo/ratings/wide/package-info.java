/** Who gave which rating? Tables of subjects × raters in, the exact summaries of agreement out; tables of forms in, judgements out. */
package org.thangdo.ratings.wide;
