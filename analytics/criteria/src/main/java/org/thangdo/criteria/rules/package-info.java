/**
 * By which rule is a level given, and how many may have the highest? Rules are dated data, with source and confidence:
 * {@link org.thangdo.criteria.rules.RulePacks} finds the shipped ones, {@link org.thangdo.criteria.rules.Cap} counts.
 */
package org.thangdo.criteria.rules;
