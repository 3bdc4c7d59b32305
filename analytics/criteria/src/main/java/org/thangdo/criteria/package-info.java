/** What is measured for a position, by which rule, and how are both written down? */
package org.thangdo.criteria;
