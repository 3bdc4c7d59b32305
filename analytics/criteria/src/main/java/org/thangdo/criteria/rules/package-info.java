/** By which rule is a level given, and how many may have the highest? Rules are dated data, with source and confidence. */
package org.thangdo.criteria.rules;
