package org.thangdo.study.raters;

import org.thangdo.stats.Estimate;

/**
 * What the ratings can tell about the difference between the people of two units.
 *
 * @param period in which; empty if there is one
 * @param sharedRaters raters who rated in both
 * @param sharedForms forms that those filled in
 * @param difference mean measure of the first less that of the second, in logits
 * @param naiveError standard error as it would be if the raters' severities were known
 * @param thin whether most of the uncertainty comes from too few links, and it is too large to tell half a standard deviation
 */
public record UnitContrast(
        String first,
        String second,
        String period,
        int sharedRaters,
        long sharedForms,
        Estimate difference,
        double naiveError,
        boolean thin) {}
