/** Whether a column can be read in exactly one way: if not, a person is asked and nothing is guessed. */
package org.thangdo.ratings.proof;
