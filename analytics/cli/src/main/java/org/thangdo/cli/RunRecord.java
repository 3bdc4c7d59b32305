package org.thangdo.cli;

import java.util.List;
import org.thangdo.cli.FormAnswer.FormPlan;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.Plan;
import org.thangdo.study.agreement.WidePlan;

/**
 * {@code run.json}: what is needed to run again, and what may differ between runs (paths, clock, machine) and therefore
 * is no part of the result. A password is never kept.
 *
 * @param files absolute paths of the inputs
 * @param rules id or path of the rule pack, or that it is chosen by the period
 * @param wide what was asked of a table of subjects and raters; empty if the files were read as a history
 * @param forms what was said of a table of forms; empty if there was none
 * @param reading what the user said about the files, as options
 * @param started when the run began, in ISO-8601
 */
record RunRecord(
        String run,
        List<String> files,
        String rules,
        List<WidePlan> wide,
        List<FormPlan> forms,
        List<String> reading,
        Language language,
        Plan plan,
        String started,
        String tool,
        String java,
        String system) {}
