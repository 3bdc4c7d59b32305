/**
 * Is the text of a criterion measurable? {@link org.thangdo.criteria.lint.SentenceReader} reads one sentence by a lexicon and
 * rules, offline and the same every time; {@link org.thangdo.criteria.lint.CriterionForm} reads all criteria of a form.
 */
package org.thangdo.criteria.lint;
