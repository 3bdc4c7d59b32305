package org.thangdo.criteria.position.table;

import org.thangdo.criteria.position.Fault;

/**
 * A cell from which no valid definition can be made.
 *
 * @param column id of the column; empty if the fault is of the sheet as a whole
 * @param value what stands there, or what is wrong with several cells together
 */
public record CellFault(Sheet sheet, int row, String column, String metric, String value, Fault fault) {}
