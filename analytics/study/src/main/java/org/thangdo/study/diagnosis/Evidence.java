package org.thangdo.study.diagnosis;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * One test of one criterion.
 *
 * @param with the other criterion, position, unit or period; empty if the fault needs none
 * @param number what was tested, as {@link Fault} says
 * @param margin that it was tested against
 * @param test one-sided, of this criterion alone
 * @param adjusted for all tests of all criteria, Benjamini and Hochberg
 * @param found whether the fault is there: {@code adjusted} below alpha
 */
public record Evidence(
        Fault fault,
        String with,
        Estimate number,
        double margin,
        TestResult test,
        TestResult adjusted,
        boolean found) {}
