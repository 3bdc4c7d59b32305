/** Do the shares that a report prints agree with its counts? */
package org.thangdo.study.printed;
