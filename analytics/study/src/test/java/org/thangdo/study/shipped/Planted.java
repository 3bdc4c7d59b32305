package org.thangdo.study.shipped;

/**
 * A problem in a shipped file.
 *
 * @param file file name
 * @param sheet sheet name; empty in a text file
 * @param cell cell of a workbook, number of the row of a text file, or empty for the whole sheet or file
 * @param code number of the finding
 * @param finding name of the finding
 */
record Planted(String file, String sheet, String cell, String code, String finding) {}
