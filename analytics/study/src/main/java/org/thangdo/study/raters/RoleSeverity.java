package org.thangdo.study.raters;

import java.util.Optional;
import org.thangdo.ratings.Roles;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.facets.MeanSquareFit;

/**
 * The raters of one role together.
 *
 * @param raters number of raters
 * @param count ratings
 * @param measure mean severity of its raters in logits
 * @param levels by how many levels the role rates an average ratee above (+) or below (−) what all raters give
 * @param difference from the mean severity of the other roles' raters, in logits; positive is more severe
 * @param adjusted whether that difference could be 0, adjusted for the number of roles
 */
public record RoleSeverity(
        String role,
        int raters,
        long count,
        Estimate measure,
        Estimate levels,
        Estimate difference,
        TestResult adjusted,
        Optional<MeanSquareFit> fit) {

    /**
     * Whether what is shared shows nothing of the role: it has few ratings, or few raters who are persons, of each of whom its
     * severity would tell. A committee is no person.
     */
    public boolean isHidden(int smallest) {
        return count < smallest || raters < smallest && Roles.arePersons(role);
    }
}
