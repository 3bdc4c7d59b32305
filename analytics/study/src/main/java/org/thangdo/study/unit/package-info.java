/** Do the levels of a unit, of its head and of its people go together? */
package org.thangdo.study.unit;
