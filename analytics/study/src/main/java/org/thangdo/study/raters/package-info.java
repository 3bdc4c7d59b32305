/** Who is lenient, what is halo, what would a fair score be, and can the ratings tell? */
package org.thangdo.study.raters;
