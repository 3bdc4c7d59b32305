/** A definition of a position as rows of a workbook, there and back again without loss. */
package org.thangdo.criteria.position.table;
