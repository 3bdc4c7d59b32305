/**
 * Do counts pile up exactly at a cap, and scores just above a cut or at round numbers, more than smooth rating would
 * show?
 */
package org.thangdo.stats.bunching;
