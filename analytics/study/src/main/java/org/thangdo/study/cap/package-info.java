/** How many may have the highest level, under every reading of the rule, and who is over? */
package org.thangdo.study.cap;
