package org.thangdo.criteria.lint;

/**
 * A piece of a sentence that a rule saw.
 *
 * @param start of the first character, in the NFC text, from 0
 * @param end behind the last character
 * @param rule id of the rule: {@code Q.COUNT}, {@code D.DEADLINE}, {@code G.DEGREE}, …
 * @param value what was read: a number, or the words
 */
public record Span(int start, int end, String rule, String value) {}
