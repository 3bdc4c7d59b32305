package org.thangdo.study.unit;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * Where heads stand among the other people of their unit, each head counted alike.
 *
 * @param period empty for all periods together
 * @param heads those with others in their unit
 * @param higher mean share of the others who stand below the head
 * @param lower mean share of the others who stand above the head
 * @param net {@code higher − lower}; units are left out one at a time
 * @param test whether the head might be anybody of the unit; one period at a time
 */
public record HeadRank(String period, long heads, double higher, double lower, Estimate net, TestResult test) {}
