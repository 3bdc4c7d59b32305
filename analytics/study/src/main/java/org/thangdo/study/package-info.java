/** What does the history tell? One pipeline per question: result records, the claims they support, and their provenance. */
package org.thangdo.study;
